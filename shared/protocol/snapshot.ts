// A seat's view of a market as JSON, and back.

import type { Market, Own, Seat } from '../game/state.ts'

type OwnSnapshot = Omit<Own, 'madeTo' | 'lastGiftAtMs' | 'asked' | 'muted'> & {
  readonly madeTo: readonly (readonly [string, number])[]
  readonly lastGiftAtMs: readonly (readonly [string, number])[]
  readonly asked: readonly string[]
  readonly muted: readonly string[]
}
type SeatSnapshot = Omit<Seat, 'own'> & { readonly own?: OwnSnapshot | undefined }
export type MarketSnapshot = Omit<Market, 'seats' | 'offers' | 'deals' | 'secret'> & {
  readonly seats: readonly SeatSnapshot[]
  readonly offers: readonly (Market['offers'] extends Map<string, infer O> ? O : never)[]
  readonly deals: readonly (Market['deals'] extends Map<string, infer D> ? D : never)[]
}

/** Only views are put on the wire: the truth has secrets and is refused. */
export function toSnapshot({ secret, seats, offers, deals, ...rest }: Market): MarketSnapshot {
  if (secret) throw new Error('the truth of a market never leaves the server')
  return { ...rest, seats: [...seats.values()].map(toSeat), offers: [...offers.values()], deals: [...deals.values()] }
}

/** The view again. JSON leaves out what is undefined: it is put back, so that a view from the wire equals one that was never sent. */
export function fromSnapshot({ seats, offers, deals, ...rest }: MarketSnapshot): Market {
  return {
    ...rest,
    viewer: rest.viewer,
    barn: rest.barn,
    results: rest.results,
    secret: undefined,
    exchanges: rest.exchanges.map((exchange) => ({
      ...exchange,
      label: exchange.label,
      outcome: exchange.outcome,
      against: exchange.against,
      undone: exchange.undone,
    })),
    seats: new Map(seats.map((seat) => [seat.id, fromSeat(seat)])),
    offers: new Map(offers.map((offer) => [offer.id, { ...offer, due: offer.due, settles: offer.settles }])),
    deals: new Map(deals.map((deal) => [deal.id, { ...deal, terms: { ...deal.terms, due: deal.terms.due } }])),
  }
}

function toSeat({ own, ...seat }: Seat): SeatSnapshot {
  if (!own) return seat
  const { madeTo, lastGiftAtMs, asked, muted, ...rest } = own
  return {
    ...seat,
    own: { ...rest, madeTo: [...madeTo], lastGiftAtMs: [...lastGiftAtMs], asked: [...asked], muted: [...muted] },
  }
}

function fromSeat({ own, ...seat }: SeatSnapshot): Seat {
  const covered = seat.covered && { fromMs: seat.covered.fromMs, toMs: seat.covered.toMs }
  const known = { ...seat, reputation: seat.reputation, covered }
  if (!own) return { ...known, own: undefined }
  const { madeTo, lastGiftAtMs, asked, muted, ...rest } = own
  return {
    ...known,
    own: {
      ...rest,
      madeTo: new Map(madeTo),
      lastGiftAtMs: new Map(lastGiftAtMs),
      asked: new Set(asked),
      muted: new Set(muted),
    },
  }
}

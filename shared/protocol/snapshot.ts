// A seat's view of a market as JSON, and back.

import type { Coupon, Deal, FeltTap, Market, Offer, Own, Seat } from '../game/state.ts'

type OwnSnapshot = Omit<Own, 'madeTo' | 'lastGiftAtMs' | 'asked' | 'muted' | 'felt' | 'trust' | 'ratings'> & {
  readonly madeTo: readonly (readonly [string, number])[]
  readonly lastGiftAtMs: readonly (readonly [string, number])[]
  readonly asked: readonly string[]
  readonly muted: readonly string[]
  readonly felt: readonly (readonly [string, FeltTap])[]
  readonly trust: readonly (readonly [string, number])[]
  readonly ratings: readonly (readonly [string, number])[]
}
type SeatSnapshot = Omit<Seat, 'own'> & { readonly own?: OwnSnapshot | undefined }
export type MarketSnapshot = Omit<Market, 'seats' | 'offers' | 'sleeping' | 'deals' | 'coupons' | 'secret' | 'dawn'> & {
  readonly seats: readonly SeatSnapshot[]
  readonly offers: readonly Offer[]
  readonly sleeping: readonly Offer[]
  readonly deals: readonly Deal[]
  readonly coupons: readonly Coupon[]
  readonly dawn?: MarketSnapshot
}

/** Only views are put on the wire: the truth has secrets and is refused. */
export function toSnapshot({ secret, seats, offers, sleeping, deals, coupons, dawn, ...rest }: Market): MarketSnapshot {
  if (secret) throw new Error('the truth of a market never leaves the server')
  return {
    ...rest,
    seats: [...seats.values()].map(toSeat),
    offers: [...offers.values()],
    sleeping: [...sleeping.values()],
    deals: [...deals.values()],
    coupons: [...coupons.values()],
    ...(dawn && { dawn: toSnapshot(dawn) }),
  }
}

/** The view again. JSON leaves out what is undefined: it is put back, so that a view from the wire equals one that was never sent. */
export function fromSnapshot({ seats, offers, sleeping, deals, coupons, dawn, ...rest }: MarketSnapshot): Market {
  return {
    ...rest,
    viewer: rest.viewer,
    barn: rest.barn,
    granary: rest.granary,
    scenario: rest.scenario,
    stage: rest.stage && { ...rest.stage },
    results: rest.results,
    secret: undefined,
    dawn: dawn && fromSnapshot(dawn),
    exchanges: rest.exchanges.map((exchange) => ({
      ...exchange,
      label: exchange.label,
      subtype: exchange.subtype,
      outcome: exchange.outcome,
      against: exchange.against,
      undone: exchange.undone,
    })),
    seats: new Map(seats.map((seat) => [seat.id, fromSeat(seat)])),
    offers: byId(offers.map(fromOffer)),
    sleeping: byId(sleeping.map(fromOffer)),
    coupons: byId(coupons.map((coupon) => ({ ...coupon, redeemed: coupon.redeemed }))),
    deals: new Map(deals.map((deal) => [deal.id, { ...deal, terms: { ...deal.terms, due: deal.terms.due } }])),
  }
}

function fromOffer(offer: Offer): Offer {
  return { ...offer, due: offer.due, settles: offer.settles }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}

function toSeat({ own, ...seat }: Seat): SeatSnapshot {
  if (!own) return seat
  const { madeTo, lastGiftAtMs, asked, muted, felt, trust, ratings, ...rest } = own
  return {
    ...seat,
    own: {
      ...rest,
      madeTo: [...madeTo],
      lastGiftAtMs: [...lastGiftAtMs],
      asked: [...asked],
      muted: [...muted],
      felt: [...felt],
      trust: [...trust],
      ratings: [...ratings],
    },
  }
}

function fromSeat({ own, ...seat }: SeatSnapshot): Seat {
  const covered = seat.covered && { fromMs: seat.covered.fromMs, toMs: seat.covered.toMs }
  const { household, reputation, character } = seat
  const known = { ...seat, household, reputation, character, covered }
  if (!own) return { ...known, own: undefined }
  const { madeTo, lastGiftAtMs, asked, muted, felt, trust, ratings, ...rest } = own
  return {
    ...known,
    own: {
      ...rest,
      madeTo: new Map(madeTo),
      lastGiftAtMs: new Map(lastGiftAtMs),
      asked: new Set(asked),
      muted: new Set(muted),
      felt: new Map(felt),
      trust: new Map(trust),
      ratings: new Map(ratings),
      cared: rest.cared,
      guess: rest.guess,
    },
  }
}

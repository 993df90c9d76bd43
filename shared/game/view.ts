// What a seat may know of a market: the truth with everything private left out. Equal to the fold of the events it may see.

import { heardBy } from './events/chatted.ts'
import { knowsExchange, passedExchange } from './events/passed.ts'
import { judgementFor } from './judge.ts'
import { keeperSeen } from './keeper-seen.ts'
import { stageFor } from './stage.ts'
import type { Deal, Exchange, Fine, Granary, Market, Need, Own, Seat, SeatId } from './state.ts'

/** A copy that shares nothing with the truth. (SPEC: SEE) */
export function view(market: Market, viewer: SeatId): Market {
  const { clock, barn, granary, fines, talk, exchanges, offers, sleeping, bygone, deals, coupons, seats } = market
  return {
    ...market,
    viewer,
    secret: undefined,
    clock: { ...clock },
    barn: barn && { ...barn, parts: [...barn.parts] },
    granary: granary && granaryFor(viewer, granary, seats.size),
    fines: fines.filter((fine) => isToldTo(viewer, fine)).map((fine) => fineFor(viewer, fine)),
    talk: talk.flatMap((line) => heardBy(viewer, line) ?? []),
    seats: new Map([...seats].map(([id, seat]) => [id, seatFor(viewer, seat, market)])),
    offers: new Map([...offers].filter(([, { author, to }]) => viewer === author || viewer === to)),
    deals: new Map(
      [...deals]
        .filter(([, { author, other }]) => viewer === author || viewer === other)
        .map(([id, deal]) => [id, dealFor(viewer, deal)]),
    ),
    sleeping: new Map([...sleeping].filter(([, { author, to }]) => viewer === author || viewer === to)),
    bygone: bygone.filter(({ author, to }) => viewer === author || viewer === to),
    coupons: new Map(
      [...coupons]
        .filter(([, { seller, buyer }]) => viewer === seller || viewer === buyer)
        .map(([id, coupon]) => [id, { ...coupon }]),
    ),
    exchanges: exchanges.map((exchange) => exchangeFor(viewer, exchange, market)),
    stage: market.stage && stageFor(viewer, market.stage),
    guesses: { ...market.guesses },
    dawn: market.dawn && view(market.dawn, viewer),
  }
}

function isToldTo(viewer: SeatId, { among }: { readonly among?: readonly SeatId[] | undefined }): boolean {
  return among?.includes(viewer) ?? true
}

/** Without what other groups gave, and what came back to them. */
function granaryFor(viewer: SeatId, granary: Granary, seats: number): Granary {
  const gifts = granary.gifts.filter((gift) => isToldTo(viewer, gift))
  const shared = granary.shared.filter((day) => isToldTo(viewer, day))
  const filled = gifts.reduce((sum, { coins }) => sum + coins, 0)
  const given = shared.reduce((left, day) => left - day.given, filled)
  const store = shared.reduce((left, { coins, among }) => left - coins * (among?.length ?? seats), filled)
  return { ...granary, store, given, gifts, shared }
}

/** What it cost the other tells what the other had. */
function fineFor(viewer: SeatId, { lost, ...fine }: Fine): Fine {
  return viewer === fine.to && lost !== undefined ? { ...fine, lost } : fine
}

function seatFor(viewer: SeatId, seat: Seat, { settings, phase }: Market): Seat {
  const mine = seat.id === viewer
  const hidden = settings.botSeats === 'hidden' && !mine
  return {
    ...seat,
    keeper: phase === 'over' ? seat.keeper : keeperSeen(viewer, seat, settings),
    covered: hidden ? undefined : seat.covered,
    done: seat.done && !(hidden && phase === 'evening'),
    reputation: settings.reputation === 'visible' ? seat.reputation : undefined,
    needs: mine
      ? seat.needs.map((need) => ({ ...need }))
      : seat.needs.filter((need) => isShared(viewer, need)).map((need) => needFor(viewer, need)),
    own: mine && seat.own ? copyOwn(seat.own) : undefined,
  }
}

function copyOwn(own: Own): Own {
  const { held, madeTo, lastGiftAtMs, asked, muted, felt, trust, ratings } = own
  return {
    ...own,
    held: { ...held },
    madeTo: new Map(madeTo),
    lastGiftAtMs: new Map(lastGiftAtMs),
    asked: new Set(asked),
    muted: new Set(muted),
    felt: new Map(felt),
    trust: new Map(trust),
    ratings: new Map(ratings),
  }
}

function isShared(viewer: SeatId, { shared }: Need): boolean {
  return shared === 'all' || shared.includes(viewer)
}

/** Whether a need was met in the evening is its owner's to know. */
function needFor(viewer: SeatId, need: Need): Need {
  return { ...need, shared: need.shared === 'all' ? 'all' : [viewer], met: false }
}

function dealFor(viewer: SeatId, deal: Deal): Deal {
  const pledges = deal.pledges.map((pledge) => ({ ...pledge, withheld: pledge.debtor === viewer && pledge.withheld }))
  const { judged: _, ...known } = deal
  return { ...known, pledges }
}

function exchangeFor(viewer: SeatId, exchange: Exchange, { settings, phase }: Market): Exchange {
  const { id, author, other, round, atMs } = exchange
  if (!knowsExchange(viewer, author, other, settings))
    return passedExchange({ type: 'passed', exchange: id, author, other, round, atMs })
  const { word, judged, ...known } = exchange
  const worded = word !== undefined && (viewer === author || viewer === other) ? { ...known, word } : known
  // Labels that come after the match are told as it closes; logs of 0.1 told none.
  const told = settings.labels === 'live' || (phase === 'over' && judged !== undefined)
  const { label, subtype } = told ? judgementFor(viewer, exchange, exchange) : {}
  return { ...worded, label, subtype }
}

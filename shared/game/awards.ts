// Three awards at the end of a match: many ways to shine, none for being rich.

import { worth } from './bundle.ts'
import type { Award } from './results.ts'
import { type Exchange, type Market, ownOf, type SeatId } from './state.ts'

/** An award needs dealings with this many others (or with all, in a smaller village). Source: game design, section 5. */
const LEAST_PARTNERS = 3
/** The biggest giver is one who still ate: at least half of the needs met. Guess: to be settled by what players find fair. */
const STILL_ATE = 0.5

type Tally = {
  readonly partners: Set<SeatId>
  given: number
  gifts: number
  /** Distance of each swap and kept deal from even, in percent of the larger side. */
  readonly uneven: number[]
  kept: number
  broken: number
}

/** Each award goes to one seat at most: the best by its figure, in seat order where two are equal. (SPEC: END) */
export function awards(market: Market): Award[] {
  const tallies = new Map<SeatId, Tally>()
  for (const id of market.seats.keys()) {
    tallies.set(id, { partners: new Set(), given: 0, gifts: 0, uneven: [], kept: 0, broken: 0 })
  }
  for (const exchange of market.exchanges) count(tallies, exchange)
  const enough = Math.min(LEAST_PARTNERS, market.seats.size - 1)
  const running = [...tallies].filter(([, tally]) => tally.partners.size >= enough)
  const winners: (Award | undefined)[] = [
    best('biggestGiver', running, ([id, { given, gifts }]) => {
      const { needsMet, needsDealt } = ownOf(market, id)
      return gifts > 0 && needsMet >= needsDealt * STILL_ATE
        ? { figure: given, figures: [gifts, needsMet, needsDealt] }
        : undefined
    }),
    best('fairestTrader', running, ([, { uneven, broken }]) => {
      const swaps = uneven.length
      if (swaps < enough || broken > 0) return undefined
      const mean = uneven.reduce((sum, one) => sum + one, 0) / swaps
      return { figure: -mean, figures: [swaps, Math.round(mean)] }
    }),
    best('mostTrusted', running, ([, { kept, broken, partners }]) =>
      kept > 0 && broken === 0 ? { figure: kept * 100 + partners.size, figures: [kept, partners.size] } : undefined,
    ),
  ]
  return winners.filter((award) => award !== undefined)
}

function best(
  award: Award['award'],
  running: readonly (readonly [SeatId, Tally])[],
  score: (entry: readonly [SeatId, Tally]) => { figure: number; figures: readonly number[] } | undefined,
): Award | undefined {
  let top: { seat: SeatId; figure: number; figures: readonly number[] } | undefined
  for (const entry of running) {
    const scored = score(entry)
    if (scored && (!top || scored.figure > top.figure)) top = { seat: entry[0], ...scored }
  }
  return top && { award, seat: top.seat, figures: [...top.figures] }
}

function count(tallies: Map<SeatId, Tally>, exchange: Exchange): void {
  if (exchange.undone) return
  const { kind, author, other, gives, gets } = exchange
  for (const [seat, partner] of [[author, other] as const, [other, author] as const]) {
    const tally = tallies.get(seat)
    if (!tally) continue
    tally.partners.add(partner)
    const giver = kind === 'grantedAsk' ? other : author
    if ((kind === 'gift' || kind === 'wellGift' || kind === 'grantedAsk') && seat === giver) {
      tally.given += worth(kind === 'grantedAsk' ? gets : gives)
      tally.gifts++
    }
    if (kind === 'swap' || exchange.outcome === 'kept') {
      const [a, b] = [worth(gives), worth(gets)]
      tally.uneven.push((100 * Math.abs(a - b)) / Math.max(a, b, 1))
    }
    if (exchange.keptBy?.includes(seat)) tally.kept++
    if (exchange.against === seat || exchange.outcome === 'lapsed') tally.broken++
  }
}

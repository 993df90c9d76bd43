// What is kept of a simulated match: a few numbers a seat, so that thousands of matches fit in memory and pass between threads.

import { BARN_WELLBEING } from '../game/events/barn.ts'
import type { MarketEvent } from '../game/events/index.ts'
import type { Craft } from '../game/goods.ts'
import type { Exchange, SeatId } from '../game/state.ts'
import type { Match } from './run-match.ts'
import type { Diary } from './scripts/diary.ts'

export type SeatFigures = {
  /** Its strategy's id, or its script's. */
  readonly strategy: string
  readonly crafts: readonly Craft[]
  readonly prosperity: number
  readonly wellbeing: number
  readonly coins: number
  readonly needsMet: number
  readonly needsDealt: number
  /** 1 is the most prosperous of the market; equals share the mean of their places. */
  readonly rank: number
  /** Gifts to a seat or at the well and asks granted, without those undone. */
  readonly gifts: number
  /** The least its wellbeing ever was of an evening. */
  readonly leastWellbeing: number
}

export type MatchFigures = {
  readonly seats: readonly SeatFigures[]
  readonly gained: number
  readonly possible: number
  readonly events: number
  /** From the first morning to the end of the last evening. */
  readonly lastsMs: number
  readonly diary: Diary
}

export function figuresOf({ market, events, log }: Match, diary: Diary): MatchFigures {
  const { results, seats } = market
  if (!results) throw new Error('a match that has not ended has no results')
  const least = leastWellbeing(events)
  return {
    seats: results.seats.map(({ seat, strategy = 'person', prosperity, wellbeing, coins, needsMet, needsDealt }) => {
      const better = results.seats.filter((other) => other.prosperity > prosperity).length
      const equal = results.seats.filter((other) => other.prosperity === prosperity).length
      return {
        ...{ strategy, crafts: seats.get(seat)?.crafts ?? [], prosperity, wellbeing, coins, needsMet, needsDealt },
        rank: better + (equal + 1) / 2,
        gifts: market.exchanges.filter((exchange) => !exchange.undone && giverOf(exchange) === seat).length,
        leastWellbeing: least.get(seat) ?? 0,
      }
    }),
    gained: results.gained,
    possible: results.possible,
    events: events.length,
    lastsMs: log.at(-1)?.atMs ?? 0,
    diary,
  }
}

function giverOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return author
  return kind === 'grantedAsk' ? other : undefined
}

/** Evening by evening: needs met and unmet, and the barn. */
function leastWellbeing(events: readonly MarketEvent[]): Map<SeatId, number> {
  const now = new Map<SeatId, number>()
  const least = new Map<SeatId, number>()
  for (const event of events) {
    if (event.type === 'barnEnded' && event.built) {
      for (const [seat, wellbeing] of now) now.set(seat, wellbeing + BARN_WELLBEING)
    }
    if (event.type !== 'needsMet') continue
    const wellbeing = (now.get(event.seat) ?? 0) + event.wellbeing
    now.set(event.seat, wellbeing)
    least.set(event.seat, Math.min(wellbeing, least.get(event.seat) ?? wellbeing))
  }
  return least
}

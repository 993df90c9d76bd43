// What a bot has before it when it decides: its view, its memory and its chance, and the plain facts read from them.

import type { Chance } from '../game/chance.ts'
import { type Craft, type Good, goodFacts } from '../game/goods.ts'
import { type Distance, distanceBetween } from '../game/households.ts'
import { inOrder, isCovered } from '../game/need.ts'
import type { Market, Need, Own, Seat, SeatId } from '../game/state.ts'
import type { Memory } from './memory.ts'
import { ANSWER_S } from './pace.ts'

/** The view tells who lives with whom, and, where they are on, the granary with every gift to it and every fine (but never what a fine cost another). */
export type Situation = {
  readonly market: Market
  readonly me: Seat
  readonly own: Own
  readonly atMs: number
  readonly memory: Memory
  readonly chance: Chance
  /** The probability that a choice comes out the wrong way round. */
  readonly noise: number
  /** Whether it minds who is known for what. */
  readonly goesByNames: boolean
}

/** Reference value of one lot, in coins. */
export function lotCoins(good: Good): number {
  return goodFacts[good].lot * goodFacts[good].valueCoins
}

/** The seat's own needs that are not provided for, urgent first. */
export function openNeeds({ me, own }: Situation): Need[] {
  return inOrder(me.needs.filter((need) => !need.met && !isCovered(me.needs, own, need)))
}

/** Whole lots beyond the seat's own needs. One's own help never meets one's own need. */
export function spareLots({ me, own }: Situation, good: Good): number {
  const { lot } = goodFacts[good]
  const needed = good === 'help' ? 0 : me.needs.filter((need) => need.good === good).length * lot
  return Math.max(0, Math.floor((own.held[good] - needed) / lot))
}

export function others({ market, me }: Situation): Seat[] {
  return [...market.seats.values()].filter(({ id }) => id !== me.id)
}

/** 0 to who lives in the same household, 1 to everybody else of the village. */
export function distanceTo({ market, me }: Situation, other: SeatId): Distance {
  return distanceBetween(market, me.id, other)
}

export function makes(seat: Seat, good: Good): boolean {
  return good === 'help' || seat.crafts.includes(good as Craft)
}

/** A need of another seat that this seat knows of and that is not provided for: the most urgent one. */
export function knownNeed(seat: Seat, good: Good): Need | undefined {
  let found: Need | undefined
  for (const need of seat.needs) {
    if (need.good === good && !need.covered && !need.met && (!found || need.level > found.level)) found = need
  }
  return found
}

export function secondsLeft({ market, atMs }: Situation): number {
  return (market.endsAtMs - atMs) / 1000
}

/** So near the bell nobody could answer any more: the slowest bot takes so long, and a person hardly less. */
export function isTooLate(s: Situation): boolean {
  return secondsLeft(s) < ANSWER_S[1]
}

/** 1 for a person, 0 for a bot: people come first. */
export function personFirst(seat: Seat | undefined): number {
  return seat?.keeper === 'person' ? 1 : 0
}

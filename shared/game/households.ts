// Households: seats in pairs, nearer to each other than to the rest of the village.

import { chance } from './chance.ts'
import type { Market, SeatId } from './state.ts'

/** 0 of one household, 1 of one village. Farther ones exist in scenarios only. Source: science notes, part A, `dist`. */
export type Distance = 0 | 1

/** Pairs by lot; of an odd number one lives alone. (SPEC: HOU) */
export function dealHouseholds(seed: string, seats: readonly SeatId[]): [SeatId, SeatId][] {
  const drawn = chance(seed, 'households').shuffle(seats)
  const pairs: [SeatId, SeatId][] = []
  for (let k = 0; k + 1 < drawn.length; k += 2) {
    const [a, b] = [drawn[k], drawn[k + 1]]
    if (a !== undefined && b !== undefined) pairs.push([a, b])
  }
  return pairs
}

export function distanceBetween({ seats }: Pick<Market, 'seats'>, a: SeatId, b: SeatId): Distance {
  return seats.get(a)?.household === b ? 0 : 1
}

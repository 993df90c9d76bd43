// Which trials of an experiment are a student's first in this room: only those count, later ones are practice.

import type { SeatId } from '../../shared/game/state.ts'
import { baseOf } from '../../shared/scenarios/scenario.ts'
import type { MarketId, StudentId } from './class-state.ts'
import type { PastMatch } from './past-class.ts'

/** Seats of students who had met the scenario before, in whichever variant, by market; a market without any has no entry. (SPEC: CEX) */
export function practiceSeats(matches: readonly PastMatch[]): ReadonlyMap<MarketId, readonly SeatId[]> {
  const found = new Map<MarketId, SeatId[]>()
  const knows = new Map<string, Set<StudentId>>()
  for (const { scenario: played, sat } of matches) {
    if (played === undefined) continue
    const scenario = baseOf(played)
    const before = knows.get(scenario) ?? new Set()
    for (const { person, market, seat } of sat) {
      if (before.has(person)) found.set(market, [...(found.get(market) ?? []), seat])
    }
    knows.set(scenario, new Set([...before, ...sat.map(({ person }) => person)]))
  }
  return found
}

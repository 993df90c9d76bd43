// Many matches of one cast: seats go round from match to match, so that no strategy keeps one place or craft.

import { type BotId, bots } from '../bots/index.ts'
import type { Settings } from '../game/settings.ts'
import { type Match, runMatch } from './run-match.ts'
import { type Summary, summing } from './summary.ts'

export type Simulation = {
  readonly cast: readonly BotId[]
  readonly matches: number
  readonly seed: string
  readonly settings?: Partial<Settings>
  /** The probability that a choice of a bot comes out the wrong way round. */
  readonly noise?: number
}

/** @param watch is shown every match as it ends, with its number from 0 */
export function simulate(simulation: Simulation, watch?: (match: Match, index: number) => void): Summary {
  const sums = summing()
  for (let index = 0; index < simulation.matches; index++) {
    const match = playMatch(simulation, index)
    sums.take(match.market)
    watch?.(match, index)
  }
  return sums.summary()
}

/** One match of a simulation by its number, from 0: the same in whatever order, and on whatever thread, they are played. */
export function playMatch({ cast, seed, settings = {}, noise = 0 }: Simulation, index: number): Match {
  const seats = cast.map((_, seat) => cast[(seat + index) % cast.length]).filter((id) => id !== undefined)
  return runMatch({ seed: `${seed}:${index}`, seats: seats.map((id) => bots[id]), settings, noise })
}

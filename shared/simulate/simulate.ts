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
}

/** @param watch is shown every match as it ends, with its number from 0 */
export function simulate(
  { cast, matches, seed, settings = {} }: Simulation,
  watch?: (match: Match, index: number) => void,
): Summary {
  const sums = summing()
  for (let index = 0; index < matches; index++) {
    const seats = cast.map((_, seat) => cast[(seat + index) % cast.length]).filter((id) => id !== undefined)
    const match = runMatch({ seed: `${seed}:${index}`, seats: seats.map((id) => bots[id]), settings })
    sums.take(match.market)
    watch?.(match, index)
  }
  return sums.summary()
}

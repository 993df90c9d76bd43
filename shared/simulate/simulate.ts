// Many matches of one cast: seats go round from match to match, so that no strategy keeps one place or craft.

import { mixFor } from '../bots/mix-for.ts'
import type { Settings } from '../game/settings.ts'
import { figuresOf, type MatchFigures } from './figures.ts'
import { botOf, isPerson, type Player } from './player.ts'
import { type Match, type MatchPlan, runMatch } from './run-match.ts'
import { type Diary, emptyDiary } from './scripts/diary.ts'
import { type Summary, summing } from './summary.ts'

/** Plain data: the same simulation comes to the same matches in any thread. */
export type Simulation = {
  readonly cast: readonly Player[] | Visit
  readonly matches: number
  readonly seed: string
  readonly settings?: Partial<Settings>
  /** The probability that a choice of a bot comes out the wrong way round. */
  readonly noise?: number
  /** So many places further round: the same matches, with other seats and crafts for each strategy. */
  readonly turnedBy?: number
}

/** One player among so many villagers, whose strategies are drawn anew for each match, as for somebody who plays alone. */
type Visit = { readonly guest: Player; readonly villagers: number }

/** @param watch is shown every match as it ends, with its number from 0 */
export function simulate(simulation: Simulation, watch?: (match: Match, index: number) => void): Summary {
  const sums = summing()
  for (let index = 0; index < simulation.matches; index++) {
    const { match, figures } = playMeasured(simulation, index)
    sums.take(figures)
    watch?.(match, index)
  }
  return sums.summary()
}

/** One match of a simulation by its number, from 0: the same in whatever order, and on whatever thread, they are played. */
export function playMatch(simulation: Simulation, index: number): Match {
  return runMatch(planOf(simulation, index, emptyDiary()))
}

/** The same, with what is kept of it. */
export function playMeasured(simulation: Simulation, index: number): { match: Match; figures: MatchFigures } {
  const diary = emptyDiary()
  const match = runMatch(planOf(simulation, index, diary))
  return { match, figures: figuresOf(match, diary) }
}

function planOf(
  { cast, seed, settings = {}, noise = 0, turnedBy = 0 }: Simulation,
  index: number,
  diary: Diary,
): MatchPlan {
  const matchSeed = `${seed}:${index}`
  const players = turned('guest' in cast ? visited(cast, matchSeed) : cast, index + turnedBy)
  return {
    seed: matchSeed,
    seats: players.map((player) => botOf(player, diary)),
    persons: players.flatMap((player, seat) => (isPerson(player) ? [`s${seat + 1}`] : [])),
    settings,
    noise,
  }
}

function turned(cast: readonly Player[], by: number): Player[] {
  return cast.map((_, seat) => cast[(seat + by) % cast.length]).filter((player) => player !== undefined)
}

function visited({ guest, villagers }: Visit, seed: string): Player[] {
  return [guest, ...mixFor(villagers, seed)]
}

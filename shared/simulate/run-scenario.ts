// A scenario played by its scripts and its model, many times over, and what was measured.

import type { ArmId, Observation, Scenario } from '../scenarios/scenario.ts'
import { stagingOf } from '../scenarios/scenario.ts'
import { settingsFor } from '../scenarios/settings.ts'
import { type Match, runMatch } from './run-match.ts'

/** One market of one condition, every seat of it played. The same seed comes to the same log. */
export function playScenario(scenario: Scenario, arm: ArmId, seed: string): Match {
  const seats = scenario.roles.map((role) => scenario.bot(role, arm))
  return runMatch({
    seed,
    seats,
    settings: settingsFor(scenario, arm),
    staging: stagingOf(scenario, arm),
  })
}

type Plan = {
  /** Measured seats a condition; what is left out of the measure counts among them. */
  readonly agents: number
  readonly seed: string
  /** The conditions; all of them where none is named. */
  readonly arms?: readonly ArmId[]
  /** Is given every match that was played, with its name. */
  readonly heard?: (match: Match, name: string) => void
}

/** Plays every condition, and gives what was observed in each of its markets: who sat together has seen the same. */
export function runScenario(
  scenario: Scenario,
  { agents, seed, arms = scenario.arms, heard }: Plan,
): ReadonlyMap<ArmId, readonly (readonly Observation[])[]> {
  return new Map(
    arms.map((arm) => {
      const observed: (readonly Observation[])[] = []
      for (let market = 1, seats = 0; seats < agents; market++) {
        const match = playScenario(scenario, arm, `${seed}:${arm}:${market}`)
        heard?.(match, `${scenario.id}-${arm}-${market}`)
        const seen = scenario.observe(match.market, match.events)
        observed.push(seen)
        seats += seen.length
      }
      return [arm, observed]
    }),
  )
}

// What a class's experiment came to: each condition's counts of people, and the verdict beside what was published.

import type { MeasuredMarket } from '../scenarios/measured.ts'
import { countedOf } from '../scenarios/measured.ts'
import { type ArmResult, armResult } from '../scenarios/results.ts'
import type { ArmId, Mode } from '../scenarios/scenario.ts'
import { type Judged, verdictsOf } from '../scenarios/verdict.ts'

export type ExperimentOutcome = {
  readonly scenario: string
  readonly mode: Mode
  /** Those that were set up and those that were played, the primary ones first. */
  readonly arms: readonly ArmResult[]
  readonly judged: readonly Judged[]
}

/**
 * @param markets of one class, all matches of one scenario from one side
 * @returns undefined: no experiment was played
 */
export function experimentOutcome(markets: readonly MeasuredMarket[]): ExperimentOutcome | undefined {
  const [first] = markets
  if (!first) return undefined
  const { scenario, mode } = first
  const played = new Set<ArmId>([...scenario.primary, ...markets.map(({ arm }) => arm)])
  const arms = [...played].map((id) => {
    const observed = markets.filter(({ arm }) => arm === id).map(countedOf)
    const result = armResult(scenario, id, observed.flat(), observed)
    return mode === 'requester' ? asBuilt(result) : result
  })
  return { scenario: scenario.id, mode, arms, judged: verdictsOf(scenario, mode, arms) }
}

/** Bots are no sample of anything that an interval could be about. Source: science notes, part D0, "two modes". */
function asBuilt({ measures, ...arm }: ArmResult): ArmResult {
  const counted = Object.entries(measures).map(([id, { interval: _, ...result }]) => [id, result] as const)
  return { ...arm, measures: Object.fromEntries(counted) }
}

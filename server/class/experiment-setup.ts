// What a teacher may not set up as an experiment: what there is none of, or what was not agreed to.

import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'

/** Undefined: it may be played, or there is none. The primary comparison is always part of it. (SPEC: CEX) */
export function experimentRefusal({ experiment }: ClassSetup): 'noSuchExperiment' | 'experimentNotAgreed' | undefined {
  if (!experiment) return undefined
  const { mode, arms, agreed } = experiment
  const scenario = scenarioOf(experiment.scenario)
  if (!scenario?.modes.includes(mode)) return 'noSuchExperiment'
  const isKnown = arms.every((arm) => scenario.arms.includes(arm)) && new Set(arms).size === arms.length
  if (!isKnown || !scenario.primary.every((arm) => arms.includes(arm))) return 'noSuchExperiment'
  return agreed ? undefined : 'experimentNotAgreed'
}

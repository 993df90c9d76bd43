// What a teacher may not set up as an experiment: what there is none of, or what was not agreed to.

import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { isKnown } from '../../shared/scenarios/is-known.ts'

/** Undefined: it may be played, or there is none. (SPEC: CEX) */
export function experimentRefusal({ experiment }: ClassSetup): 'noSuchExperiment' | 'experimentNotAgreed' | undefined {
  if (!experiment) return undefined
  if (!isKnown(experiment)) return 'noSuchExperiment'
  return experiment.agreed ? undefined : 'experimentNotAgreed'
}

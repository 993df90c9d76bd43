// Whether there is an experiment of that name, from that side, with those conditions.

import { scenarioOf } from './index.ts'
import type { ArmId, Mode } from './scenario.ts'

/** The primary comparison is always part of it, and nothing twice. (SPEC: CEX-1) */
export function isKnown(played: {
  readonly scenario: string
  readonly mode: Mode
  readonly arms: readonly ArmId[]
}): boolean {
  const scenario = scenarioOf(played.scenario)
  if (!scenario?.modes.includes(played.mode) || new Set(played.arms).size !== played.arms.length) return false
  const areThere = played.arms.every((arm) => scenario.arms.includes(arm))
  return areThere && scenario.primary.every((arm) => played.arms.includes(arm))
}

// How long an experiment lasts if every stage lasts as long as it may.

import { MORNING_MS } from '../game/timing.ts'
import type { ArmId, Length, Mode, Scenario } from './scenario.ts'
import { settingsFor } from './settings.ts'

/** Milliseconds, mornings and evenings of its market days included. */
export function stagedMs(scenario: Scenario, arm: ArmId, mode: Mode, length: Length = 'whole'): number {
  const { eveningSeconds } = settingsFor(scenario, arm)
  return scenario.stages(arm, mode, length).reduce((sum, { kind, seconds, rounds }) => {
    const round = kind === 'market' ? MORNING_MS + (seconds + eveningSeconds) * 1000 : seconds * 1000
    return sum + rounds * round
  }, 0)
}

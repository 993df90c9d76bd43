// Who sits where as an experiment opens: people in the roles that are theirs, scripts and the model in the others.

import type { Settings } from '../game/settings.ts'
import type { Staging } from '../game/stage.ts'
import { type ArmId, type Length, type Mode, type RoleId, type Scenario, stagingOf } from './scenario.ts'
import { settingsFor } from './settings.ts'

type Part = {
  readonly role: RoleId
  /** The name of who plays it where no person does. */
  readonly strategy: string
  /** Whether a person may sit here. */
  readonly isPersons: boolean
}

export type Opening = { readonly parts: readonly Part[]; readonly settings: Settings; readonly staging: Staging }

/** In seat order. Undefined: the scenario is not played in this mode. */
export function openingOf(scenario: Scenario, arm: ArmId, mode: Mode, length: Length = 'whole'): Opening | undefined {
  if (!scenario.modes.includes(mode) || !scenario.arms.includes(arm)) return undefined
  const parts = scenario.roles.map((role) => ({
    role,
    strategy: `${scenario.id}/${arm}/${role}`,
    isPersons: scenario.people[mode].includes(role),
  }))
  return { parts, settings: settingsFor(scenario, arm), staging: stagingOf(scenario, arm, mode, length) }
}

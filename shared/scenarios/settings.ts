// How a market is set while it plays a scenario: nothing that would tell a person what is measured.

import { type Settings, settingsSchema } from '../game/settings.ts'
import type { ArmId, Scenario } from './scenario.ts'

const common: Settings = settingsSchema.parse({
  labels: 'after',
  ledger: 'after',
  hints: 'after',
  reputation: 'off',
  barn: false,
  botSeats: 'hidden',
})

export function settingsFor(scenario: Scenario, arm: ArmId): Settings {
  return { ...common, ...scenario.settings, ...scenario.settingsOf?.(arm) }
}

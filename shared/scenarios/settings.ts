// How a market is set while it plays a scenario: nothing that would tell a person what is measured.

import { type Settings, settingsSchema } from '../game/settings.ts'

export const scenarioSettings: Settings = settingsSchema.parse({
  labels: 'after',
  ledger: 'after',
  hints: 'after',
  reputation: 'off',
  barn: false,
})

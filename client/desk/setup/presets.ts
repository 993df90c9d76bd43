// Three lessons to begin with, and which of them a setup is.

import { type ClassSetup, classSetupSchema, defaultSetup } from '../../../shared/protocol/class-setup.ts'

export const presetIds = ['lesson45', 'short', 'long'] as const
export type PresetId = (typeof presetIds)[number]

/** How long the lesson is that a setup is meant for. Source: the issue, section 2 (45 minutes). Guess: 20 for a first look, 90 for a double lesson. */
export const lessonMinutes: Readonly<Record<ClassSetup['preset'], number>> = {
  lesson45: 45,
  short: 20,
  long: 90,
  own: 45,
}

const { settings } = defaultSetup
export const presets: Readonly<Record<PresetId, ClassSetup>> = {
  lesson45: defaultSetup,
  short: classSetupSchema.parse({ preset: 'short', settings: { ...settings, rounds: 3 }, quiz: false }),
  long: classSetupSchema.parse({ preset: 'long', settings: { ...settings, rounds: 8 } }),
}

/** The setup under the name of the preset that it is, or as one's own. */
export function named(setup: ClassSetup): ClassSetup {
  const preset = presetIds.find((id) => isSame(presets[id], { ...setup, preset: id }))
  return { ...setup, preset: preset ?? 'own' }
}

function isSame(a: ClassSetup, b: ClassSetup): boolean {
  return JSON.stringify(classSetupSchema.parse(a)) === JSON.stringify(classSetupSchema.parse(b))
}

// The default village: the mix of people that the experiments found, in round figures.

import type { BotId } from '../bots/index.ts'

/** Conditional 6, self-interested 3, unconditional 1, other 2. Source: science notes, part E, default village of 12. */
export const defaultVillage: readonly BotId[] = [
  'ledgerkeeper',
  'mirror',
  'mender',
  'neighbour',
  'neighbour',
  'herald',
  'raider',
  'raider',
  'hawker',
  'hearth',
  'shifter',
  'constable',
]

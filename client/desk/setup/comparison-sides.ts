// The values that a comparison may set against each other.

import type { Varied } from '../../../shared/protocol/class-setup.ts'

export type Side = string | number | boolean

/** The first two are what is compared to begin with. */
export const sides: Readonly<Record<Varied, readonly Side[]>> = {
  reputation: ['hidden', 'visible', 'off'],
  labels: ['after', 'live'],
  hints: ['after', 'live'],
  ledger: ['after', 'live'],
  norm: ['fade', 'stay', 'mixed'],
  barn: [false, true],
  granary: [false, true],
  fine: [false, true],
  households: [false, true],
  chat: [false, true],
  shocks: ['usual', 'heavy'],
  rounds: [5, 'hidden', 3, 8, 10],
}

// Mender does as Mirror does, but lets every third wrong pass, so that a quarrel can end. Source: science notes, part E, row 5 (Generous Tit for Tat, Nowak & Sigmund 1992).

import { commonSense } from './common-sense.ts'
import { reciprocator } from './reciprocator.ts'
import { copyOrForgive, FORGIVES } from './two-choices.ts'

/** Drawn once a round for each partner: a round is its turn. */
export const mender = commonSense(
  'mender',
  reciprocator((acts, draws, about) => {
    const act = acts.at(-1)
    return { choice: copyOrForgive(act?.did, draws(`forgives ${about}`, FORGIVES)), act }
  }),
)

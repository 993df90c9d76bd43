// Mirror begins fair with everybody and then does to each what they did last. Source: science notes, part E, row 4 (Tit for Tat, Axelrod 1980).

import { commonSense } from './common-sense.ts'
import { reciprocator } from './reciprocator.ts'
import { copyLast } from './two-choices.ts'

export const mirror = commonSense(
  'mirror',
  reciprocator((acts) => {
    const act = acts.at(-1)
    return { choice: copyLast(act?.did), act }
  }),
)

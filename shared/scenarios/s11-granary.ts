// S11, the common granary: twenty units a round, each unit given returns 0.4 to all; ten rounds without fines, ten with. Source: Fehr & Gächter 2000; Fischbacher, Gächter & Fehr 2001; science notes, part D, S11.

import { granaryPlayed } from './granary-rounds.ts'
import { granaryOfStrangers } from './s11-strangers.ts'
import type { Scenario } from './scenario.ts'

/** Partners: the four stay together. */
export const commonGranary: Scenario = {
  ...granaryPlayed({
    ...{ id: 'S11', title: 'The common granary', size: 4 },
    stageIds: { story: 'story', give: 'give', fine: 'fine' },
    model: { belief: 15.5, slope: 0.9, free: 7, decay: 0.75, afterFine: 4, toOthers: 3, pToOthers: 0.5, relax: 0 },
  }),
  variants: [granaryOfStrangers],
}

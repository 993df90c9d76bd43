// Statement 0: what the possible gains of a match are.

import { defaultVillage } from '../default-village.ts'
import { exactly, gainsPercent } from './measure.ts'
import { statement } from './statement.ts'
import { alike } from './villages.ts'

export const possibleGains = statement({
  number: 0,
  says: 'The share of the possible gains is 0 where nothing ever moves, and never below that or above the whole.',
  trials: { mixed: { cast: defaultVillage }, still: { cast: alike({ script: 'idle' }) } },
  claims: ({ mixed, still }) => [
    {
      says: 'the greatest share where nothing moves',
      figure: exactly(Math.max(...gainsPercent(still))),
      unit: '%',
      least: 0,
      most: 0,
    },
    {
      says: 'the least share of a default village of 12',
      figure: exactly(Math.min(...gainsPercent(mixed))),
      unit: '%',
      least: 0,
    },
    {
      says: 'the greatest share of a default village of 12',
      figure: exactly(Math.max(...gainsPercent(mixed))),
      unit: '%',
      most: 100,
    },
  ],
})

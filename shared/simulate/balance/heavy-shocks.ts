// Statement 6: giving to who needs keeps more people going through hard times than keeping accounts does.

import { difference, perMatch } from './measure.ts'
import { statement } from './statement.ts'
import { alike } from './villages.ts'

const settings = { shocks: 'heavy' } as const
/** One seat in forty falls: with as many matches as for other statements, chance would decide. */
const times = 3

export const heavyShocks = statement({
  number: 6,
  says: 'Under heavy shocks more seats never fall below zero where needs are met by gifts than where accounts are kept.',
  trials: {
    giving: { cast: alike('hearth'), settings, times },
    trading: { cast: alike('ledgerkeeper'), settings, times },
  },
  claims({ giving, trading }) {
    const standing = (matches: typeof giving) =>
      perMatch(matches, ({ leastWellbeing }) => (leastWellbeing < 0 ? 0 : 100))
    return [
      {
        says: 'seats whose wellbeing never fell below zero: all Hearth less all Ledgerkeeper',
        figure: difference(standing(giving), standing(trading)),
        unit: 'points',
        above: 0,
      },
    ]
  },
})

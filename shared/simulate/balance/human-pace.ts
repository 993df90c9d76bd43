// Statement 9: at a person's pace there is enough to do, and not too much.

import type { MatchFigures } from '../figures.ts'
import { exactly, percentOf } from './measure.ts'
import { statement } from './statement.ts'
import { visiting } from './villages.ts'

export const humanPace = statement({
  number: 9,
  says: "At a person's pace a player in a mixed village of six has 5 to 8 decisions and 2 to 5 incoming offers a minute, and nobody has 20 s without a useful act before their needs are settled.",
  trials: { lived: visiting({ script: 'person', tells: 'all' }) },
  claims: ({ lived }) => [
    { says: 'decisions', figure: aMinute(lived, 'decisions', lasts), unit: 'a minute', least: 5, most: 8 },
    { says: 'offers that come in', figure: aMinute(lived, 'incoming', lasts), unit: 'a minute', least: 2, most: 5 },
    { says: 'decisions while the market is open', figure: aMinute(lived, 'decisions', trades), unit: 'a minute' },
    { says: 'offers that come in then', figure: aMinute(lived, 'incoming', trades), unit: 'a minute' },
    {
      says: 'the longest time without a useful act',
      figure: exactly(Math.max(...lived.map(({ diary }) => diary.longestIdleMs / 1000))),
      unit: 's',
      below: 20,
    },
  ],
})

/** Mornings and evenings included: a minute of a player's time. */
const lasts = ({ lastsMs }: MatchFigures) => lastsMs
const trades = ({ diary }: MatchFigures) => diary.marketMs

function aMinute(
  matches: readonly MatchFigures[],
  what: 'decisions' | 'incoming',
  spanMs: (match: MatchFigures) => number,
) {
  const { mean, se } = percentOf(
    matches.map(({ diary }) => diary[what]),
    matches.map((match) => spanMs(match) / 60_000),
  )
  return { mean: mean / 100, se: se / 100 }
}

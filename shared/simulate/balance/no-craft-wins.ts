// Statement 7: nobody is rich by the craft that was dealt.

import { botIds } from '../../bots/index.ts'
import { crafts } from '../../game/goods.ts'
import { figure } from '../summary.ts'
import { percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'
import { allAlike } from './villages.ts'

export const noCraftWins = statement({
  number: 7,
  says: "In every cast of six alike no craft's mean is more than 15% above another's.",
  trials: allAlike,
  claims: (played) =>
    botIds.map((id) => {
      const means = crafts
        .map((craft) => ({ craft, values: perMatch(played[id], prosperity, ({ crafts: [made] }) => made === craft) }))
        .sort((a, b) => figure(a.values).mean - figure(b.values).mean)
      const [poorest, richest] = [means.at(0), means.at(-1)]
      return {
        says: `six ${id}: the richest craft (${richest?.craft}) of the poorest (${poorest?.craft})`,
        figure: percentOf(richest?.values ?? [], poorest?.values ?? []),
        unit: '%',
        most: 115,
      }
    }),
})

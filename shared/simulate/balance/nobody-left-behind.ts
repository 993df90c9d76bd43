// Statement 5: no style is hopeless, and none is twice as good.

import { defaultVillage } from '../default-village.ts'
import { figure } from '../summary.ts'
import { isOf, percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'

export const nobodyLeftBehind = statement({
  number: 5,
  says: "In the default village of 12 every strategy's mean is within twice every other's.",
  trials: { village: { cast: defaultVillage } },
  claims({ village }) {
    const means = [...new Set(defaultVillage)]
      .map((id) => ({ id, values: perMatch(village, prosperity, isOf(id)) }))
      .sort((a, b) => figure(a.values).mean - figure(b.values).mean)
    const [poorest, richest] = [means.at(0), means.at(-1)]
    if (!poorest || !richest) return []
    return [
      {
        says: `the richest (${richest.id}) of the poorest (${poorest.id})`,
        figure: percentOf(richest.values, poorest.values),
        unit: '%',
        most: 200,
      },
    ]
  },
})

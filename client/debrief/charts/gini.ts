// The chart of how unevenly wellbeing and coins were spread at the end.

import type { GiniChart } from '../../../shared/debrief/charts/gini.ts'
import { decimal } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, shares } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function giniPage({ id, numbers, finding, table }: GiniChart, seats: number): ChartPage {
  const figures = (['wellbeing', 'coins'] as const).flatMap((of) => {
    const value = numbers[of]
    return value === null ? [] : [{ of, value }]
  })
  const facts = {
    count: seats,
    wellbeing: numbers.wellbeing === null ? t('debrief.noFigure') : decimal(numbers.wellbeing),
    coins: numbers.coins === null ? t('debrief.noFigure') : decimal(numbers.coins),
  }
  return {
    id,
    headline: t(`debrief.finding.gini.${finding.id}`, facts),
    measured: t('debrief.measured.gini', facts),
    description: t('debrief.describe.gini', facts),
    table,
    height: barRowsHeight(figures.length),
    ...(figures.length > 0 && {
      draw: (frame) =>
        barRows(
          frame,
          figures.map(({ of, value }) => ({
            ...{ label: t(`debrief.spread.${of}`), length: value, words: decimal(value), fill: 'lantern' },
          })),
          { ...shares, format: decimal },
        ),
    }),
  }
}

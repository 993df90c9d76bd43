// The chart of weighted reciprocity: how much of what was given came back, beside what would come back by chance.

import type { WeightedReciprocityChart } from '../../../shared/debrief/charts/weighted-reciprocity.ts'
import { decimal, percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, shares } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function weightedReciprocityPage({ id, numbers, finding, table }: WeightedReciprocityChart): ChartPage {
  const { rW, rNull } = numbers
  const p = numbers.markets.length === 1 ? numbers.markets[0]?.p : undefined
  const facts = {
    back: percent(rW ?? 0),
    chance: percent(rNull ?? 0),
    count: Number(finding.facts['gifts'] ?? 0),
    coins: Number(finding.facts['coins'] ?? 0),
  }
  const rows = [
    { label: t('debrief.cameBack'), length: rW ?? 0, words: facts.back, fill: 'gift' as const },
    { label: t('debrief.byChance'), length: rNull ?? 0, words: facts.chance, fill: 'plain' as const },
  ]
  return {
    id,
    headline: t(`debrief.finding.weightedReciprocity.${rW === 0 ? 'nothingBack' : finding.id}`, facts),
    measured: t(`debrief.measured.weightedReciprocity.${numbers.spokenOf}`, facts),
    description: t('debrief.describe.weightedReciprocity', facts),
    note: [
      t('debrief.note.weightedReciprocity'),
      ...(p === undefined || p === null ? [] : [t('debrief.note.chanceOf', { p: decimal(p) })]),
    ].join(' '),
    table,
    height: barRowsHeight(rows.length),
    ...(rW !== null && { draw: (frame) => barRows(frame, rows, shares) }),
  }
}

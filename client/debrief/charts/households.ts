// The chart of households: what share of exchanges were gifts within a household, and outside it.

import type { HouseholdsChart } from '../../../shared/debrief/charts/households.ts'
import { decimal, percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, shares } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function householdsPage({ id, numbers, finding, table }: HouseholdsChart): ChartPage {
  const rows = numbers.rows.map(({ distance, exchanges, counts, shares }) => ({
    label: t(distance === 0 ? 'debrief.term.household' : 'debrief.term.village'),
    length: shares.generalized,
    words: t('debrief.giftsOf', { gifts: counts.generalized, count: exchanges }),
    fill: 'gift' as const,
  }))
  const count = Number(finding.facts['exchanges'] ?? 0)
  const facts = {
    count,
    within: percent(Number(finding.facts['within'] ?? 0)),
    outside: percent(Number(finding.facts['outside'] ?? 0)),
  }
  const { tau, p } = numbers
  return {
    id,
    headline: t(`debrief.finding.households.${finding.id}`, facts),
    measured: t(`debrief.measured.households.${numbers.spokenOf}`, facts),
    description: rows.map(({ label, words }) => `${label}: ${words}`).join('; '),
    ...(tau !== undefined &&
      p !== undefined && { note: t('debrief.note.households', { tau: decimal(tau), p: decimal(p) }) }),
    table,
    height: barRowsHeight(rows.length),
    ...(count > 0 && { draw: (frame) => barRows(frame, rows, shares) }),
  }
}

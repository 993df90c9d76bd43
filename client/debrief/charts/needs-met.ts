// The chart of needs: how many were met of those told to somebody, of those kept to oneself, and of the urgent ones.

import type { NeedsMetChart } from '../../../shared/debrief/charts/needs-met.ts'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, shares } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function needsMetPage({ id, numbers, finding, table }: NeedsMetChart): ChartPage {
  const { dealt, met, shared, sharedMet, urgent, urgentMet } = numbers.whole
  const facts = { dealt, met, shared, sharedMet, quiet: dealt - shared, quietMet: met - sharedMet, urgent, urgentMet }
  const rows = [
    row('told', sharedMet, shared),
    row('untold', met - sharedMet, dealt - shared),
    row('urgent', urgentMet, urgent),
  ].filter(({ of }) => of > 0)
  return {
    id,
    headline: t(`debrief.finding.needsMet.${finding.id}`, facts),
    measured: t('debrief.measured.needsMet', { ...facts, share: percent(dealt === 0 ? 0 : met / dealt) }),
    description: t('debrief.describe.needsMet', facts),
    table,
    height: barRowsHeight(rows.length),
    ...(rows.length > 0 && { draw: (frame) => barRows(frame, rows, shares) }),
  }
}

function row(kind: 'told' | 'untold' | 'urgent', met: number, of: number) {
  return {
    label: t(`debrief.needs.${kind}`),
    length: met / of,
    words: t('debrief.metOf', { met, of }),
    fill: 'lantern' as const,
    of,
  }
}

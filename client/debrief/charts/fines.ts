// The chart of fines: how many met whom, by what that seat had done before.

import type { FinesChart } from '../../../shared/debrief/charts/fines.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, counts } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function finesPage({ id, numbers, finding, table }: FinesChart): ChartPage {
  const rows = numbers.rows
    .filter(({ fines }) => fines > 0)
    .map(({ before, fines, lost }) => ({
      label: t(`debrief.term.${before}`),
      length: fines,
      words: t('debrief.finesLost', { count: fines, lost }),
      fill: before === 'costly' ? ('negative' as const) : ('lantern' as const),
    }))
  const facts = {
    count: numbers.fines,
    lost: numbers.lost,
    costly: Number(finding.facts['costly'] ?? 0),
    gaveLess: Number(finding.facts['gaveLess'] ?? 0),
    neither: Number(finding.facts['neither'] ?? 0),
  }
  return {
    id,
    headline: t(`debrief.finding.fines.${finding.id}`, facts),
    measured: t('debrief.measured.fines', facts),
    description: rows.map(({ label, words }) => `${label}: ${words}`).join('; '),
    note: t('debrief.note.fines'),
    table,
    height: barRowsHeight(rows.length),
    ...(rows.length > 0 && {
      draw: (frame) => barRows(frame, rows, counts(Math.max(...rows.map(({ length }) => length)))),
    }),
  }
}

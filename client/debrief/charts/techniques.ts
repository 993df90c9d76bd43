// The chart of techniques: sequences of offers that match a pattern, and how often the offer they ended in was accepted. Counts only.

import type { TechniquesChart } from '../../../shared/debrief/charts/techniques.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, counts } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

export function techniquesPage({ id, numbers, finding, table }: TechniquesChart): ChartPage {
  const rows = numbers.techniques
    .filter(({ seen }) => seen > 0)
    .map(({ technique, seen, accepted }) => ({
      label: t(`debrief.term.${technique}`),
      length: seen,
      words: t('debrief.seenAccepted', { count: seen, accepted }),
      fill: 'lantern' as const,
    }))
  const facts = { count: numbers.seen }
  return {
    id,
    headline: t(`debrief.finding.techniques.${finding.id}`, facts),
    measured: t('debrief.measured.techniques', facts),
    description: rows.map(({ label, words }) => `${label}: ${words}`).join('; '),
    note: noteOn(numbers.scripts),
    table,
    height: barRowsHeight(rows.length),
    ...(rows.length > 0 && {
      draw: (frame) => barRows(frame, rows, counts(Math.max(...rows.map(({ length }) => length)))),
    }),
  }
}

/** What was played on purpose is told now that the match is over. */
function noteOn({ played, answered, found }: TechniquesChart['numbers']['scripts']): string {
  const caution = t('debrief.note.techniques')
  return played === 0 ? caution : `${caution} ${t('debrief.note.scripts', { count: played, answered, found })}`
}

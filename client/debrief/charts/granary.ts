// The chart of the granary: coins given to it, round by round.

import type { GranaryChart } from '../../../shared/debrief/charts/granary.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage } from './chart-page.ts'
import { countColumns } from './count-columns.ts'

export function granaryPage({ id, numbers, finding, table }: GranaryChart): ChartPage {
  const { givers, seats, given, back, rounds } = numbers
  const facts = { givers, count: seats, given, back }
  return {
    id,
    headline: t(`debrief.finding.granary.${finding.id}`, facts),
    measured: t('debrief.measured.granary', facts),
    description: t('debrief.describe.granary', {
      rounds: rounds.map(({ round, given }) => t('debrief.roundCoins', { round, coins: given })).join(', '),
    }),
    note: t('debrief.note.granary'),
    table,
    height: 232,
    ...(given > 0 && {
      draw: (frame) =>
        countColumns(
          frame,
          rounds.map(({ round, given }) => ({ round, parts: [{ count: given, fill: 'gift' as const }] })),
        ),
    }),
  }
}

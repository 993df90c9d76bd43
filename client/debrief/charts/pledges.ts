// The chart of promises: kept, kept late, broken or still open, by the round they fell due.

import type { PledgeCounts, PledgesChart } from '../../../shared/debrief/charts/pledges.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage } from './chart-page.ts'
import { countColumns } from './count-columns.ts'
import type { FillName } from './fills.tsx'

const outcomes = ['kept', 'late', 'broken', 'open'] as const satisfies readonly (keyof PledgeCounts)[]
const fills: Readonly<Record<keyof PledgeCounts, FillName>> = {
  kept: 'gift',
  late: 'balanced',
  broken: 'negative',
  open: 'plain',
}
const glyphs = { kept: 'check', late: 'clock', broken: 'x', open: 'hourglass' } as const

export function pledgesPage({ id, numbers, finding, table }: PledgesChart): ChartPage {
  const counts = numbers.byWho.all
  const { kept, late, broken, open } = counts
  const facts = { ...counts, ended: kept + late + broken, done: kept + late, count: kept + late + broken + open }
  const { rounds } = numbers
  return {
    id,
    headline: t(`debrief.finding.pledges.${finding.id}`, facts),
    measured: t('debrief.measured.pledges', facts),
    description: t('debrief.describe.pledges', facts),
    legend: outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        fill: fills[outcome],
        glyph: glyphs[outcome],
        word: t(`debrief.pledge.${outcome}`, { count: counts[outcome] }),
      })),
    table,
    height: 232,
    ...(facts.count > 0 && {
      draw: (frame) =>
        countColumns(
          frame,
          rounds.map((round) => ({
            round: round.due,
            parts: outcomes.map((outcome) => ({ count: round[outcome], fill: fills[outcome] })),
          })),
        ),
    }),
  }
}

// The chart of expected obligation over time: by the model a favour fades for who got it and grows for who gave it.

import { axisX, axisY, gridY, line, text } from '@observablehq/plot'
import type { ObligationOverTimeChart } from '../../../shared/debrief/charts/obligation-over-time.ts'
import { tenth } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage, ChartPlace, Frame } from './chart-page.ts'
import { plotIn } from './plot-frame.ts'

type Point = ObligationOverTimeChart['numbers']['points'][number]
/** Pairs that the note names. */
const MOST_PAIRS = 3

export function obligationOverTimePage(
  { id, numbers, finding, table }: ObligationOverTimeChart,
  place: ChartPlace,
): ChartPage {
  const { points, widest } = numbers
  const last = points.at(-1)
  const facts = { owed: tenth(last?.owed ?? 0), claimed: tenth(last?.claimed ?? 0) }
  const pairs = widest.slice(0, MOST_PAIRS).map(({ debtor, creditor, owed, claimed }) =>
    t('debrief.owesLine', {
      ...{ debtor: place.name(debtor, 1), creditor: place.name(creditor, 1) },
      ...{ owed: tenth(owed), claimed: tenth(claimed) },
    }),
  )
  return {
    id,
    model: true,
    headline: t(`debrief.finding.obligationOverTime.${finding.id}`, facts),
    measured: t('debrief.measured.obligationOverTime'),
    description: t('debrief.describe.obligationOverTime', facts),
    // Markets of a class are not named.
    ...(pairs.length > 0 && place.markets === 1 && { note: t('debrief.note.widestGaps', { pairs: pairs.join('; ') }) }),
    legend: [
      { fill: 'line', word: t('debrief.owed') },
      { fill: 'dashes', word: t('debrief.claimed') },
    ],
    table,
    ...(finding.id !== 'noDebts' && { draw: (frame) => lines(frame, points) }),
  }
}

function lines(frame: Frame, points: readonly Point[]): SVGSVGElement {
  const most = Math.max(1, ...points.map(({ owed, claimed }) => Math.max(owed, claimed)))
  const rounds = Math.floor(points.at(-1)?.atRounds ?? 0)
  const drawn = { x: 'atRounds', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  return plotIn(frame, {
    ...{ marginLeft: 48, marginRight: 10, marginTop: 26, marginBottom: 26 },
    x: { domain: [0, Math.max(1, rounds)] },
    y: { domain: [0, most], nice: true },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, label: null }),
      axisX(
        Array.from({ length: rounds }, (_, k) => k + 1),
        { tickSize: 0, label: null, tickFormat: String },
      ),
      text([t('debrief.roundAxis')], { frameAnchor: 'bottom-left', dx: -46, dy: 18, textAnchor: 'start' }),
      text([t('debrief.coinsUnit')], { frameAnchor: 'top-left', dx: -46, dy: -18, textAnchor: 'start' }),
      line(points, { ...drawn, y: 'claimed', stroke: 'var(--ink)', strokeWidth: 2.5, strokeDasharray: '3 6' }),
      line(points, { ...drawn, y: 'owed', stroke: 'var(--amber)', strokeWidth: 4 }),
    ],
  })
}

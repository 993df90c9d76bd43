// The chart of possible gains: what share of them the village reached, evening by evening.

import { axisX, axisY, barY, gridY, ruleY, text } from '@observablehq/plot'
import type { PossibleGainsChart } from '../../../shared/debrief/charts/possible-gains.ts'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage, Frame } from './chart-page.ts'
import { fillOf } from './fills.tsx'
import { columnPadding, plotIn } from './plot-frame.ts'

type Evening = PossibleGainsChart['numbers']['rounds'][number]

export function possibleGainsPage({ id, numbers, finding, table }: PossibleGainsChart): ChartPage {
  const { gained, possible, share, rounds } = numbers
  const facts = {
    ...{
      gained,
      possible,
      share: percent(share),
      count: rounds.length,
      markets: Number(finding.facts['markets'] ?? 1),
    },
    ...{ least: percent(Number(finding.facts['least'] ?? 0)), most: percent(Number(finding.facts['most'] ?? 0)) },
  }
  return {
    id,
    headline: t(`debrief.finding.possibleGains.${finding.id}`, facts),
    measured: t('debrief.measured.possibleGains', facts),
    description: t('debrief.describe.possibleGains', {
      rounds: rounds.map(({ round, share }) => t('debrief.roundShare', { round, share: percent(share) })).join(', '),
    }),
    table,
    height: 250,
    ...(rounds.length > 0 && { draw: (frame) => evenings(frame, rounds, share) }),
  }
}

function evenings(frame: Frame, rounds: readonly Evening[], whole: number): SVGSVGElement {
  const least = Math.min(0, ...rounds.map(({ share }) => share))
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  return plotIn(frame, {
    ...{ marginLeft: 48, marginRight: 2, marginTop: 26, marginBottom: 26 },
    x: { padding: columnPadding(frame.width, rounds.length), label: null },
    y: { domain: [least, 1] },
    marks: [
      gridY(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(ticks, { tickFormat: percent, tickSize: 0, label: null }),
      axisX({ tickSize: 0, label: null }),
      text([t('debrief.roundAxis')], { frameAnchor: 'bottom-left', dx: -46, dy: 18, textAnchor: 'start' }),
      barY(rounds, { x: 'round', y1: 0, y2: 1, fill: 'var(--sunk)', stroke: 'var(--edge)', r: 4 }),
      barY(rounds, { x: 'round', y1: 0, y2: 'share', fill: fillOf('lantern'), stroke: 'var(--ink2)', r: 4 }),
      ruleY([whole], { stroke: 'var(--ink)', strokeWidth: 2, strokeDasharray: '6 4' }),
      text([t('debrief.wholeMatch', { share: percent(whole) })], {
        ...{ frameAnchor: 'top-right', dy: -18, fill: 'var(--ink)', fontWeight: 800 },
      }),
    ],
  })
}

// Counts as stacked columns, one a round.

import { axisX, axisY, barY, gridY, text } from '@observablehq/plot'
import { t } from '../../text/i18n.ts'
import type { Frame } from './chart-page.ts'
import { type FillName, fillOf } from './fills.tsx'
import { columnPadding, plotIn } from './plot-frame.ts'

type Part = { readonly count: number; readonly fill: FillName }
export type CountColumn = { readonly round: number; readonly parts: readonly Part[] }

export function countColumns(frame: Frame, columns: readonly CountColumn[]): SVGSVGElement {
  const most = Math.max(1, ...columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)))
  const rounds = columns.map(({ round }) => String(round))
  return plotIn(frame, {
    ...{ marginLeft: 48, marginRight: 2, marginTop: 10, marginBottom: 26 },
    x: { type: 'band', domain: rounds, padding: columnPadding(frame.width, rounds.length), label: null },
    y: { domain: [0, most], nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: Math.min(5, most) }),
      axisY({ tickSize: 0, label: null, ticks: Math.min(5, most), tickFormat: 'd' }),
      axisX({ tickSize: 0, label: null }),
      text([t('debrief.roundAxis')], { frameAnchor: 'bottom-left', dx: -46, dy: 18, textAnchor: 'start' }),
      barY(
        columns.flatMap(({ round, parts }) => {
          let to = 0
          return parts.map(({ count, fill }) => {
            const from = to
            to += count
            return { x: String(round), from, to, fill: fillOf(fill) }
          })
        }),
        { x: 'x', y1: 'from', y2: 'to', fill: 'fill', stroke: 'var(--card)', strokeWidth: 2, r: 3 },
      ),
    ],
  })
}

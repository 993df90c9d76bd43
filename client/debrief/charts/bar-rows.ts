// Bars in rows, a line of words above each: on a narrow phone words beside a bar would leave no bar.

import { axisX, gridX, rect, text } from '@observablehq/plot'
import { percent } from '../../text/figures.ts'
import type { Frame } from './chart-page.ts'
import { type FillName, fillOf } from './fills.tsx'
import { plotIn } from './plot-frame.ts'

export type BarRow = {
  readonly label: string
  /** As long as the bar is: a share from 0 to 1, or a count. */
  readonly length: number
  /** The figure in words, at the right end. */
  readonly words: string
  readonly fill: FillName
}
type Scale = {
  /** The length of a whole bar. */
  readonly most: number
  readonly ticks: readonly number[]
  readonly format: (tick: number) => string
}

export const shares: Scale = { most: 1, ticks: [0, 0.25, 0.5, 0.75, 1], format: percent }

/** CSS pixels: a row, the bar in it, and the axis below all. */
const [ROW, BAR, AXIS] = [58, 22, 28]

export const barRowsHeight = (rows: number): number => rows * ROW + AXIS

export function barRows({ width }: Frame, rows: readonly BarRow[], { most, ticks, format }: Scale): SVGSVGElement {
  const height = barRowsHeight(rows.length)
  const placed = rows.map((row, index) => ({ ...row, top: index * ROW + 25, line: index * ROW + 14 }))
  const bar = { y1: 'top', y2: ({ top }: { top: number }) => top + BAR, x1: 0, r: 6 } as const
  const words = { y: 'line', fontWeight: 800, stroke: 'var(--card)', strokeWidth: 5 } as const
  return plotIn(
    { width, height },
    {
      ...{ marginLeft: 8, marginRight: 16, marginTop: 0, marginBottom: AXIS },
      x: { domain: [0, most] },
      y: { domain: [0, height - AXIS], range: [0, height - AXIS], axis: null },
      marks: [
        gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX(ticks, { tickFormat: format, tickSize: 0, label: null }),
        rect(placed, { ...bar, x2: most, fill: 'var(--sunk)', stroke: 'var(--edge)' }),
        rect(
          placed.filter(({ length }) => length > 0),
          { ...bar, x2: 'length', fill: ({ fill }: BarRow) => fillOf(fill), stroke: 'var(--ink2)', strokeWidth: 1 },
        ),
        text(placed, { ...words, x: 0, text: 'label', textAnchor: 'start', fill: 'var(--ink)' }),
        text(placed, { ...words, x: most, text: 'words', textAnchor: 'end', fill: 'var(--ink2)' }),
      ],
    },
  )
}

/** Whole numbers from 0, a few of them marked. */
export function counts(most: number): Scale {
  const step = Math.max(1, Math.ceil(most / 4))
  const end = Math.max(step, Math.ceil(most / step) * step)
  return {
    most: end,
    ticks: Array.from({ length: end / step + 1 }, (_, k) => k * step),
    format: String,
  }
}

// What a chart of the debrief shows: its words, its picture, its table. One file here makes each of them from its entry.

import type { Beside } from '../../../shared/debrief/beside-published.ts'
import type { Table } from '../../../shared/debrief/chart.ts'
import type { SeatId } from '../../../shared/game/state.ts'
import type { GlyphName } from '../../icons/glyphs.ts'
import type { FillName } from './fills.tsx'

/** Who is looking, and what the seats are called. */
export type ChartPlace = {
  readonly markets: number
  readonly me: SeatId
  /** Its name; the looking player's own seat is "You". `market`: from 1, as the charts number them. */
  readonly name: (seat: SeatId, market: number) => string
  readonly face: (seat: SeatId, market: number) => number
}

/** In CSS pixels. */
export type Frame = { readonly width: number; readonly height: number }

/** How a line is drawn, where there is no fill. */
type Stroke = 'line' | 'dashes'
export type LegendItem = { readonly fill: FillName | Stroke; readonly glyph?: GlyphName; readonly word: string }

export type ChartPage = {
  readonly id: string
  /** The finding, in one plain sentence. */
  readonly headline: string
  /** What is measured, and of how many. */
  readonly measured: string
  /** What a person who sees no picture is told of it. */
  readonly description: string
  /** A model's figures, not a measurement. */
  readonly model?: boolean
  readonly legend?: readonly LegendItem[]
  /** What must be said beside it. */
  readonly note?: string
  readonly table: Table
  /** Published figures that measure something like it. */
  readonly beside?: readonly Beside[]
  /** CSS pixels that its rows need; absent: the card decides. */
  readonly height?: number
  /** Absent: there is nothing to draw, the headline says so. */
  readonly draw?: (frame: Frame) => SVGSVGElement
}

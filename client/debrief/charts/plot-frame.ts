// Observable Plot in our type and colours.

import { type PlotOptions, plot } from '@observablehq/plot'
import type { Frame } from './chart-page.ts'

/** Every text on a chart, in CSS pixels. Source: the look design, section 3, second text. */
const TEXT_PX = 13

/** A picture for its card: without Plot's own style element, which our content security policy would report. */
export function plotIn({ width, height }: Frame, options: PlotOptions): SVGSVGElement {
  const drawn = plot({
    width,
    height,
    className: 'chart-plot',
    style: { fontFamily: 'inherit', fontSize: `${TEXT_PX}px`, background: 'none' },
    ...options,
  })
  // Without a legend, title or caption Plot gives the bare picture.
  if (!(drawn instanceof SVGSVGElement)) throw new Error('a chart is a bare picture')
  drawn.querySelector('style')?.remove()
  // One picture for a screen reader: its parts have no names.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}

/** CSS pixels that a column may be wide: a single one is no wall. Guess: looked at with 1, 2 and 10 rounds. */
const WIDEST_COLUMN = 92

/** The padding of so many columns, as a part of each one's room. */
export function columnPadding(width: number, columns: number): number {
  return Math.max(0.14, 1 - (WIDEST_COLUMN * columns) / width)
}

/** Two pictures as one, the second below the first. */
export function below(first: SVGSVGElement, second: SVGSVGElement): SVGSVGElement {
  const [width, top, bottom] = [first.width, first.height, second.height].map(({ baseVal }) => baseVal.value)
  const both = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const height = (top ?? 0) + (bottom ?? 0)
  both.setAttribute('class', 'chart-plot')
  both.setAttribute('width', String(width))
  both.setAttribute('height', String(height))
  both.setAttribute('viewBox', `0 0 ${width} ${height}`)
  second.setAttribute('y', String(top))
  // What is seen is one picture, and its name is the whole's.
  for (const part of [first, second]) part.setAttribute('role', 'none')
  both.append(first, second)
  return both
}

// Boxes, lines of words and the patterns of the kinds, on a canvas.

import type { Label } from '../../shared/reciprocity/label.ts'

export type Pen = CanvasRenderingContext2D

/** Source: the look design, section 2, chart fills. */
const kindFill: Readonly<Record<Label, string>> = { generalized: '#4c8c45', balanced: '#2f75b5', negative: '#c2462a' }

export function box(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: string | CanvasPattern,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, w, h, radius)
  pen.fill()
}

type Style = {
  readonly font: string
  readonly line: number
  readonly colour: string
  /** Of the first line. */
  readonly indent?: number
}

/** Writes words into lines no wider than `room`; the base line that would come next. */
export function write(
  pen: Pen,
  words: string,
  x: number,
  y: number,
  room: number,
  { font, line, colour, indent = 0 }: Style,
): number {
  pen.font = font
  pen.fillStyle = colour
  let [at, base, from] = ['', y, indent]
  for (const word of words.split(' ')) {
    const longer = at === '' ? word : `${at} ${word}`
    if (from + pen.measureText(longer).width <= room || at === '') {
      at = longer
      continue
    }
    pen.fillText(at, x + from, base)
    base += line
    from = 0
    at = word
  }
  pen.fillText(at, x + from, base)
  return base + line
}

/** Half as high as a bar: two rows of dots, two lines. */
const TILE = 19

/** Dots, lines and hatch, as on the charts, from the corner of their bar. */
export function patternAt(pen: Pen, label: Label, x: number, y: number): string | CanvasPattern {
  const tile = document.createElement('canvas')
  tile.width = tile.height = TILE
  const ground = tile.getContext('2d')
  if (!ground) return kindFill[label]
  const [half, over] = [TILE / 2, TILE + 5]
  ground.fillStyle = kindFill[label]
  ground.fillRect(0, 0, TILE, TILE)
  ground.strokeStyle = ground.fillStyle = 'rgb(255 255 255 / 0.55)'
  ground.lineWidth = label === 'balanced' ? 3 : 5
  ground.beginPath()
  if (label === 'generalized') ground.arc(half, half, 3.6, 0, 2 * Math.PI)
  if (label === 'balanced') lines(ground, [[0, half, TILE, half]])
  if (label === 'negative') {
    lines(ground, [
      [-5, over, over, -5],
      [-5, 5, 5, -5],
      [TILE - 5, over, over, TILE - 5],
    ])
  }
  if (label === 'generalized') ground.fill()
  else ground.stroke()
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().translate(x, y))
  return pattern ?? kindFill[label]
}

function lines(pen: Pen, ends: readonly (readonly [number, number, number, number])[]): void {
  for (const [x1, y1, x2, y2] of ends) {
    pen.moveTo(x1, y1)
    pen.lineTo(x2, y2)
  }
}

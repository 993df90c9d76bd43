// The arcs that goods fly along: pure geometry, from sign to sign, bending toward the well and never above the picture.

import type { Foot } from './layout.ts'

export type Point = { readonly x: number; readonly y: number }
export type Path = (share: number) => Point

/** The sign, so that a trail never crosses its giver's own face. Source: the design's look, section 7. */
export function handOf({ x, y, w }: Foot): Point {
  return { x, y: y - 1.08 * w }
}

/** Just above the water. */
export function waterOf({ x, y, w }: Foot): Point {
  return { x, y: y - 0.45 * w }
}

/** How far an arc's middle leans from the straight line to the well. */
const LEAN = 0.3

export function arcBetween(from: Point, to: Point, lift: number, well: Point, highest: number): Path {
  const x = (from.x + to.x) / 2
  const middle = {
    x: x + (well.x - x) * LEAN,
    // The middle of the arc, not its handle, is what must stay inside.
    y: Math.max(2 * highest - (from.y + to.y) / 2, Math.min(from.y, to.y) - lift),
  }
  return (share) => {
    const left = (1 - share) ** 2
    const mid = 2 * share * (1 - share)
    const right = share ** 2
    return {
      x: left * from.x + mid * middle.x + right * to.x,
      y: left * from.y + mid * middle.y + right * to.y,
    }
  }
}

/** The direction across a path, one unit long. */
export function across(path: Path, share: number): Point {
  const a = path(Math.max(0, share - 0.01))
  const b = path(Math.min(1, share + 0.01))
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length }
}

/** 650 to 900 ms by distance, `wide` being the width of the world. Source: the design's look, section 4. */
export function flightMs(from: Point, to: Point, wide: number): number {
  return 650 + 250 * Math.min(1, Math.hypot(to.x - from.x, to.y - from.y) / (0.7 * wide))
}

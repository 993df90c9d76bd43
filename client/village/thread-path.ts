// How a thread lies on the plaza between two stalls: pure geometry, around the well and under the stalls.

import type { Path, Point } from './flight-path.ts'
import { boxOf, type Foot, type Layout, wellBoxOf } from './layout.ts'

export type ThreadPath = {
  /** From who owes (0) to whom (1). */
  readonly path: Path
  /** Where the knot sits: near who owes, and not behind that stall. */
  readonly knotAt: number
}

/** How far a thread sags, in stall widths. Source: the design's drawing kit. */
const SAG = 0.28
/** Where the knot sits, as a share of the way. Source: as above. */
const KNOT_AT = 0.2
/** Free pixels between a thread and the well. */
const WELL_CLEAR = 4
const STEPS = 100
/** How much farther aside the middle is moved at each try to pass the well. */
const ASIDE_PX = 6
const ASIDE_TRIES = 60

export function threadBetween(ower: Foot, other: Foot, layout: Pick<Layout, 'well' | 'stallWidth'>): ThreadPath {
  const from = underStall(ower, layout.stallWidth)
  const to = underStall(other, layout.stallWidth)
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + SAG * layout.stallWidth }
  // To the side on which it passes already; straight up from the nearest stall, to the right.
  const side = middle.x < layout.well.x ? -1 : 1
  let path = curve(from, middle, to)
  for (let k = 1; k <= ASIDE_TRIES && crossesWell(path, layout.well); k++)
    path = curve(from, { ...middle, x: middle.x + side * k * ASIDE_PX }, to)
  return { path, knotAt: knotOn(path, ower, other) }
}

/** Where a thread is tied: the viewer's own stall, wider than the rest, has its foot below the edge. */
function underStall({ x, y, w }: Foot, stallWidth: number): Point {
  return { x, y: y - w * (w > stallWidth ? 0.3 : 0.1) }
}

function curve(from: Point, middle: Point, to: Point): Path {
  return (share) => {
    const [left, mid, right] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
    return {
      x: left * from.x + mid * middle.x + right * to.x,
      y: left * from.y + mid * middle.y + right * to.y,
    }
  }
}

function crossesWell(path: Path, well: Foot): boolean {
  const { left, right, top, bottom } = wellBoxOf(well)
  for (let step = 1; step < STEPS; step++) {
    const { x, y } = path(step / STEPS)
    if (x > left - WELL_CLEAR && x < right + WELL_CLEAR && y > top && y < bottom) return true
  }
  return false
}

/** A fifth of the way that can be seen: what lies under the two stalls does not count. */
function knotOn(path: Path, ower: Foot, other: Foot): number {
  let [from, to] = [0, 1]
  while (from < 1 && isUnder(path(from), ower)) from += 1 / STEPS
  while (to > from && isUnder(path(to), other)) to -= 1 / STEPS
  return from + (to - from) * KNOT_AT
}

function isUnder({ x, y }: Point, foot: Foot): boolean {
  const { left, right, top, bottom } = boxOf(foot)
  return x > left && x < right && y > top && y < bottom
}

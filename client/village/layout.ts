// Where the stalls and the well stand: pure geometry from the number of seats and the size of the box.

/** The middle of a foot line and the width, in CSS pixels of the world. */
export type Foot = { readonly x: number; readonly y: number; readonly w: number }

export type Layout = {
  /** In ring order, clockwise; with `me`, seat 0 is the viewer's, nearest. */
  readonly seats: readonly Foot[]
  readonly well: Foot
  /** The world's size; greater than the box when the stalls would not fit it. */
  readonly width: number
  readonly height: number
  /** Box divided by world: the zoom that shows everything. */
  readonly zoom: number
  readonly horizon: number
  readonly centreX: number
  readonly centreY: number
  readonly radiusX: number
  readonly radiusY: number
  /** Width of the nearest stall that is not the viewer's. */
  readonly stallWidth: number
}

/** Height of a stall, sign included, divided by its width. */
const TALL = 1.22
/** How much wider the viewer's own stall is. */
const MINE = 1.22
/** Scale of the farthest stall. */
const FAR = 0.78
/** How much of the viewer's own stall is below the edge. */
const BELOW = 0.2
/** Least and greatest stall width. Source: the design's look, section 7. */
const LEAST = 52
const GREATEST = 156
/** From this number of seats a second, inner ring is tried. */
const TWO_RINGS_FROM = 14
/** Layouts kept: one village in a few sizes of its window. */
const KEPT = 24

const kept = new Map<string, Layout>()

/** The largest stalls that do not overlap, in one ring or two; below the least width the world grows past the box and the camera pans. */
export function layOut(seats: number, width: number, height: number, me: boolean): Layout {
  const key = `${seats} ${width} ${height} ${me}`
  const known = kept.get(key)
  if (known) return known
  const made = search(seats, width, height, me)
  const oldest = kept.keys().next().value
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}

function search(seats: number, width: number, height: number, me: boolean): Layout {
  const greatest = Math.min(GREATEST, width * 0.34, height * 0.36)
  for (let grown = 1; ; grown *= 1.06) {
    for (let size = greatest; size >= LEAST; size -= 2) {
      for (const rings of seats < TWO_RINGS_FROM ? [1] : [1, 2]) {
        const found = place(seats, width * grown, height * grown, size, rings, me)
        if (found) return { ...found, zoom: 1 / grown }
      }
    }
  }
}

type World = Omit<Layout, 'zoom'>

function place(
  seats: number,
  width: number,
  height: number,
  size: number,
  rings: number,
  me: boolean,
): World | undefined {
  const horizon = Math.max(30, 0.17 * height)
  const top = horizon + 0.5 * size * FAR * TALL
  const bottom = height - 18
  const centreX = width / 2
  const centreY = (top + bottom) / 2
  const radiusX = width / 2 - 0.57 * size
  const radiusY = (bottom - top) / 2
  if (radiusX < size * 0.5 || radiusY < size * 0.25) return undefined

  const depth = (y: number) => FAR + (1 - FAR) * (bottom > top ? (y - top) / (bottom - top) : 1)
  const others = me ? seats - 1 : seats
  const inner = rings === 2 ? Math.round(others * 0.36) : 0
  // The gap left for the viewer's stall, as an angle; with few seats they are spread evenly instead.
  const half = Math.asin(Math.min(0.95, (1.12 * size * MINE) / 2 / radiusX + (0.5 * size) / radiusX))
  const lead = Math.max(half, (0.85 * 2 * Math.PI) / seats)
  const ring = (count: number, reachX: number, reachY: number, gap: number) =>
    arc({
      count,
      centreX,
      centreY,
      radiusX: radiusX * reachX,
      radiusY: radiusY * reachY,
      from: Math.PI / 2 + (me ? gap : 0),
      to: Math.PI * 2.5 - (me ? gap : 0),
      closed: me,
      depth,
    })

  const around = [
    ...ring(others - inner, 1, 1, lead),
    ...(inner > 0 ? ring(inner, 0.52, 0.46, (78 * Math.PI) / 180) : []),
  ].map(({ x, y }) => ({ x, y, w: size * depth(y) }))
  const mine = { x: centreX, y: height + BELOW * size * MINE, w: size * MINE }
  const all = me ? [mine, ...around] : around
  const well = {
    x: centreX,
    y: inner > 0 ? centreY + 0.34 * size : centreY + 0.06 * size,
    w: Math.min(size * 0.86, radiusX * 0.5, radiusY * 0.95),
  }
  if (all.some((foot) => foot.y < 1.26 * foot.w)) return undefined // signs stay inside
  if (!isFree(all, well)) return undefined
  return {
    seats: all,
    well,
    width,
    height,
    horizon,
    centreX,
    centreY,
    radiusX,
    radiusY,
    stallWidth: size,
  }
}

type Arc = {
  readonly count: number
  readonly centreX: number
  readonly centreY: number
  readonly radiusX: number
  readonly radiusY: number
  readonly from: number
  readonly to: number
  /** Both ends taken; otherwise half a step in from each. */
  readonly closed: boolean
  readonly depth: (y: number) => number
}

const STEPS = 1440

/** Points on an arc of an ellipse, evenly by length as seen: what is far counts for less. */
function arc({ count, centreX, centreY, radiusX, radiusY, from, to, closed, depth }: Arc): { x: number; y: number }[] {
  const at = (step: number) => {
    const angle = from + ((to - from) * step) / STEPS
    return { x: centreX + radiusX * Math.cos(angle), y: centreY + radiusY * Math.sin(angle) }
  }
  const lengths = [0]
  let total = 0
  for (let step = 1, last = at(0); step <= STEPS; step++) {
    const next = at(step)
    total += Math.hypot(next.x - last.x, (next.y - last.y) / 0.9) / depth((next.y + last.y) / 2)
    lengths.push(total)
    last = next
  }
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0.5 : closed ? index / (count - 1) : (index + 0.5) / count
    return at(lengths.findIndex((length) => length >= total * share - 1e-9))
  })
}

/** What must never be covered of a stall: awning edge, face, counter and name. */
export function boxOf({ x, y, w }: Foot): Box {
  return { left: x - 0.49 * w, top: y - 1.06 * w, right: x + 0.49 * w, bottom: y + 0.07 * w + 2 }
}

/** What must never be covered of the well. */
export function wellBoxOf({ x, y, w }: Foot): Box {
  return { left: x - 0.45 * w, top: y - 0.95 * w, right: x + 0.45 * w, bottom: y + 0.02 * w }
}

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A touch of a pixel is none. */
export function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  )
}

function isFree(feet: readonly Foot[], well: Foot): boolean {
  const boxes = feet.map(boxOf)
  const core = wellBoxOf(well)
  return boxes.every(
    (box, index) => !overlap(box, core) && boxes.every((other, at) => at <= index || !overlap(box, other)),
  )
}

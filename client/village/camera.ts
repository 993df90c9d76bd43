// What part of the world is seen: pan, zoom and bringing a stall into view, when the stalls need more room than the box has.

import type { Foot, Layout } from './layout.ts'

export type View = { readonly x: number; readonly y: number; readonly zoom: number }

type Size = { readonly width: number; readonly height: number }

/** As near as one can go. Guess: a tap on a small stall wants to see its face; watching people zoom settles it. */
const NEAREST = 1.6
/** Free room kept round a stall that is brought into view, in CSS pixels. */
const MARGIN = 16

/** The part round the viewer's own stall, which stands at the bottom in the middle. */
export function firstView(layout: Layout, box: Size): View {
  return { x: (layout.width - box.width) / 2, y: layout.height - box.height, zoom: 1 }
}

export function canPan(layout: Layout): boolean {
  return layout.zoom < 1
}

/** Moves by so many CSS pixels of the screen. */
export function panned(view: View, dx: number, dy: number, layout: Layout, box: Size): View {
  return inside({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom }, layout, box)
}

/** Zooms by a factor; the point of the box at `x`, `y` stays where it is. */
export function zoomed(view: View, by: number, x: number, y: number, layout: Layout, box: Size): View {
  const zoom = Math.min(NEAREST, Math.max(layout.zoom, view.zoom * by))
  return inside({ zoom, x: view.x + x / view.zoom - x / zoom, y: view.y + y / view.zoom - y / zoom }, layout, box)
}

/** The least move that shows the whole stall. */
export function revealing(view: View, foot: Foot, layout: Layout, box: Size): View {
  const margin = MARGIN / view.zoom
  const least = (at: number, from: number, to: number, room: number) =>
    Math.min(Math.max(at, to + margin - room), from - margin)
  return inside(
    {
      zoom: view.zoom,
      x: least(view.x, foot.x - foot.w * 0.55, foot.x + foot.w * 0.55, box.width / view.zoom),
      y: least(view.y, foot.y - foot.w * 1.3, foot.y + foot.w * 0.15, box.height / view.zoom),
    },
    layout,
    box,
  )
}

function inside({ x, y, zoom }: View, layout: Layout, box: Size): View {
  return {
    zoom,
    x: Math.min(Math.max(0, x), Math.max(0, layout.width - box.width / zoom)),
    y: Math.min(Math.max(0, y), Math.max(0, layout.height - box.height / zoom)),
  }
}

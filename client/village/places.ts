// Where stalls and well are on the screen, for the HTML buttons that lie over them.

import type { View } from './camera.ts'
import type { Foot, Layout } from './layout.ts'
import type { Place, VillageModel } from './village-model.ts'

/** Least side of something to press. Source: the design's look, section 6. */
const LEAST_PX = 44

export function placesOf(model: VillageModel, layout: Layout, view: View): readonly Place[] {
  const stalls = model.stalls.flatMap(({ id }, index) => {
    const foot = layout.seats[index]
    return foot ? [placeOf(id, foot, 1.06, 1.26, 0.07, layout, view)] : []
  })
  return [...stalls, placeOf('well', layout.well, 0.96, 1.1, 0.14, layout, view)]
}

/** Width, height above and depth below the foot are shares of the foot's width. */
function placeOf(
  id: string,
  foot: Foot,
  wide: number,
  above: number,
  below: number,
  layout: Layout,
  { x, y, zoom }: View,
): Place {
  const left = (foot.x - (foot.w * wide) / 2 - x) * zoom
  const top = (foot.y - foot.w * above - y) * zoom
  // The viewer's own stall stands with its foot below the edge of the world.
  const bottom = (Math.min(layout.height, foot.y + foot.w * below) - y) * zoom
  const width = Math.max(LEAST_PX, foot.w * wide * zoom)
  const height = Math.max(LEAST_PX, bottom - top)
  return { id, x: left - (width - foot.w * wide * zoom) / 2, y: top, width, height }
}

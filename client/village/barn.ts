// The barn being built among the far houses: where it stands, and its picture.

import type Phaser from 'phaser'
import { barnSvg } from './barn-art.ts'
import { depths } from './depths.ts'
import type { Layout } from './layout.ts'
import { palettes } from './light.ts'
import { canvasImage, FONT } from './plate.ts'
import { rasterise } from './raster.ts'
import { SUN_AT } from './sky.ts'
import type { VillageModel } from './village-model.ts'

/** Narrower than this, the numbers would cover it. */
const COUNTED_FROM = 48

export type Barn = { show(barn: VillageModel['barn']): void; destroy(): void }

/** Half as wide again as the houses beside it. */
function barnWidth({ horizon }: Layout): number {
  return Math.max(30, horizon * 0.62)
}

/** The place on the horizon farthest from the stalls that rise before it, and from the sun. */
export function barnPlace(layout: Layout): number {
  const half = barnWidth(layout) * 0.6
  const inTheWay = layout.seats.filter(({ y, w }) => y - 1.26 * w < layout.horizon * 1.05)
  const free = (x: number) =>
    Math.min(
      Math.abs(x - layout.width * SUN_AT) - layout.horizon * 0.4,
      ...inTheWay.map((foot) => Math.abs(foot.x - x) - foot.w * 0.56),
    )
  let best = half
  for (let x = half; x <= layout.width - half; x += 4) if (free(x) > free(best) + 0.5) best = x
  return best
}

export function makeBarn(scene: Phaser.Scene, layout: Layout, px: number, night: boolean, wake: () => void): Barn {
  const width = barnWidth(layout)
  const body = scene.add.container(barnPlace(layout), layout.horizon * 1.07).setDepth(depths.barn)
  let shown = ''

  const draw = async ({ parts, needed, built }: NonNullable<VillageModel['barn']>, wanted: string) => {
    const look = palettes[night ? 'night' : 'dusk']
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="116" height="94" viewBox="-58 -88 116 94">${barnSvg(needed > 0 ? parts / needed : 0, built, look)}</svg>`
    const scale = (width * px) / 100
    const canvas = await rasterise(svg, 116 * scale, 94 * scale)
    if (shown !== wanted || !body.active) return
    body.removeAll(true)
    body.add(canvasImage(scene, canvas, px).setOrigin(58 / 116, 88 / 94))
    if (!built && width >= COUNTED_FROM) body.add(progress(scene, `${parts}/${needed}`, px, width, night))
    wake()
  }
  return {
    show: (barn) => {
      const wanted = JSON.stringify(barn ?? '')
      if (wanted === shown) return
      shown = wanted
      if (barn) void draw(barn, wanted)
      else body.removeAll(true)
    },
    destroy: () => body.destroy(),
  }
}

function progress(
  scene: Phaser.Scene,
  text: string,
  px: number,
  width: number,
  night: boolean,
): Phaser.GameObjects.Text {
  const style = { fontFamily: FONT, fontSize: 12, fontStyle: '800', color: night ? '#FDF1DC' : '#2C1B2F' }
  return scene.make
    .text({ x: 0, y: -width * 0.22, text, style }, false)
    .setOrigin(0.5)
    .setResolution(px)
    .setStroke(night ? '#2A1E3C' : '#FFFAF0', 4)
}

// The backdrop on the stage: one big picture a light, laid over one another and crossfaded; clouds by day, a moon by night.

import type Phaser from 'phaser'
import { depths } from './depths.ts'
import { groundDefs, groundSvg } from './ground.ts'
import type { Layout } from './layout.ts'
import { type Light, type Moment, palettes } from './light.ts'
import { canvasImage } from './plate.ts'
import { rasterise } from './raster.ts'
import { shadowDefs } from './shadow.ts'
import { SUN_AT, skyDefs, skySvg } from './sky.ts'

export type Backdrop = {
  /** Goes over to a light, in one step or slowly. */
  turn(moment: Moment, slowly: boolean): Promise<void>
  /** Clouds and the like. */
  sway(timeMs: number): void
  destroy(): void
}

/** Source: the design's look, section 4. */
const CROSSFADE_MS = 2_500
/** The most device pixels of one picture: flat shapes bear being drawn coarser than the screen. Guess: a tablet's memory settles it. */
const MOST_PIXELS = 4_000_000

export function makeBackdrop(scene: Phaser.Scene, layout: Layout, px: number, barnX: number | undefined): Backdrop {
  const scale = Math.min(px, Math.sqrt(MOST_PIXELS / (layout.width * layout.height)))
  const pictures = new Map<Light, Promise<Phaser.GameObjects.Image>>()
  const group = scene.add.container(0, 0).setDepth(depths.sky)
  const clouds = makeClouds(scene, layout, px)
  let moon: Phaser.GameObjects.Image | undefined
  let isOver = false

  const paint = async (light: Light) => {
    const canvas = await rasterise(pictureOf(layout, light, barnX), layout.width * scale, layout.height * scale)
    const image = canvasImage(scene, canvas, scale).setOrigin(0, 0).setAlpha(0)
    if (!isOver) group.addAt(image, Math.min(group.length, ['day', 'dusk', 'night'].indexOf(light)))
    return image
  }
  const pictureFor = (light: Light) => {
    const known = pictures.get(light) ?? paint(light)
    pictures.set(light, known)
    return known
  }
  const fade = (target: Phaser.GameObjects.Image | Phaser.GameObjects.Container, alpha: number, slowly: boolean) => {
    scene.tweens.killTweensOf(target)
    if (slowly) scene.tweens.add({ targets: target, alpha, duration: CROSSFADE_MS })
    else target.setAlpha(alpha)
  }

  return {
    turn: async ({ dusk, night, late }, slowly) => {
      // A light that another will cover wholly is only needed while it fades.
      const wanted: [Light, number][] = [
        ['day', night === 1 && !slowly ? 0 : 1],
        ['dusk', night === 1 && !slowly ? 0 : dusk],
        ['night', night],
      ]
      for (const [light, alpha] of wanted) {
        if (alpha === 0 && !pictures.has(light)) continue
        const image = await pictureFor(light)
        if (isOver) return
        fade(image, alpha, slowly && light !== 'day')
      }
      group.sort('depth')
      if (night > 0) moon ??= await makeMoon(scene, layout, px)
      if (isOver) return
      if (moon) {
        fade(moon, night, slowly)
        moon.setDisplaySize(...moonSize(layout, late))
      }
      fade(clouds.group, night > 0 ? 0 : 1 - dusk, slowly)
    },
    sway: (timeMs) => clouds.sway(timeMs),
    destroy: () => {
      isOver = true
      group.destroy()
      moon?.destroy()
      clouds.group.destroy()
    },
  }
}

function pictureOf(layout: Layout, light: Light, barnX: number | undefined): string {
  const { width, height } = layout
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${shadowDefs(light === 'night')}${skyDefs(light)}${groundDefs(light)}</defs>${skySvg(layout, light, barnX)}${groundSvg(layout, light)}</svg>`
}

function moonSize({ horizon }: Layout, late: boolean): [number, number] {
  const size = horizon * (late ? 1.9 : 1.25)
  return [size, size]
}

async function makeMoon(scene: Phaser.Scene, layout: Layout, px: number): Promise<Phaser.GameObjects.Image> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="-60 -60 120 120"><defs><radialGradient id="halo"><stop offset="0" stop-color="#FFE3A0" stop-opacity=".45"/><stop offset="1" stop-color="#FFD27A" stop-opacity="0"/></radialGradient></defs>' +
    `<circle r="58" fill="url(#halo)"/><circle r="21" fill="#FBEBC4"/><circle cx="8" cy="-4" r="18" fill="${palettes.night.skyTop}" opacity=".88"/></svg>`
  const size = layout.horizon * 1.9 * px
  const image = canvasImage(scene, await rasterise(svg, size, size), px)
    .setAlpha(0)
    .setDepth(depths.clouds)
  image.setPosition(layout.width * SUN_AT, layout.horizon * 0.42)
  scene.add.existing(image)
  return image
}

type Clouds = { readonly group: Phaser.GameObjects.Container; sway(timeMs: number): void }

/** Three paper clouds; one of them crosses the sky in about five minutes. */
const CLOUD_MS = 300_000

function makeClouds(scene: Phaser.Scene, { width, horizon }: Layout, px: number): Clouds {
  const group = scene.add.container(0, 0).setDepth(depths.clouds).setAlpha(0)
  const size = horizon * 0.42
  const clouds: { image: Phaser.GameObjects.Image; start: number; speed: number }[] = []
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="50" viewBox="0 0 120 50"><path d="M14 44a13 13 0 0 1 3-25.6 20 20 0 0 1 37-7.4 16 16 0 0 1 25 8 13 13 0 0 1 25 5 10.5 10.5 0 0 1 2 20z" fill="#FFFDF4" opacity=".8"/><path d="M14 44a13 13 0 0 1-9-6h110a10.5 10.5 0 0 1-9 6z" fill="#BFD3D2" opacity=".45"/></svg>'
  void rasterise(svg, size * 2.4 * px, size * px).then((canvas) => {
    if (!group.active) return
    for (const [start, speed, y] of [
      [0.1, 1, 0.3],
      [0.45, 0.7, 0.16],
      [0.86, 0.85, 0.34],
    ] as const) {
      const image = canvasImage(scene, canvas, px).setPosition(start * width, y * horizon)
      image.setScale(image.scale * (0.7 + speed * 0.4))
      group.add(image)
      clouds.push({ image, start, speed })
    }
  })
  return {
    group,
    sway: (timeMs) => {
      for (const { image, start, speed } of clouds) {
        image.x = (((start + (speed * timeMs) / CLOUD_MS) % 1.2) - 0.1) * width
      }
    },
  }
}

// The backdrop on the stage: one big picture a light, laid over one another and crossfaded; clouds by day, a moon by night.

import type Phaser from 'phaser'
import { depths } from './depths.ts'
import { groundDefs, groundSvg } from './ground.ts'
import type { Layout } from './layout.ts'
import { type Light, lights, type Moment } from './light.ts'
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
  const painting = new Map<Light, Promise<void>>()
  const pictures = new Map<Light, Phaser.GameObjects.Image>()
  const group = scene.add.container(0, 0).setDepth(depths.sky)
  const clouds = makeClouds(scene, layout, px)
  let moon: Phaser.GameObjects.Image | undefined
  let isOver = false

  const paint = async (light: Light) => {
    const canvas = await rasterise(pictureOf(layout, light, barnX), layout.width * scale, layout.height * scale)
    if (isOver) return
    pictures.set(light, canvasImage(scene, canvas, scale).setOrigin(0, 0).setAlpha(0))
    group.removeAll()
    group.add(lights.flatMap((name) => pictures.get(name) ?? []))
  }
  const painted = (light: Light) => {
    const known = painting.get(light) ?? paint(light)
    painting.set(light, known)
    return known
  }
  const fade = (target: Fading, alpha: number, slowly: boolean, onComplete?: () => void) => {
    scene.tweens.killTweensOf(target)
    if (slowly && target.alpha !== alpha) {
      scene.tweens.add({ targets: target, alpha, duration: CROSSFADE_MS, onComplete: () => onComplete?.() })
      return
    }
    target.setAlpha(alpha)
    onComplete?.()
  }
  /** What an opaque picture covers is set at once, or hidden once it is covered: hidden pictures cost nothing. */
  const lay = (opacity: Moment['opacity'], slowly: boolean) => {
    const base = lights.findLastIndex((light) => opacity[light] === 1)
    const opaque = lights.findLastIndex((light) => pictures.get(light)?.alpha === 1)
    const covered: Phaser.GameObjects.Image[] = []
    lights.forEach((light, index) => {
      const picture = pictures.get(light)
      if (!picture || index === base) return
      if (index > base) fade(picture, opacity[light], slowly && index >= opaque)
      else if (!slowly || index < opaque) fade(picture, 0, false)
      else covered.push(picture)
    })
    const light = lights[base]
    const picture = light && pictures.get(light)
    if (!picture) return
    fade(picture, 1, slowly && base > opaque, () => {
      for (const hidden of covered) hidden.setAlpha(0)
    })
  }

  /** A cut leaves what is not seen behind; it is painted anew when its light comes again. */
  const forget = (unseen: readonly Light[]) => {
    for (const light of unseen) {
      pictures.get(light)?.destroy()
      pictures.delete(light)
      painting.delete(light)
    }
  }

  return {
    turn: async ({ opacity, late }, slowly) => {
      const base = lights.findLastIndex((light) => opacity[light] === 1)
      await Promise.all(lights.filter((light, index) => index >= base && opacity[light] > 0).map(painted))
      if (opacity.night > 0) moon ??= await makeMoon(scene, layout, px)
      if (isOver) return moon?.destroy()
      lay(opacity, slowly)
      if (!slowly) forget(lights.filter((light, index) => index < base || opacity[light] === 0))
      if (moon) {
        fade(moon, opacity.night, slowly)
        moon.setDisplaySize(...moonSize(layout, late))
      }
      fade(clouds.group, opacity.night > 0 ? 0 : 1 - opacity.dusk, slowly)
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

type Fading = Phaser.GameObjects.Image | Phaser.GameObjects.Container

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
    '<mask id="bite"><rect x="-60" y="-60" width="120" height="120" fill="#fff"/><circle cx="9" cy="-5" r="18" fill="#000"/></mask>' +
    '<circle r="58" fill="url(#halo)"/><circle r="21" fill="#FBEBC4" mask="url(#bite)"/></svg>'
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

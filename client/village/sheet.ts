// One texture with every picture of the village on it: packed as one SVG, drawn once, and handed out piece by piece.

import type Phaser from 'phaser'
import type { Art } from './art.ts'
import { round } from './chance.ts'
import { rasterise } from './raster.ts'
import { addPicture } from './texture.ts'

export type Sheet = {
  /** A new image with its hanging point at 0,0, one unit of its art being one unit of its parent. */
  image(name: string): Phaser.GameObjects.Image
  /** Shows another picture in an image. */
  turn(image: Phaser.GameObjects.Image, name: string): void
  /** Copies a picture into a canvas, `size` pixels high and wide. */
  stamp(pen: CanvasRenderingContext2D, name: string, x: number, y: number, size: number): void
  destroy(): void
}

type Slot = { readonly art: Art; readonly perUnit: number; readonly x: number; readonly y: number }

/** Wide enough for twice the greatest stall; every browser's WebGL takes this. */
const WIDTH = 2048
/** Free pixels round each picture, so that no neighbour shows at its edge. */
const GAP = 2

let made = 0

export async function makeSheet(
  scene: Phaser.Scene,
  arts: readonly Art[],
  defs: string,
  perUnit: Readonly<Record<Art['unit'], number>>,
): Promise<Sheet> {
  const { slots, height } = pack(arts, perUnit)
  const pieces = slots.map(({ art, perUnit: scale, x, y }) => {
    const [left, top, width, tall] = art.box
    return `<svg x="${x}" y="${y}" width="${round(width * scale)}" height="${round(tall * scale)}" viewBox="${left} ${top} ${width} ${tall}">${art.svg}</svg>`
  })
  const canvas = await rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"><defs>${defs}</defs>${pieces.join('')}</svg>`,
    WIDTH,
    height,
  )
  const key = `sheet ${++made}`
  const texture = addPicture(scene, key, canvas)
  const byName = new Map(slots.map((slot) => [slot.art.name, slot]))
  for (const { art, perUnit: scale, x, y } of slots) {
    texture.add(art.name, 0, x, y, Math.ceil(art.box[2] * scale), Math.ceil(art.box[3] * scale))
  }

  const slotOf = (name: string) => {
    const slot = byName.get(name)
    if (!slot) throw new Error(`the village's sheet has no picture called ${name}`)
    return slot
  }
  const turn = (image: Phaser.GameObjects.Image, name: string) => {
    const { art, perUnit: scale } = slotOf(name)
    const [left, top, width, tall] = art.box
    image
      .setFrame(name)
      .setOrigin(-left / width, -top / tall)
      .setScale(1 / scale)
  }
  return {
    image: (name) => {
      const image = scene.add.image(0, 0, key, name)
      turn(image, name)
      return image
    },
    turn,
    stamp: (pen, name, x, y, size) => {
      const { art, perUnit: scale, x: fromX, y: fromY } = slotOf(name)
      pen.drawImage(canvas, fromX, fromY, art.box[2] * scale, art.box[3] * scale, x, y, size, size)
    },
    destroy: () => {
      if (scene.textures) scene.textures.remove(key)
    },
  }
}

/** Rows of pictures, the tallest first. */
function pack(arts: readonly Art[], perUnit: Readonly<Record<Art['unit'], number>>): { slots: Slot[]; height: number } {
  const slots: Slot[] = []
  let x = GAP
  let y = GAP
  let row = 0
  const tall = (art: Art) => art.box[3] * perUnit[art.unit]
  for (const art of [...arts].sort((a, b) => tall(b) - tall(a))) {
    const scale = perUnit[art.unit]
    const width = Math.ceil(art.box[2] * scale)
    if (x + width + GAP > WIDTH) {
      x = GAP
      y += row + GAP
      row = 0
    }
    slots.push({ art, perUnit: scale, x, y })
    x += width + GAP
    row = Math.max(row, Math.ceil(tall(art)))
  }
  return { slots, height: y + row + GAP }
}

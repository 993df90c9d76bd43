// The keepers' faces as textures: one picture a face and mood, fetched when first shown; a plum disc with a letter where that fails.

import type Phaser from 'phaser'
import { GOLD, INK } from './colours.ts'
import { blank, drawn } from './raster.ts'
import { addPicture } from './texture.ts'
import type { StallModel } from './village-model.ts'

type Mood = StallModel['mood']

export type Faces = {
  /** The key of a texture that holds the face, `sizePx` device pixels square. */
  of(stall: Pick<StallModel, 'face' | 'name'>, mood: Mood): Promise<string>
  destroy(): void
}

let made = 0

export function makeFaces(scene: Phaser.Scene, sizePx: number): Faces {
  const size = Math.max(24, Math.ceil(sizePx))
  const batch = ++made
  const keys = new Map<string, Promise<string>>()
  const textures = new Set<string>()
  let isOver = false

  const keep = (key: string, canvas: HTMLCanvasElement) => {
    if (isOver || scene.textures.exists(key)) return key
    addPicture(scene, key, canvas)
    textures.add(key)
    return key
  }
  const load = async (key: string, stall: Pick<StallModel, 'face' | 'name'>, mood: Mood) => {
    try {
      return keep(key, await drawn(`/faces/${stall.face}-${mood}.svg`, size, size))
    } catch {
      keys.delete(key) // the next mood, or the next village, tries again
      return keep(`letter ${batch} ${stall.name}`, letterDisc(stall.name, size))
    }
  }
  return {
    of: (stall, mood) => {
      const key = `face ${batch} ${stall.face} ${mood}`
      const known = keys.get(key)
      if (known !== undefined) return known
      const promise = load(key, stall, mood)
      keys.set(key, promise)
      return promise
    },
    destroy: () => {
      isOver = true
      for (const key of textures) scene.textures?.remove(key)
    },
  }
}

function letterDisc(name: string, size: number): HTMLCanvasElement {
  const { canvas, pen } = blank(size, size)
  pen.fillStyle = '#5A2A5E'
  pen.beginPath()
  pen.arc(size / 2, size * 0.64, size * 0.3, 0, Math.PI * 2)
  pen.fill()
  pen.strokeStyle = INK
  pen.lineWidth = size * 0.02
  pen.stroke()
  pen.fillStyle = GOLD
  pen.font = `800 ${size * 0.36}px "Nunito Variable", system-ui, sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(firstGrapheme(name), size / 2, size * 0.66)
  return canvas
}

function firstGrapheme(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim())
  return first ? first.segment.toLocaleUpperCase() : '?'
}

// A phrase or an emote over a stall for three seconds; the newer one takes the older one's place.

import type Phaser from 'phaser'
import { depths } from './depths.ts'
import type { Foot } from './layout.ts'
import { canvasImage, drawSpeech } from './plate.ts'
import { type Emote, emotes } from './say-art.ts'
import type { Sheet } from './sheet.ts'

export type Speech = { say(id: string, foot: Foot, text: string): void; zoomed(zoom: number): void; destroy(): void }

export type SpeechSetting = {
  readonly scene: Phaser.Scene
  readonly sheet: Sheet
  readonly px: number
  readonly night: boolean
  readonly worldWidth: number
  readonly isStill: () => boolean
  readonly after: (delayMs: number, what: () => void) => void
}

const STAY_MS = 3_000
const MOST_WIDTH = 168

export function makeSpeech({ scene, sheet, px, night, worldWidth, isStill, after }: SpeechSetting): Speech {
  const group = scene.add.container(0, 0).setDepth(depths.speech)
  const said = new Map<string, Phaser.GameObjects.Image>()
  let zoom = 1

  const picture = (text: string) => {
    const emote = emotes.find((name) => name === text)
    return emote ? emoteImage(emote) : canvasImage(scene, drawSpeech(text, MOST_WIDTH, px, night), px).setOrigin(0.5, 1)
  }
  const emoteImage = (emote: Emote) => sheet.image(`say ${emote}`)

  return {
    say: (id, foot, text) => {
      said.get(id)?.destroy()
      const image = picture(text)
      const full = image.scale / zoom
      const half = (image.displayWidth / 2 + 4) / zoom
      const x = Math.min(Math.max(half, foot.x), Math.max(half, worldWidth - half))
      const y = Math.max((image.displayHeight + 3) / zoom, foot.y - foot.w * 0.98)
      image.setPosition(x, y).setScale(full)
      group.add(image)
      said.set(id, image)
      if (isStill()) scene.tweens.add({ targets: image, alpha: { from: 0, to: 1 }, duration: 120 })
      else
        scene.tweens.add({ targets: image, scale: { from: full * 0.5, to: full }, duration: 260, ease: 'Back.easeOut' })
      after(STAY_MS, () => {
        if (!image.active) return
        scene.tweens.add({ targets: image, alpha: 0, duration: 200, onComplete: () => image.destroy() })
      })
    },
    zoomed: (next) => {
      zoom = next
    },
    destroy: () => group.destroy(),
  }
}

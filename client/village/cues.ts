// The sign over a stall after an exchange: a heart rises, scales tip and settle level, a star stays. Two seconds each.

import type Phaser from 'phaser'
import { depths } from './depths.ts'
import type { Foot } from './layout.ts'
import type { Sheet } from './sheet.ts'
import type { FlightKind } from './village-model.ts'

export type Cues = { show(kind: Exclude<FlightKind, 'neutral'>, foot: Foot): void; destroy(): void }

export type CueSetting = {
  readonly scene: Phaser.Scene
  readonly sheet: Sheet
  readonly stallWidth: number
  readonly isStill: () => boolean
  readonly after: (delayMs: number, what: () => void) => void
}

const STAY_MS = 2_000
/** The picture's size in its art, from edge to edge. */
const ART = 44

export function makeCues({ scene, sheet, stallWidth, isStill, after }: CueSetting): Cues {
  const group = scene.add.container(0, 0).setDepth(depths.cues)
  const size = Math.max(24, Math.min(stallWidth * 0.3, 46))

  const move = (kind: Exclude<FlightKind, 'neutral'>, image: Phaser.GameObjects.Image, y: number) => {
    if (isStill()) {
      scene.tweens.add({ targets: image, alpha: { from: 0, to: 1 }, duration: 120 })
      return
    }
    const full = image.scale
    scene.tweens.add({ targets: image, scale: { from: full * 0.3, to: full }, duration: 260, ease: 'Back.easeOut' })
    if (kind === 'generalized') {
      scene.tweens.add({ targets: image, y: { from: y + 20, to: y }, duration: 500, ease: 'Cubic.easeOut' })
    }
    if (kind === 'balanced') {
      scene.tweens.chain({
        targets: image,
        tweens: [-14, 11, -6, 0].map((angle) => ({ angle, duration: 110, ease: 'Sine.easeInOut' })),
      })
    }
  }

  return {
    show: (kind, { x, y, w }) => {
      const image = sheet.image(`cue ${kind}`)
      image.setScale((image.scale * size) / ART)
      const at = Math.max(size * 0.6, y - w * 1.34)
      image.setPosition(x, at)
      group.add(image)
      move(kind, image, at)
      after(STAY_MS, () => {
        if (image.active)
          scene.tweens.add({ targets: image, alpha: 0, duration: 200, onComplete: () => image.destroy() })
      })
    },
    destroy: () => group.destroy(),
  }
}

// The string of paper lanterns across the sky, swaying a little, glowing at night.

import type Phaser from 'phaser'
import { stringColours } from './bubble-art.ts'
import { numberOf } from './colours.ts'
import { depths } from './depths.ts'
import type { Layout } from './layout.ts'
import type { Sheet } from './sheet.ts'

export type Lanterns = { sway(timeMs: number): void; destroy(): void }

/** Source: the design's look, section 4: lanterns, 6 s, 2 px. */
const PERIOD_MS = 6_000

/** Behind the stalls, so that no sign of the back row is crossed. */
export function hangLanterns(scene: Phaser.Scene, sheet: Sheet, layout: Layout, night: boolean): Lanterns {
  const { width, horizon } = layout
  const group = scene.add.container(0, 0).setDepth(depths.lanterns)
  const bows = Math.max(2, Math.round(width / 330))
  const at = (share: number) => {
    const within = (share * bows) % 1
    return { x: width * share, y: horizon * 0.1 + horizon * 0.3 * 4 * within * (1 - within) }
  }
  const rope = scene.make.graphics({}, false).lineStyle(1.4, numberOf(night ? '#8A6A8F' : '#6B3B4A'))
  rope.beginPath()
  rope.moveTo(0, at(0).y)
  for (let step = 1; step < bows * 24; step++) {
    const { x, y } = at(step / (bows * 24))
    rope.lineTo(x, y)
  }
  rope.lineTo(width, at(0).y)
  rope.strokePath()
  group.add(rope)

  const count = Math.max(5, Math.round(width / 70))
  const scale = Math.max(3.6, horizon * 0.075) / 11
  const hanging = Array.from({ length: count }, (_, index) => {
    const { x, y } = at((index + 0.5) / count)
    const lantern = sheet.image(`paper lantern ${index % stringColours.length}`).setPosition(x, y)
    lantern.setScale(lantern.scale * scale)
    const glow = sheet.image('glow').setPosition(x, y + 13 * scale)
    glow.setScale((glow.scale * scale * 36) / 66).setVisible(night)
    group.add([glow, lantern])
    return { lantern, x }
  })
  return {
    sway: (timeMs) => {
      hanging.forEach(({ lantern, x }, index) => {
        lantern.x = x + 2 * Math.sin((timeMs / PERIOD_MS) * 2 * Math.PI + index)
      })
    },
    destroy: () => group.destroy(),
  }
}

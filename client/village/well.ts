// The well in the middle of the plaza: the ripple on its water is one of the few things that move at rest.

import type Phaser from 'phaser'
import { depths } from './depths.ts'
import type { Foot } from './layout.ts'
import type { Sheet } from './sheet.ts'

export type Well = {
  readonly foot: Foot
  stand(how: 'plain' | 'raised' | 'aimed'): void
  /** Moves the water; `timeMs` runs evenly. */
  sway(timeMs: number): void
  destroy(): void
}

/** Source: the design's look, section 4: water, 4 s, 2 px. */
const PERIOD_MS = 4_000

export function makeWell(scene: Phaser.Scene, sheet: Sheet, foot: Foot, night: boolean): Well {
  const body = scene.add.container(foot.x, foot.y).setScale(foot.w / 100)
  const ripples = [
    sheet.image('ripple').setPosition(-1, -28.5),
    sheet.image('ripple').setPosition(4, -23.5).setAlpha(0.55),
  ]
  const ring = sheet.image('ring').setVisible(false)
  body.add([ring, sheet.image('well'), ...ripples])
  const glow = sheet.image('glow').setPosition(0, -56).setVisible(night)
  body.add([glow, sheet.image('well roof')])
  const stand = (how: 'plain' | 'raised' | 'aimed') => {
    body
      .setDepth(foot.y - 2 + (how === 'plain' ? 0 : depths.raised))
      .setScale((foot.w / 100) * (how === 'aimed' ? 1.06 : 1))
    ring.setVisible(how === 'aimed')
  }
  stand('plain')
  return {
    foot,
    stand,
    sway: (timeMs) => {
      const wave = Math.sin((timeMs / PERIOD_MS) * 2 * Math.PI)
      ripples.forEach((ripple, index) => {
        ripple.x = (index === 0 ? -1 : 4) + wave * 2 * (index === 0 ? 1 : -1)
      })
    },
    destroy: () => body.destroy(),
  }
}

// The bubble over a stall with the needs it shared: urgent ones first, gold, with an exclamation mark and a shake.

import type Phaser from 'phaser'
import { BUBBLE, BUBBLE_STEP, MOST_IN_BUBBLE } from './bubble-art.ts'
import { INK, numberOf } from './colours.ts'
import { FONT } from './plate.ts'
import type { StallSetting } from './stall-setting.ts'
import type { StallModel } from './village-model.ts'

export type NeedBubble = {
  readonly body: Phaser.GameObjects.Container
  /** It was not there before. */
  pop(): void
  nudge(): void
  destroy(): void
}

/** `width` is the stall's on the screen; the bubble hangs on the outer side, or the inner one where it would leave the canvas. */
export function makeNeedBubble(
  { scene, sheet, foot, px, worldWidth }: StallSetting,
  needs: StallModel['needs'],
  width: number,
  zoom: number,
): NeedBubble {
  const sorted = [...needs].sort((a, b) => Number(b.urgent) - Number(a.urgent))
  const isUrgent = sorted[0]?.urgent === true
  const radius = Math.max(width < 48 ? 9 : 12, Math.min(width * 0.19, BUBBLE))
  const scale = radius / BUBBLE
  const most = width < 84 ? 1 : Math.min(MOST_IN_BUBBLE, width < 120 ? 2 : 3)
  const isOuterLeft = foot.x <= worldWidth / 2 + 1
  const room = (isOuterLeft ? foot.x : worldWidth - foot.x) * zoom - width * 0.54 - radius * 1.4
  // As many as the outer side has room for; the inner side only where not even one would fit.
  const fitting = 1 + Math.floor(Math.max(0, room) / (BUBBLE_STEP * scale))
  const shown = sorted.slice(0, Math.min(most, fitting))
  const side = isOuterLeft === room > 0 ? -1 : 1

  const body = scene.add.container(side * width * 0.54, -width * 1.03).setScale(scale)
  const cloud = sheet.image(`bubble ${isUrgent ? 'urgent ' : ''}${shown.length}`)
  cloud.setScale(cloud.scaleX * side, cloud.scaleY)
  body.add(cloud)
  shown.forEach((need, index) => {
    const icon = sheet.image(`icon ${need.good}`)
    const size = shown.length === 1 ? BUBBLE * 1.25 : BUBBLE * 1.1
    icon.setPosition(side * index * BUBBLE_STEP, 0).setScale((icon.scale * size) / 32)
    body.add(icon)
  })
  const last = side * (shown.length - 1) * BUBBLE_STEP
  if (isUrgent) body.add(sheet.image('bang').setPosition(last + side * 17, -16))
  const hidden = sorted.length - shown.length
  if (hidden > 0) body.add(more(scene, hidden, last + side * 15, px))
  return {
    body,
    pop: () => {
      scene.tweens.add({ targets: body, scale: { from: scale * 0.3, to: scale }, duration: 260, ease: 'Back.easeOut' })
    },
    nudge: () => {
      if (!isUrgent) return
      scene.tweens.add({
        targets: body,
        angle: { from: -4, to: 4 },
        duration: 70,
        yoyo: true,
        repeat: 2,
        onComplete: () => body.setAngle(0),
      })
    },
    destroy: () => body.destroy(),
  }
}

/** How many more needs there was no room for. */
function more(scene: Phaser.Scene, count: number, x: number, px: number): Phaser.GameObjects.Container {
  const style = { fontFamily: FONT, fontSize: 13, fontStyle: '800', color: '#FFF7E6' }
  const text = scene.make
    .text({ x: 0, y: 0, text: `+${count}`, style }, false)
    .setOrigin(0.5)
    .setResolution(px)
  const disc = scene.make.graphics({}, false).fillStyle(numberOf(INK)).fillRoundedRect(-14, -9.5, 28, 19, 9.5)
  return scene.make.container({ x, y: 17 }, false).add([disc, text])
}

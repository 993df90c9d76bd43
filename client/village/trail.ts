// What a flight leaves behind it on its arc: hearts, a rail, a jagged line, or grey dots. Shape tells the kind as much as colour.

import type Phaser from 'phaser'
import { kindLooks, numberOf } from './colours.ts'
import { across, type Path } from './flight-path.ts'
import type { Sheet } from './sheet.ts'
import type { FlightKind } from './village-model.ts'

export type Trail = {
  readonly body: Phaser.GameObjects.Container
  /** Draws what lies behind a token that has come this far. */
  reach(share: number): void
}

export type TrailSetting = {
  readonly scene: Phaser.Scene
  readonly sheet: Sheet
  readonly kind: FlightKind
  readonly path: Path
  readonly night: boolean
  /** 1 for the viewer's own, less for others. */
  readonly size: number
  /** Something flies both ways: the rail grows from both ends. */
  readonly isBothWays: boolean
}

export function makeTrail(setting: TrailSetting): Trail {
  const { scene, kind } = setting
  const body = scene.make.container({ x: 0, y: 0 }, false)
  if (kind === 'generalized' || kind === 'neutral') return { body, reach: marks(body, setting) }
  const pen = scene.make.graphics({}, false)
  body.add(pen)
  const line = kind === 'balanced' ? rail : jag
  return {
    body,
    reach: (share) => {
      pen.clear()
      line(pen, setting, 0.06, Math.max(0.06, share - 0.05))
      if (setting.isBothWays && share < 0.5) line(pen, setting, Math.min(0.94, 1 - share + 0.05), 0.94)
    },
  }
}

/** The least distance between two marks, in CSS pixels at full size, and the least share of the arc. */
const MARK_EVERY = { px: 17, share: 0.055 } as const

function marks(
  body: Phaser.GameObjects.Container,
  { sheet, kind, path, size, isBothWays }: TrailSetting,
): (share: number) => void {
  const long = Math.hypot(path(1).x - path(0).x, path(1).y - path(0).y) || 1
  const every = Math.max(MARK_EVERY.share, (MARK_EVERY.px * size) / long)
  const placed: { at: number; image: Phaser.GameObjects.Image }[] = []
  for (let at = 0.1; at <= 0.9; at += every) {
    const image = sheet.image(`trail ${kind}`).setPosition(path(at).x, path(at).y).setVisible(false)
    image.setScale(image.scale * size * (kind === 'generalized' ? 0.6 + 0.5 * at : 0.85))
    body.add(image)
    placed.push({ at, image })
  }
  return (share) => {
    for (const { at, image } of placed) {
      image.setVisible(at < share - 0.09 || (isBothWays && at > 1 - share + 0.09))
    }
  }
}

const HALO = { day: numberOf('#FFF8E8'), night: numberOf('#1C142B') } as const

function rail(
  pen: Phaser.GameObjects.Graphics,
  { path, night, size, kind }: TrailSetting,
  from: number,
  to: number,
): void {
  const halo = night ? HALO.night : HALO.day
  const colour = numberOf(night ? kindLooks[kind].bright : kindLooks[kind].ink)
  const points = along(from, to, 0.02).map(path)
  stroke(pen, points, 8 * size, halo)
  stroke(pen, points, 5 * size, colour)
  stroke(pen, points, 1.8 * size, halo)
}

function jag(
  pen: Phaser.GameObjects.Graphics,
  { path, night, size, kind }: TrailSetting,
  from: number,
  to: number,
): void {
  const points = along(from, to, 0.032).map((share, index) => {
    const { x, y } = path(share)
    const side = across(path, share)
    const out = (index % 2 === 0 ? 1 : -1) * 4 * size
    return { x: x + side.x * out, y: y + side.y * out }
  })
  stroke(pen, points, 6.5 * size, night ? HALO.night : HALO.day)
  stroke(pen, points, 3 * size, numberOf(night ? kindLooks[kind].bright : kindLooks[kind].ink))
}

function along(from: number, to: number, step: number): number[] {
  const shares: number[] = []
  for (let share = from; share < to; share += step) shares.push(share)
  return to > from ? [...shares, to] : shares
}

function stroke(
  pen: Phaser.GameObjects.Graphics,
  points: readonly { x: number; y: number }[],
  width: number,
  colour: number,
): void {
  const [first, ...rest] = points
  if (!first || rest.length === 0) return
  pen.lineStyle(width, colour)
  pen.beginPath()
  pen.moveTo(first.x, first.y)
  for (const { x, y } of rest) pen.lineTo(x, y)
  pen.strokePath()
}

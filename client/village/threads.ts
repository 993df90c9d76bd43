// The threads on the plaza: who is expected to owe whom, as wide as how much, the knot near the one who owes.

import type Phaser from 'phaser'
import { numberOf } from './colours.ts'
import { depths } from './depths.ts'
import type { Foot, Layout } from './layout.ts'
import { threadBetween } from './thread-path.ts'
import type { ThreadModel } from './village-model.ts'

export type Threads = { show(threads: readonly ThreadModel[]): void; destroy(): void }

export type ThreadsSetting = {
  readonly scene: Phaser.Scene
  readonly layout: Layout
  readonly night: boolean
  readonly footOf: (id: string) => Foot | undefined
  readonly isStill: () => boolean
  readonly wake: () => void
  readonly after: (delayMs: number, what: () => void) => void
}

/** Pixels of the thinnest and the thickest. Source: the design's look, section 4. */
const WIDTH = { least: 1.5, most: 5 } as const
/** Source: as above. */
const DRAW_MS = 400
/** How long a new thread glows: as long as the face that is grateful. Source: as above. */
const GLOW_MS = 2_000
const STEPS = 40

/** Source: the design's look, section 2. */
const colours = {
  mine: { day: '#9A4A10', night: '#FFC65C' },
  others: { day: '#6B4770', night: '#C9A6D6' },
  glow: '#FFD98A',
  knotEdge: { day: '#FFF7E6', night: '#2A1E3C' },
} as const
const OTHERS_ALPHA = 0.75

type Drawn = {
  readonly pen: Phaser.GameObjects.Graphics
  thread: ThreadModel
  /** How much of it is there, and whether it is new. */
  reach: number
  glows: boolean
}

export function makeThreads(setting: ThreadsSetting): Threads {
  const { scene, isStill, wake, after } = setting
  const group = scene.add.container(0, 0).setDepth(depths.threads)
  const drawn = new Map<string, Drawn>()
  let isFirst = true

  const tie = (key: string, thread: ThreadModel) => {
    const pen = scene.make.graphics({}, false)
    const one: Drawn = { pen, thread, reach: 1, glows: false }
    group.add(pen)
    drawn.set(key, one)
    if (isFirst) return draw(one, setting)
    one.glows = true
    after(GLOW_MS, () => {
      one.glows = false
      if (pen.active) draw(one, setting)
      wake()
    })
    if (isStill()) return draw(one, setting)
    one.reach = 0
    scene.tweens.add({
      targets: one,
      reach: 1,
      duration: DRAW_MS,
      ease: 'Cubic.easeOut',
      onUpdate: () => pen.active && draw(one, setting),
    })
  }

  return {
    show: (threads) => {
      const wanted = new Map(threads.map((thread) => [`${thread.ower} ${thread.to}`, thread]))
      for (const [key, { pen }] of drawn) {
        if (wanted.has(key)) continue
        pen.destroy()
        drawn.delete(key)
      }
      for (const [key, thread] of wanted) {
        const known = drawn.get(key)
        if (!known) tie(key, thread)
        else if (known.thread.strength !== thread.strength) {
          known.thread = thread
          draw(known, setting)
        }
      }
      isFirst = false
    },
    destroy: () => group.destroy(),
  }
}

function draw({ pen, thread, reach, glows }: Drawn, { layout, night, footOf }: ThreadsSetting): void {
  const [ower, other] = [footOf(thread.ower), footOf(thread.to)]
  pen.clear()
  if (!ower || !other) return
  const { path, knotAt } = threadBetween(ower, other, layout)
  const width = WIDTH.least + (WIDTH.most - WIDTH.least) * Math.max(0, Math.min(1, thread.strength))
  const light = night ? 'night' : 'day'
  const colour = numberOf(colours[thread.mine ? 'mine' : 'others'][light])
  const alpha = thread.mine ? 1 : OTHERS_ALPHA
  const points = Array.from({ length: STEPS + 1 }, (_, step) => path((step / STEPS) * reach))
  if (glows) line(pen, points, width * 2 + 5, numberOf(colours.glow), 0.75)
  line(pen, points, width, colour, alpha)
  if (reach < knotAt) return
  const { x, y } = path(knotAt)
  const radius = Math.max(4, width * 1.5)
  pen.fillStyle(numberOf(colours.knotEdge[light])).fillCircle(x, y, radius + 1.8)
  pen.fillStyle(colour).fillCircle(x, y, radius)
}

function line(
  pen: Phaser.GameObjects.Graphics,
  points: readonly { x: number; y: number }[],
  width: number,
  colour: number,
  alpha: number,
): void {
  const [first, ...rest] = points
  if (!first) return
  pen.lineStyle(width, colour, alpha)
  pen.beginPath()
  pen.moveTo(first.x, first.y)
  for (const { x, y } of rest) pen.lineTo(x, y)
  pen.strokePath()
}

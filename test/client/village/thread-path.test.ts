// Threads on the plaza: they pass the well, and the knot can be seen.

import { expect, test } from 'vitest'
import { boxOf, layOut, wellBoxOf } from '../../../client/village/layout.ts'
import { threadBetween } from '../../../client/village/thread-path.ts'

const sizes = [
  [320, 220],
  [360, 236],
  [768, 460],
  [978, 768],
  [1920, 1080],
] as const

type Box = ReturnType<typeof boxOf>
const isIn = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box) =>
  x > left && x < right && y > top && y < bottom

for (const [width, height] of sizes) {
  test(`no thread of the viewer's crosses the well, and no knot hides behind its stall, at ${width}x${height}`, () => {
    for (const seats of [2, 3, 6, 12, 18, 24]) {
      const layout = layOut(seats, width, height, true)
      const [me, ...others] = layout.seats
      if (!me) throw new Error('a village without stalls')
      for (const other of others) {
        for (const [ower, to] of [
          [me, other],
          [other, me],
        ] as const) {
          const { path, knotAt } = threadBetween(ower, to, layout)
          const points = Array.from({ length: 101 }, (_, step) => path(step / 100))
          expect(points.filter((point) => isIn(point, wellBoxOf(layout.well)))).toEqual([])
          expect(isIn(path(knotAt), boxOf(ower))).toBe(false)
          const seen = points.filter((point) => !isIn(point, boxOf(ower)) && !isIn(point, boxOf(to)))
          const passed = points.slice(0, Math.floor(knotAt * 100)).filter((point) => seen.includes(point))
          expect([seats, passed.length <= seen.length / 2]).toEqual([seats, true])
        }
      }
    }
  })
}

// Where the stalls stand: nothing covers anything, at every number of seats and every size of window.

import { expect, test } from 'vitest'
import { boxOf, layOut, overlap, wellBoxOf } from '../../../client/village/layout.ts'

const sizes = [
  [320, 220],
  [360, 236],
  [360, 300],
  [412, 320],
  [768, 460],
  [978, 768],
  [1366, 768],
  [1920, 1080],
  [2560, 1300],
] as const
const seatCounts = Array.from({ length: 23 }, (_, index) => index + 2)
const viewers = [
  { who: 'a player', me: true },
  { who: 'a spectator', me: false },
] as const

for (const [width, height] of sizes) {
  for (const { who, me } of viewers) {
    test(`no two stalls overlap and none covers the well, for ${who} at ${width}x${height}`, () => {
      for (const seats of seatCounts) {
        const layout = layOut(seats, width, height, me)
        const boxes = [...layout.seats.map(boxOf), wellBoxOf(layout.well)]
        const clashes = boxes.flatMap((box, index) =>
          boxes
            .slice(index + 1)
            .flatMap((other, at) => (overlap(box, other) ? [`${seats}: ${index}, ${index + 1 + at}`] : [])),
        )
        expect(boxes).toHaveLength(seats + 1)
        expect(clashes).toEqual([])
      }
    })

    test(`every stall is inside the world, for ${who} at ${width}x${height}`, () => {
      for (const seats of seatCounts) {
        const layout = layOut(seats, width, height, me)
        const outside = layout.seats.filter((foot, index) => {
          const { left, top, right } = boxOf(foot)
          const sign = foot.y - 1.26 * foot.w
          // The viewer's own stall stands with its foot below the edge, its face above it.
          const lowest = me && index === 0 ? foot.y - 0.42 * foot.w : foot.y
          return left < 0 || right > layout.width || Math.min(top, sign) < -1e-9 || lowest > layout.height
        })
        expect({ seats, outside }).toEqual({ seats, outside: [] })
        expect(layout.zoom).toBeCloseTo(width / layout.width, 9)
        expect(layout.zoom).toBeLessThanOrEqual(1)
      }
    })
  }
}

test('a layout is the same every time', () => {
  const first = layOut(16, 978, 768, true)
  // Others push it out of what is remembered.
  for (let height = 300; height < 330; height++) layOut(6, 500, height, true)
  const again = layOut(16, 978, 768, true)
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})

test('the viewer stands first, in the middle, nearest and widest', () => {
  const { seats, width, stallWidth } = layOut(12, 978, 768, true)
  const [mine, ...others] = seats
  expect(mine?.x).toBe(width / 2)
  expect(mine?.w).toBe(stallWidth * 1.22)
  expect(others.every(({ y, w }) => y < (mine?.y ?? 0) && w < (mine?.w ?? 0))).toBe(true)
})

test('the sizes of the design are reached', () => {
  const reached = [
    [6, 978, 768],
    [12, 978, 768],
    [16, 978, 768],
    [24, 978, 768],
  ].map(([seats = 0, width = 0, height = 0]) => layOut(seats, width, height, true).stallWidth)
  expect(reached).toEqual([156, 144, 118, 80])
})

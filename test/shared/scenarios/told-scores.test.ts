// How often who gives on the reputation square is told the other's score: by the plan of each condition.

import { expect, test } from 'vitest'
import { scenarioOf } from '../../../shared/scenarios/index.ts'

test.each([
  { arm: 'visible', told: 0 },
  { arm: 'hidden', told: 0 },
  { arm: 'half', told: 36 },
  { arm: 'tenth', told: 8 },
])(
  '[SCE-12] $arm: $told of 72 givers are told, as often where it is written down as where it is not',
  ({ arm, told }) => {
    const stages = scenarioOf('S12')?.stages(arm, 'target') ?? []
    const lines = stages.flatMap(({ pairs, unrecorded }) => pairs.map((pair) => ({ ...pair, unrecorded })))
    const tells = lines.filter((line) => line.tells)
    expect([lines.length, tells.length]).toEqual([72, told])
    const unwritten = tells.filter(({ unrecorded }) => unrecorded).length
    expect(Math.abs(2 * unwritten - told)).toBeLessThanOrEqual(told / 4)
    const seats = Array.from({ length: 8 }, (_, index) => `s${index + 1}`)
    for (const end of ['from', 'to'] as const) {
      const bySeat = seats.map((seat) => tells.filter((line) => line[end] === seat).length)
      expect([end, Math.max(...bySeat) - Math.min(...bySeat)]).toEqual([end, told % 8 === 0 ? 0 : 1])
    }
  },
)

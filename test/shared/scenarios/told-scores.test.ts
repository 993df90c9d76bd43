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
    const bySeat = Array.from({ length: 8 }, (_, index) => tells.filter(({ from }) => from === `s${index + 1}`).length)
    expect(Math.max(...bySeat) - Math.min(...bySeat)).toBeLessThanOrEqual(1)
  },
)

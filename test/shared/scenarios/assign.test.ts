// Who gets which condition.

import { expect, test } from 'vitest'
import { assignArms } from '../../../shared/scenarios/assign.ts'
import { scenarios } from '../../../shared/scenarios/index.ts'

test.each(scenarios.map(({ id, arms }) => [id, arms] as const))(
  '[SCE-4] %s: conditions within one of each other, at any number',
  (_id, arms) => {
    for (const list of [arms, arms.slice(0, 2)]) {
      for (let count = 0; count <= 60; count++) {
        const drawn = assignArms(list, count, 'seed')
        const counts = list.map((arm) => drawn.filter((one) => one === arm).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }
  },
)

test('[SCE-4] by lot: the first of a block is not always the same, and latecomers go on', () => {
  const arms = ['a', 'b']
  const firsts = Array.from({ length: 200 }, (_, seed) => assignArms(arms, 1, String(seed))[0])
  expect(firsts.filter((arm) => arm === 'a').length).toBeGreaterThan(60)
  expect(firsts.filter((arm) => arm === 'b').length).toBeGreaterThan(60)
  expect([...assignArms(arms, 7, 'x'), ...assignArms(arms, 5, 'x', 7)]).toEqual(assignArms(arms, 12, 'x'))
})

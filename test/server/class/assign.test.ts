// Who plays with whom in a class of any size, and how treatments are drawn.

import { describe, expect, test } from 'vitest'
import { drawArms, groups, marketSizes } from '../../../server/class/assign.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`)
const nobody = { met: new Map(), lastMarket: new Map() }

describe('markets', () => {
  test('[ASG-2] any number from 1 to 300 is cut into markets of at most seven, and as even as can be', () => {
    for (let students = 1; students <= 300; students++) {
      const sizes = marketSizes(students, 6)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(students)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(7)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      if (students >= 15) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5)
    }
  })

  test.each([
    [1, [1]],
    [7, [7]],
    [8, [4, 4]],
    [10, [5, 5]],
    [13, [7, 6]],
    [15, [5, 5, 5]],
    [20, [7, 7, 6]],
    [300, Array.from({ length: 50 }, () => 6)],
  ])('[ASG-2] %i students: %j', (students, sizes) => {
    expect(marketSizes(students, 6)).toEqual(sizes)
  })

  test('[ASG-2] a size of 24 is never exceeded', () => {
    for (let students = 1; students <= 300; students++) {
      expect(Math.max(...marketSizes(students, 24))).toBeLessThanOrEqual(24)
    }
  })

  test('[ASG-3] the same villages again, and a newcomer fills up', () => {
    const first = groups(ids(12), { seed: 'a', size: 6, matching: 'fixed', ...nobody })
    const lastMarket = new Map(first.flatMap((group, index) => group.map((id) => [id, `m${index}`] as const)))
    const second = groups(ids(13), { seed: 'b', size: 6, matching: 'fixed', met: new Map(), lastMarket })

    const sets = second.map((group) => group.filter((id) => id !== 'p13').sort())
    expect(sets).toEqual(first.map((group) => [...group].sort()))
  })

  test('[ASG-3] strangers: of 36 in six villages nobody meets more than two again', () => {
    const first = groups(ids(36), { seed: 'a', size: 6, matching: 'strangers', ...nobody })
    const lastMarket = new Map(first.flatMap((group, index) => group.map((id) => [id, `m${index}`] as const)))
    const met = new Map(
      first.flatMap((group) => group.map((id) => [id, new Set(group.filter((one) => one !== id))] as const)),
    )
    const second = groups(ids(36), { seed: 'b', size: 6, matching: 'strangers', met, lastMarket })
    const again = second.flatMap((group) => group.map((id) => group.filter((other) => met.get(id)?.has(other)).length))

    expect(second.flat().sort()).toEqual(ids(36).sort())
    expect(Math.max(...again)).toBeLessThanOrEqual(2)
  })

  test('[ASG-4] the same seed cuts the same way', () => {
    const grouping = { seed: 'x', size: 6, matching: 'strangers' as const, ...nobody }
    expect(groups(ids(20), grouping)).toEqual(groups(ids(20), grouping))
  })
})

describe('treatments', () => {
  const alike = (count: number, people = 6, bots = 0) =>
    Array.from({ length: count }, () => ({ people, bots, last: undefined }))

  test('[TRT-1] half of the markets of each block get each arm, within one overall', () => {
    for (let seed = 0; seed < 50; seed++) {
      const markets = [...alike(5), ...alike(4, 5, 1), ...alike(3, 7)]
      const arms = drawArms(markets, `s${seed}`)
      expect(Math.abs(arms.filter((arm) => arm === 'control').length - 6)).toBe(0)
      const inBlock = (from: number, to: number) => arms.slice(from, to).filter((arm) => arm === 'control').length
      expect([2, 3]).toContain(inBlock(0, 5))
      expect(inBlock(5, 9)).toBe(2)
      expect([1, 2]).toContain(inBlock(9, 12))
    }
  })

  test('[TRT-1] each market has each arm in half of the draws', () => {
    let treated = 0
    for (let seed = 0; seed < 400; seed++) if (drawArms(alike(6), `s${seed}`)[0] === 'treated') treated++
    expect(treated).toBeGreaterThan(160)
    expect(treated).toBeLessThan(240)
  })

  test('[TRT-2] in the second match of a crossover each market gets the other arm', () => {
    const first = drawArms(alike(5), 'one')
    const second = drawArms(
      first.map((last) => ({ people: 6, bots: 0, last })),
      'two',
    )
    expect(second).toEqual(first.map((arm) => (arm === 'control' ? 'treated' : 'control')))
  })
})

// Comparing markets by the lot that gave them their treatment: golden values by full enumeration and bisection in numpy.

import { expect, test } from 'vitest'
import { chance } from '../../../../shared/game/chance.ts'
import {
  compareCrossover,
  compareMarkets,
  type MarketMean,
} from '../../../../shared/reciprocity/statistics/randomisation.ts'

const random = chance('1', 'test').next
const arm = (block: string, treated: boolean, means: readonly number[]): MarketMean[] =>
  means.map((mean) => ({ block, treated, mean }))
const close = (value: number) => expect.closeTo(value, 6)

test('[STA-14] five markets against four: p over all 126 assignments, the interval by inverting it', () => {
  const markets = [...arm('all', true, [12.1, 14, 13.2, 15.5, 12.9]), ...arm('all', false, [10, 11.8, 9.7, 12.5])]

  expect(compareMarkets(markets, random)).toEqual({
    difference: close(2.54),
    markets: { treated: 5, control: 4 },
    answer: { p: close(3 / 126), low: close(0.35), high: close(4.9) },
  })
})

test('[STA-14] in blocks each block keeps its numbers, and blocks weigh by their markets', () => {
  const markets = [
    ...arm('small', true, [12, 15, 14]),
    ...arm('small', false, [11, 10]),
    ...arm('large', true, [20, 23, 25]),
    ...arm('large', false, [19, 18, 17]),
  ]

  expect(compareMarkets(markets, random)).toEqual({
    difference: close(3.984848484848485),
    markets: { treated: 6, control: 5 },
    answer: { p: close(2 / 200), low: close(1.8235294), high: close(6.1470588) },
  })
})

test('[STA-15] fewer than four markets an arm: points only', () => {
  const markets = [...arm('all', true, [5, 6, 7]), ...arm('all', false, [1, 2, 1, 2, 1, 2])]

  expect(compareMarkets(markets, random)).toEqual({
    difference: 4.5,
    markets: { treated: 3, control: 6 },
    answer: undefined,
  })
})

test('[STA-15] so few ways to draw the lot that no effect could be rejected: points only', () => {
  const pairs = ['a', 'b', 'c', 'd'].flatMap((block) => [...arm(block, true, [5]), ...arm(block, false, [1])])

  expect(compareMarkets(pairs, random)).toEqual({
    difference: 4,
    markets: { treated: 4, control: 4 },
    answer: undefined,
  })
})

test('[STA-14] a block with one arm says nothing', () => {
  expect(compareMarkets(arm('a', true, [1, 2, 3, 4, 5]), random)).toBeUndefined()
  expect(compareMarkets([], random)).toBeUndefined()
})

test('[STA-14] more than 20,000 assignments are sampled: a clear effect is found, none is not', () => {
  const noise = [3, -2, 1, 0, -1, 2, -3, 4, -4, 0.5]
  const plain = arm('all', false, noise)
  const shifted = (by: number) =>
    arm(
      'all',
      true,
      noise.map((one) => one + by),
    )

  expect(compareMarkets([...plain, ...shifted(20)], random)?.answer).toMatchObject({ p: close(1 / 20_000) })
  expect(compareMarkets([...plain, ...shifted(0)], random)?.answer?.p).toBe(1)
})

test('[STA-14] the interval holds exactly the effects that are not rejected when they are taken away', () => {
  const markets = [...arm('all', true, [4, 9, 7, 3, 8]), ...arm('all', false, [2, 5, 1, 4, 4.5])]
  const { low = 0, high = 0 } = compareMarkets(markets, random)?.answer ?? {}
  const pWithout = (effect: number) =>
    compareMarkets(
      markets.map((one) => (one.treated ? { ...one, mean: one.mean - effect } : one)),
      random,
    )?.answer?.p ?? 0

  expect(pWithout(low - 0.001)).toBeLessThanOrEqual(0.05)
  expect(pWithout(low + 0.001)).toBeGreaterThan(0.05)
  expect(pWithout(high - 0.001)).toBeGreaterThan(0.05)
  expect(pWithout(high + 0.001)).toBeLessThanOrEqual(0.05)
})

/** `gap`: first less second. */
const crossed = (block: string, treatedFirst: boolean, gap: number) => ({
  block,
  treatedFirst,
  first: 10 + gap,
  second: 10,
})

test('[STA-16] a crossover in which each market drew its own order: all 128 orders', () => {
  const gaps = [2, -1.5, 3, -2.2, 1, -0.4, 2.6]
  const markets = gaps.map((gap, i) => crossed(`own${i}`, i % 2 === 0, gap))

  expect(compareCrossover(markets, random)).toEqual({
    difference: close(1.8142857142857143),
    markets: { treated: 7, control: 7 },
    answer: { p: close(2 / 128), low: close(0.95), high: close(2.6) },
  })
})

test('[STA-16] a crossover with half in each order: all 70 orders, and what changes for all between the times is cancelled', () => {
  const gaps = [2, -1.5, 3, -2.2, 1, -0.4, 2.6, 0.3]
  const markets = (later: number) => gaps.map((gap, i) => crossed('all', i % 2 === 0, gap + later))
  const answer = {
    difference: close(1.55),
    markets: { treated: 8, control: 8 },
    answer: { p: close(2 / 70), low: close(0.35), high: close(2.6) },
  }

  expect(compareCrossover(markets(0), random)).toEqual(answer)
  expect(compareCrossover(markets(5), random)).toEqual(answer)
})

test('[STA-16] five markets can tell nothing, in either way of drawing', () => {
  const gaps = [9, -9, 9, -9, 9]

  expect(
    compareCrossover(
      gaps.map((gap, i) => crossed(`own${i}`, i % 2 === 0, gap)),
      random,
    )?.answer,
  ).toBeUndefined()
  expect(
    compareCrossover(
      gaps.map((gap, i) => crossed('all', i % 2 === 0, gap)),
      random,
    )?.answer,
  ).toBeUndefined()
})

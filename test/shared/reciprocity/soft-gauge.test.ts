// The soft gauge, against the values of the science notes, part A.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { softGauge } from '../../../shared/reciprocity/soft-gauge.ts'

const rounded = (question: Parameters<typeof softGauge>[0]) => {
  const { generalized, balanced, negative } = softGauge(question)
  return [generalized, balanced, negative].map((part) => Math.round(100 * part) / 100)
}

test.each([
  [10, 10, [0.01, 0.98, 0.01], 'even'],
  [15, 20, [0, 0.5, 0.5], 'a third more'],
  [20, 15, [0.5, 0.5, 0], 'a third less'],
  [10, 0, [1, 0, 0], 'a gift'],
  [0, 10, [1, 0, 0], 'a granted ask'],
  [0, 0, [1, 0, 0], 'nothing yet'],
  [1, 1e11, [0, 0, 1], 'all for next to nothing'],
  [1e11, 5e-324, [1, 0, 0], 'next to nothing for all'],
] as const)('[CLS-24] at once, gives %f, gets %f: %j (%s)', (given, got, parts, _why) => {
  expect(rounded({ given, got, tau: 1, needy: false })).toEqual(parts)
})

test('[CLS-24] a needy other makes a dear price a quarter more negative, at most wholly', () => {
  // .5 of balanced against .625 of negative; and beyond, 1 against next to nothing.
  expect(rounded({ given: 15, got: 20, tau: 1, needy: true })).toEqual([0, 0.44, 0.56])
  expect(rounded({ given: 10, got: 20, tau: 1, needy: true })).toEqual(
    rounded({ given: 10, got: 20, tau: 1, needy: false }),
  )
})

test.each([
  [0, [0.99, 0, 0.01]],
  [0.5, [0.5, 0.49, 0.01]],
  [1, [0.01, 0.98, 0.01]],
] as const)('[CLS-24] even with terms of %f: %j', (tau, parts) => {
  expect(rounded({ given: 10, got: 10, tau, needy: false })).toEqual(parts)
})

test('[CLS-24] the parts are 1 together and none is below 0', () => {
  const coins = fc.double({ min: 0, max: 1e11, noNaN: true })
  fc.assert(
    fc.property(coins, coins, fc.constantFrom(0, 0.5, 1), fc.boolean(), (given, got, tau, needy) => {
      const parts = Object.values(softGauge({ given, got, tau, needy }))
      expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true)
      expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(1, 12)
    }),
    { numRuns: 5000 },
  )
})

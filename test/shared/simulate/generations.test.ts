// The replicator-mutator equation against what can be worked out by hand.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earningsAmong, generations, nextShares, type Payoffs } from '../../../shared/simulate/generations.ts'

const whole = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0)

/** Payoffs that do not depend on company. */
const fixed = (earns: readonly number[]): Payoffs => {
  const table = earns.map((own) => earns.map(() => own))
  return { alone: table, half: table, seats: 6 }
}

/** Two strategies whose earnings change evenly with their company. */
const even = (alone: readonly [readonly [number, number], readonly [number, number]]): Payoffs => ({
  alone,
  half: alone.map(([first, second], i) => [
    i === 0 ? first : 0.6 * first + 0.4 * second,
    i === 1 ? second : 0.4 * first + 0.6 * second,
  ]),
  seats: 6,
})

describe('the step', () => {
  test('[SBX-2] without mutation the odds of two are multiplied by the ratio of their earnings in each generation', () => {
    const history = generations({ start: [0.1, 0.9], payoffs: fixed([300, 200]), mutation: 0, count: 12 })

    history.forEach(({ shares: [first = 0, second = 0] }, at) => {
      expect(first / second).toBeCloseTo((0.1 / 0.9) * 1.5 ** at, 10)
    })
  })

  test('[SBX-2] with mutation two come to rest at the root of the fixed-point equation, from either side', () => {
    const [f, g, mu] = [300, 200, 0.02]
    // x (x f + (1 - x) g) = x f (1 - mu) + (1 - x) g mu
    const [a, b, c] = [f - g, g - f * (1 - mu) + g * mu, -g * mu]
    const root = (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a)

    for (const start of [
      [0.01, 0.99],
      [0.99, 0.01],
    ]) {
      const { shares } = generations({ start, payoffs: fixed([f, g]), mutation: mu, count: 200 }).at(-1) ?? {
        shares: [],
      }
      expect(shares[0]).toBeCloseTo(root, 10)
    }
  })

  test('[SBX-2] where all earn the same, mutation alone draws the shares together, by 1 - mu n / (n - 1) a generation', () => {
    const next = nextShares([0.7, 0.2, 0.1], [250, 250, 250], 0.1)

    next.forEach((share, i) => {
      expect(share - 1 / 3).toBeCloseTo(([0.7, 0.2, 0.1][i] ?? 0) * 0.85 - 0.85 / 3, 12)
    })
  })

  test('[SBX-2] mutation keeps all alive and brings the lost back; without it who is gone stays gone', () => {
    const payoffs = fixed([400, 100, 100])
    const end = (mutation: number) =>
      generations({ start: [0.5, 0.5, 0], payoffs, mutation, count: 200 }).at(-1)?.shares ?? []

    // Far from the leader a strategy lives on what mutation brings: mu / 2 of the leader's children, and a little of its own.
    for (const share of end(0.01)) expect(share).toBeGreaterThan(0.005)
    expect(end(0)[2]).toBe(0)
    expect(end(0)[0]).toBe(1)
  })

  test('[SBX-2] shares stay shares: none below 0, together 1, whatever is earned, a thousand drawn ones', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.double({ min: -500, max: 900, noNaN: true })), { minLength: 1, maxLength: 14 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawn, mutation) => {
          const all = whole(drawn.map(([share]) => share))
          const shares = drawn.map(([share]) => (all === 0 ? 1 / drawn.length : share / all))
          const next = nextShares(
            shares,
            drawn.map(([, earned]) => earned),
            mutation,
          )
          expect(Math.min(...next)).toBeGreaterThanOrEqual(0)
          expect(whole(next)).toBeCloseTo(1, 12)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what company earns', () => {
  test('[SBX-3] among its own kind and quite alone a strategy earns what was measured', () => {
    const payoffs: Payoffs = {
      alone: [
        [320, 90],
        [400, 240],
      ],
      half: [
        [320, 200],
        [340, 240],
      ],
      seats: 6,
    }

    expect(earningsAmong(payoffs, [1, 0])).toEqual([320, 400])
    expect(earningsAmong(payoffs, [0, 1])).toEqual([90, 240])
  })

  test('[SBX-3] in between it is the mean over villages drawn at random, each on the curve through the three measured', () => {
    const [kin, half, lone] = [320, 260, 90]
    const payoffs: Payoffs = {
      alone: [
        [kin, lone],
        [0, 0],
      ],
      half: [
        [kin, half],
        [0, 0],
      ],
      seats: 6,
    }
    // Through 0, 3 and 5 of five others.
    const curve = (strangers: number) =>
      (kin * ((strangers - 3) * (strangers - 5))) / 15 +
      (half * (strangers * (strangers - 5))) / -6 +
      (lone * (strangers * (strangers - 3))) / 10
    const ways = [1, 5, 10, 10, 5, 1]

    for (const x of [0.2, 0.5, 0.9]) {
      const drawn = ways.reduce((sum, way, k) => sum + way * x ** k * (1 - x) ** (5 - k) * curve(k), 0)
      expect(earningsAmong(payoffs, [1 - x, x])[0]).toBeCloseTo(drawn, 9)
    }
  })

  test('[SBX-3] where each does better as the rarer one, both stay, at the share where they earn the same', () => {
    // (b - d) / (b + c - a - d) of the first
    const [a, b, c, d] = [200, 320, 300, 260]
    const history = generations({
      start: [0.9, 0.1],
      payoffs: even([
        [a, b],
        [c, d],
      ]),
      mutation: 0,
      count: 300,
    })

    expect(history.at(-1)?.shares[0]).toBeCloseTo((b - d) / (b + c - a - d), 6)
  })
})

test('[SBX-2] the history begins with the start and says what all earn', () => {
  const history = generations({ start: [0.25, 0.75], payoffs: fixed([100, 300]), mutation: 0.01, count: 2 })

  expect(history).toHaveLength(3)
  expect(history[0]).toEqual({ shares: [0.25, 0.75], earns: [100, 300], mean: 250 })
})

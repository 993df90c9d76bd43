// Every formula of the science notes, section 11, against values reckoned by hand or with numpy, scipy and networkx.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binaryReciprocity } from '../../../../shared/reciprocity/measures/binary.ts'
import { configurationReciprocity } from '../../../../shared/reciprocity/measures/configuration.ts'
import { dyads, playerReciprocity } from '../../../../shared/reciprocity/measures/dyads.ts'
import { flowsOf } from '../../../../shared/reciprocity/measures/flows.ts'
import { assortmentOfGenerosity } from '../../../../shared/reciprocity/measures/generosity.ts'
import { gini, plainGini } from '../../../../shared/reciprocity/measures/gini.ts'
import { assortativity, externalInternalIndex } from '../../../../shared/reciprocity/measures/mixing.ts'
import { kendallTauB, sahlinsTest } from '../../../../shared/reciprocity/measures/sahlins.ts'
import { reciprocityAgainstChance, weightedReciprocity } from '../../../../shared/reciprocity/measures/weighted.ts'
import { gift, seeded, worked } from './gifts.ts'

describe('flows', () => {
  test('[MEA-1] transfers are summed by pair; gifts to oneself and gifts worth nothing are left out', () => {
    const flows = flowsOf([gift('a', 'b', 2), gift('a', 'b', 3), gift('a', 'a', 9), gift('b', 'c', 0)], ['z', 'a'])

    expect(flows.players).toEqual(['z', 'a', 'b', 'c'])
    expect(flows.given(1, 2)).toBe(5)
    expect(flows.given(1, 1)).toBe(0)
    expect(flows.given(2, 1)).toBe(0)
    expect(flows.out).toEqual([0, 5, 0, 0])
    expect(flows.into).toEqual([0, 0, 5, 0])
    expect(flows.total).toBe(5)
  })
})

describe('gini', () => {
  // Golden: half the mean difference between all two, divided by the mean (numpy).
  test.each([
    [[3, 1, 4, 1, 5], 0.3142857142857143, 0.39285714285714285],
    [[0, 0, 10], 0.6666666666666666, 1],
    [[7, 7], 0, 0],
  ])('[MEA-2] of %j: %f, for so few %f', (values, plain, corrected) => {
    expect(plainGini(values)).toBeCloseTo(plain, 12)
    expect(gini(values)).toBeCloseTo(corrected, 12)
  })

  test('[MEA-2] from 30 values on it is not corrected', () => {
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

    // Of 1 to n it is (n - 1) / 3n; corrected, a third.
    expect(gini(upTo(30))).toBeCloseTo(29 / 90, 12)
    expect(gini(upTo(29))).toBeCloseTo(1 / 3, 12)
  })

  test('[MEA-2] of one value, of none, and of nothing at all it is undefined', () => {
    expect(gini([5])).toBeUndefined()
    expect(gini([])).toBeUndefined()
    expect(gini([0, 0])).toBeUndefined()
  })
})

describe('links', () => {
  // By hand: L = 6, M = 2, n = 4, links out 2, 1, 1, 2, so L2 = 10 and a = 6/12.
  test('[MEA-3] [MEA-4] [MEA-5] the worked check: r 4/6, rho 1/3, Katz & Powell 10/28', () => {
    const { links, mutual, r, rhoGl, rhoKp } = binaryReciprocity(flowsOf(worked))

    expect([links, mutual]).toEqual([6, 2])
    expect(r).toBeCloseTo(2 / 3, 12)
    expect(rhoGl).toBeCloseTo(1 / 3, 12)
    expect(rhoKp).toBeCloseTo(10 / 28, 12)
  })

  test('[MEA-3] [MEA-4] [MEA-5] nothing returned among four: r 0, rho below zero', () => {
    // By hand: L = 3, a = 1/4, L2 = 3; Katz & Powell (-9 + 3) / (27 - 9 + 3).
    const { r, rhoGl, rhoKp } = binaryReciprocity(flowsOf([gift('a', 'b', 1), gift('b', 'c', 1), gift('c', 'd', 1)]))

    expect(r).toBe(0)
    expect(rhoGl).toBeCloseTo(-1 / 3, 12)
    expect(rhoKp).toBeCloseTo(-6 / 21, 12)
  })

  test('[MEA-5] Katz & Powell is 1 when all is mutual', () => {
    expect(binaryReciprocity(flowsOf([gift('a', 'b', 1), gift('b', 'a', 9)], ['c', 'd'])).rhoKp).toBe(1)
  })

  test('[MEA-3] [MEA-4] [MEA-5] without links, or with all of them, undefined says so', () => {
    expect(binaryReciprocity(flowsOf([], ['a', 'b']))).toEqual({
      links: 0,
      mutual: 0,
      r: undefined,
      rhoGl: undefined,
      rhoKp: undefined,
    })
    expect(binaryReciprocity(flowsOf([gift('a', 'b', 1), gift('b', 'a', 1)]))).toMatchObject({ r: 1, rhoGl: undefined })
  })
})

describe('weighted reciprocity', () => {
  test('[MEA-6] the worked check: 26/32', () => {
    expect(weightedReciprocity(flowsOf(worked))).toBe(0.8125)
    expect(weightedReciprocity(flowsOf([]))).toBeUndefined()
  })

  // Golden: all 176 ways to hand out the receivers without a self-loop, enumerated: mean .24432, rho .75188, 8 at or above.
  test.each(['1', '2', '3'])(
    '[MEA-7] the worked check by sampling, seed %s: r_NM .2443, rho_w .7519, p .0455',
    (seed) => {
      const { rW, rNull, rhoW, p } = reciprocityAgainstChance(worked, seeded(seed), 10_000) ?? {}

      expect(rW).toBe(0.8125)
      expect(Math.abs((rNull ?? 0) - 0.24432)).toBeLessThan(0.01)
      expect(Math.abs((rhoW ?? 0) - 0.75188)).toBeLessThan(0.01)
      expect(Math.abs((p ?? 0) - 8 / 176)).toBeLessThan(0.01)
    },
  )

  test('[MEA-7] a thousand draws unless it is told otherwise; the same seed gives the same', () => {
    const once = reciprocityAgainstChance(worked, seeded('x'))

    expect(once).toEqual(reciprocityAgainstChance(worked, seeded('x'), 1000))
    expect(Math.abs((once?.rNull ?? 0) - 0.24432)).toBeLessThan(0.01)
    expect(Math.abs((once?.rhoW ?? 0) - 0.75188)).toBeLessThan(0.01)
  })

  test('[MEA-7] p is (1 + hits) / (1 + draws): never zero', () => {
    const ring = [...'abcdef'].flatMap((one, i, all) => {
      const next = all[(i + 1) % 2 === 1 ? i + 1 : i - 1] ?? ''
      return [gift(one, next, 10), gift(one, next, 7)]
    })

    expect(reciprocityAgainstChance(ring, seeded('ring'), 99)?.p).toBe(0.01)
  })

  test('[MEA-7] what cannot be exchanged is its own chance', () => {
    expect(reciprocityAgainstChance([gift('a', 'b', 3)], seeded('1'))).toEqual({ rW: 0, rNull: 0, rhoW: 0, p: 1 })
    expect(reciprocityAgainstChance([gift('a', 'b', 3), gift('b', 'a', 3)], seeded('1'))).toEqual({
      rW: 1,
      rNull: 1,
      rhoW: undefined,
      p: 1,
    })
    expect(reciprocityAgainstChance([], seeded('1'))).toBeUndefined()
  })

  test('[MEA-7] random gifts are found reciprocal at p <= .05 about as often as that', () => {
    // 200 villages of six with 20 gifts of 6 each. A plain shuffle with self-loops would find 17%: 34.
    const random = seeded('random gifts')
    const villages = Array.from({ length: 200 }, () =>
      Array.from({ length: 20 }, () => {
        const giver = Math.floor(random() * 6)
        return gift(`s${giver}`, `s${(giver + 1 + Math.floor(random() * 5)) % 6}`, 6)
      }),
    )
    const found = villages.filter((gifts) => (reciprocityAgainstChance(gifts, random, 199)?.p ?? 1) <= 0.05)

    expect(found.length).toBeLessThan(20)
  })

  // By hand: z/(1 - z) = 1, so z = 1/2, and of each 1 given (1/4)/(3/4) is returned.
  test('[MEA-8] the paper’s null model: a third, where each gives one to each of three', () => {
    const even = [...'abcd'].flatMap((a) => [...'abcd'].filter((b) => b !== a).map((b) => gift(a, b, 1)))

    expect(configurationReciprocity(flowsOf(even))).toBeCloseTo(1 / 3, 8)
  })

  // Golden: scipy.optimize.least_squares on the eight equations, residual below 1e-14.
  test('[MEA-8] the paper’s null model of the worked check: .41714', () => {
    expect(configurationReciprocity(flowsOf(worked))).toBeCloseTo(0.417143033759, 8)
    expect(configurationReciprocity(flowsOf([]))).toBeUndefined()
  })
})

describe('between two', () => {
  test('[MEA-9] balance is twice the smaller over both: 1 even, 0 one-way', () => {
    expect(dyads(flowsOf(worked))).toEqual([
      { a: 'a', b: 'b', ab: 10, ba: 10, balance: 1 },
      { a: 'a', b: 'c', ab: 1, ba: 0, balance: 0 },
      { a: 'b', b: 'd', ab: 0, ba: 2, balance: 0 },
      { a: 'c', b: 'd', ab: 6, ba: 3, balance: 2 / 3 },
    ])
  })

  test('[MEA-9] of a player: what came back from the same, of what was given', () => {
    expect(playerReciprocity(flowsOf(worked, ['z']))).toEqual(
      new Map([
        ['z', undefined],
        ['a', 10 / 11],
        ['b', 1],
        ['c', 0.5],
        ['d', 3 / 5],
      ]),
    )
  })
})

describe('mixing', () => {
  const house = (player: string) => (player === 'a' || player === 'b' ? 'left' : 'right')

  // By hand: e = [20, 1; 2, 9] / 32, margins 21, 11 and 22, 10: (29/32 - 572/1024) / (1 - 572/1024).
  test('[MEA-10] assortativity by value of the worked check in two houses: 356/452', () => {
    expect(assortativity(worked, house)).toBeCloseTo(356 / 452, 12)
    expect(assortativity(worked, () => 'all')).toBeUndefined()
    expect(assortativity([], house)).toBeUndefined()
  })

  test('[MEA-11] E-I index by value: (3 - 29) / 32', () => {
    expect(externalInternalIndex(worked, house)).toBe(-26 / 32)
    expect(externalInternalIndex(worked, (player) => player)).toBe(1)
    expect(externalInternalIndex([], house)).toBeUndefined()
  })

  const generosity = new Map([
    ['a', 0.5],
    ['b', 0.4],
    ['c', 0.1],
    ['d', 0.2],
  ])

  // Golden: numpy.cov with the values as weights; p over all 24 orders of generosity: 2 of 24.
  test('[MEA-12] assortment of generosity: .62536, p 2/24', () => {
    const { r, p } = assortmentOfGenerosity(worked, generosity, seeded('1'), 5000) ?? {}

    expect(r).toBeCloseTo(0.6253596395242593, 12)
    expect(Math.abs((p ?? 0) - 2 / 24)).toBeLessThan(0.02)
    expect(generosity.get('a')).toBe(0.5)
  })

  test('[MEA-12] where all are equally generous there is nothing to assort', () => {
    expect(assortmentOfGenerosity(worked, new Map(), seeded('1'))).toBeUndefined()
    expect(assortmentOfGenerosity([], generosity, seeded('1'))).toBeUndefined()
  })
})

describe('distance', () => {
  // Golden: scipy.stats.kendalltau.
  test.each([
    [[0, 0, 1, 1, 2, 3, 3, 3, 1, 2], [0, 0, 0, 1, 1, 2, 1, 2, 0, 2], 0.7440729491417852],
    [[1, 2, 3, 4, 5], [3, 1, 2, 5, 4], 0.4],
    [[1, 2, 3], [3, 2, 1], -1],
  ])('[MEA-13] tau-b of %j and %j: %f', (x, y, tau) => {
    expect(kendallTauB(x, y)).toBeCloseTo(tau, 12)
  })

  test('[MEA-13] undefined where one of the two does not vary', () => {
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeUndefined()
    expect(kendallTauB([], [])).toBeUndefined()
  })

  const exchange = (market: string, pair: string, distance: number, mode: number) => ({ market, pair, distance, mode })
  const exchanges = [
    exchange('m', 'ab', 0, 0),
    exchange('m', 'ab', 0, 0),
    exchange('m', 'ac', 1, 0),
    exchange('m', 'ac', 1, 1),
    exchange('m', 'bc', 3, 2),
    exchange('m', 'bc', 3, 1),
    exchange('m', 'cd', 2, 2),
    exchange('n', 'xy', 0, 1),
    exchange('n', 'xy', 0, 0),
    exchange('n', 'xz', 2, 2),
  ]

  // Golden: scipy, over all 24 * 2 orders of the distances within markets: 2 of 48.
  test('[MEA-14] Sahlins’ test permutes distances over pairs within markets: tau .63828, p 2/48', () => {
    const { tau, p } = sahlinsTest(exchanges, seeded('1'), 5000) ?? {}

    expect(tau).toBeCloseTo(0.6382847385042254, 12)
    expect(Math.abs((p ?? 0) - 2 / 48)).toBeLessThan(0.015)
  })

  test('[MEA-14] with one distance there is nothing to test', () => {
    expect(
      sahlinsTest(
        exchanges.map((one) => ({ ...one, distance: 1 })),
        seeded('1'),
      ),
    ).toBeUndefined()
  })
})

describe('any transfers', () => {
  const player = fc.constantFrom(...'abcdef', '', '__proto__')
  const transfers = fc.array(
    fc.record({
      giver: player,
      receiver: player,
      value: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 1e6, noNaN: true })),
    }),
    { maxLength: 30 },
  )
  const within = (value: number | undefined, least: number, most: number) =>
    expect(value === undefined || (value >= least - 1e-9 && value <= most + 1e-9)).toBe(true)

  test('[MEA-1] every measure stays within its bounds, or is undefined, and never throws', () => {
    let defined = 0
    void fc.assert(
      fc.property(transfers, (gifts) => {
        const flows = flowsOf(gifts)
        const chance = reciprocityAgainstChance(gifts, seeded('any'), 20)
        if (chance?.rhoW !== undefined) defined++
        within(chance?.rW, 0, 1)
        within(chance?.rNull, 0, 1)
        within(chance?.rhoW, Number.NEGATIVE_INFINITY, 1)
        within(chance?.p, 1 / 21, 1)
        within(configurationReciprocity(flows), 0, 1)
        within(binaryReciprocity(flows).r, 0, 1)
        within(binaryReciprocity(flows).rhoGl, -1, 1)
        within(gini(flows.out), 0, 1)
        within(
          assortativity(gifts, (name) => (name < 'c' ? 'x' : 'y')),
          -1,
          1,
        )
        within(
          externalInternalIndex(gifts, (name) => (name < 'c' ? 'x' : 'y')),
          -1,
          1,
        )
        for (const { balance } of dyads(flows)) within(balance, 0, 1)
        for (const share of playerReciprocity(flows).values()) within(share, 0, 1)
        within(assortmentOfGenerosity(gifts, new Map([['a', 0.4]]), seeded('any'), 5)?.r, -1, 1)
      }),
      { numRuns: 200, seed: 5 },
    )
    expect(defined).toBeGreaterThan(100)
  })
})

// Every formula of the science notes, part D0, against values reckoned with scipy or by hand.

import { describe, expect, test } from 'vitest'
import { chance } from '../../../../shared/game/chance.ts'
import { bootstrapByStudent } from '../../../../shared/reciprocity/statistics/bootstrap.ts'
import {
  effectOfRatio,
  intervalOf,
  logOddsRatio,
  logRateRatio,
} from '../../../../shared/reciprocity/statistics/effect.ts'
import { tQuantile, welch } from '../../../../shared/reciprocity/statistics/means.ts'
import { casesAnArm, newcombe, wilson } from '../../../../shared/reciprocity/statistics/proportions.ts'
import {
  chanceOfAnswer,
  compare,
  compareMean,
  direction,
  sharesHeld,
} from '../../../../shared/reciprocity/statistics/verdict.ts'

const share = (yes: number, of: number) => ({ yes, of })

describe('shares', () => {
  // Golden: scipy.stats.binomtest, with 1.96; the first three are also printed in the science notes.
  test.each([
    [117, 578, 0.1716789, 0.2370949],
    [15, 755, 0.0120762, 0.0325202],
    [88, 107, 0.7392386, 0.8832714],
    [0, 10, 0, 0.2775402],
    [10, 10, 0.7224598, 1],
  ])('[STA-1] Wilson of %i of %i: %f to %f', (yes, of, low, high) => {
    expect(wilson(share(yes, of))?.low).toBeCloseTo(low, 6)
    expect(wilson(share(yes, of))?.high).toBeCloseTo(high, 6)
  })

  test('[STA-1] of none there is no interval', () => {
    expect(wilson(share(0, 0))).toBeUndefined()
    expect(newcombe(share(0, 0), share(1, 2))).toBeUndefined()
  })

  // The first four are printed in the science notes: [7, 54], [10, 41], [8, 53], [8, 49]; 56/70 v 48/80 is Newcombe's own example (1998).
  test.each([
    [12, 24, 4, 24, 0.333333, 0.066297, 0.544216],
    [36, 68, 18, 67, 0.260755, 0.095623, 0.406784],
    [22, 30, 12, 30, 0.333333, 0.082581, 0.531654],
    [19, 36, 8, 36, 0.305556, 0.081862, 0.49063],
    [56, 70, 48, 80, 0.2, 0.052429, 0.333875],
  ])('[STA-2] Newcombe of %i/%i and %i/%i: %f, from %f to %f', (a, m, b, n, difference, low, high) => {
    const found = newcombe(share(a, m), share(b, n))

    expect(found?.difference).toBeCloseTo(difference, 5)
    expect(found?.low).toBeCloseTo(low, 5)
    expect(found?.high).toBeCloseTo(high, 5)
  })

  // The table of the science notes, part D0.
  test.each([
    ['door-in-the-face, classic', 12 / 24, 4 / 24, 31],
    ['that’s-not-all', 22 / 30, 12 / 30, 34],
    ['foot-in-the-door, Exp 1', 19 / 36, 8 / 36, 39],
    ['Lammers', 0.85, 0.56, 38],
    ['KKT 5A and 5B', 0.29, 0.58, 45],
    ['cards', 0.2, 0.02, 47],
    ['decay, 0 and 120 days', 0.4, 0.096, 31],
    ['decay, 30 days', 0.4, 0.28, 244],
    ['Falk, large gift', 397 / 3262, 691 / 3347, 299],
  ])('[STA-3] %s: from %f and %f, %i an arm for 80%% power', (_what, p, q, n) => {
    expect(casesAnArm(p, q)).toBe(n)
  })

  test('[STA-3] equal shares are told apart by no number', () => {
    expect(casesAnArm(0.3, 0.3)).toBeUndefined()
  })
})

describe('means', () => {
  // Golden: scipy.stats.ttest_ind(equal_var=False).
  test('[STA-4] Welch’s interval', () => {
    const { difference, df, low, high } = welch([5, 7, 8, 6, 9, 10], [4, 6, 5, 3, 5.5]) ?? {}

    expect(difference).toBeCloseTo(2.8, 12)
    expect(df).toBeCloseTo(8.562038105335372, 10)
    expect(low).toBeCloseTo(0.6693627542915168, 8)
    expect(high).toBeCloseTo(4.930637245708483, 8)
  })

  test('[STA-4] too few values, or none that vary: undefined', () => {
    expect(welch([1], [2, 3])).toBeUndefined()
    expect(welch([2, 2], [3, 3])).toBeUndefined()
  })

  // Golden: scipy.stats.t.ppf.
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 4.5, 2.6589123472044034],
    [0.975, 10, 2.228138851986274],
    [0.975, 120, 1.9799304050824402],
    [0.95, 7, 1.8945786050900062],
    [0.975, 1e6, 1.959966356814107],
    [0.6, 3, 0.2766706623326898],
  ])('[STA-4] Student’s t: the %f quantile at %f degrees of freedom is %f', (p, df, t) => {
    expect(tQuantile(p, df)).toBeCloseTo(t, 8)
  })
})

describe('effects', () => {
  // The published ones are printed in the science notes, which add no half to published cells: by hand here with the half.
  test('[STA-5] log odds ratio with its standard error: 9/15 v 4/15 is 1.318 (.754)', () => {
    const { estimate, se } = logOddsRatio(share(9, 15), share(4, 15))

    // ln((9.5 * 11.5) / (6.5 * 4.5)), sqrt(1/9.5 + 1/6.5 + 1/4.5 + 1/11.5)
    expect(estimate).toBeCloseTo(Math.log(109.25 / 29.25), 12)
    expect(estimate).toBeCloseTo(1.318, 3)
    expect(se).toBeCloseTo(0.754, 3)
  })

  test('[STA-5] nobody or everybody is no obstacle', () => {
    expect(logOddsRatio(share(0, 5), share(5, 5)).estimate).toBeCloseTo(Math.log((0.5 * 0.5) / (5.5 * 5.5)), 12)
  })

  // Regan: 27 an arm; tickets 1.755 and .80 a person. Printed in the science notes: 2.19 [1.3, 3.6].
  test('[STA-6] rate ratio: 1.755 v .80 over 27 each is 2.19, from 1.32 to 3.65', () => {
    const effect = logRateRatio({ count: 1.755 * 27, over: 27 }, { count: 0.8 * 27, over: 27 })
    if (!effect) throw new Error('no effect')
    const { low, high } = intervalOf(effect)

    expect(Math.exp(effect.estimate)).toBeCloseTo(2.19375, 5)
    expect(Math.exp(low)).toBeCloseTo(1.318, 2)
    expect(Math.exp(high)).toBeCloseTo(3.65, 2)
    expect(logRateRatio({ count: 0, over: 27 }, { count: 3, over: 27 })).toBeUndefined()
  })

  test('[STA-6] over twice as many people the same count is half the rate', () => {
    expect(logRateRatio({ count: 10, over: 20 }, { count: 10, over: 10 })?.estimate).toBeCloseTo(-Math.LN2, 12)
  })

  test('[STA-6] a published ratio and its interval as an effect', () => {
    const { estimate, se } = effectOfRatio(2, { low: 1, high: 4 })

    expect(estimate).toBeCloseTo(Math.LN2, 12)
    expect(se).toBeCloseTo(Math.log(4) / 3.92, 12)
  })
})

describe('verdict', () => {
  const cialdini = { estimate: 1.609, se: 0.683 }

  test('[STA-7] the unit test of part D0: class 9/15 v 4/15 beside Cialdini’s first experiment cannot tell', () => {
    const { own, prediction, z, verdict } = compare(logOddsRatio(share(9, 15), share(4, 15)), cialdini)

    expect([prediction.low, prediction.high, z, own.low, own.high].map((x) => x.toFixed(2))).toEqual([
      '-0.38',
      '3.60',
      '-0.29',
      '-0.16',
      '2.80',
    ])
    expect(verdict).toBe('cannotTell')
  })

  test.each([
    ['inside, same sign, interval without zero', 1.5, 0.4, 'agrees'],
    ['inside, interval holds zero', 0.5, 0.4, 'cannotTell'],
    ['inside, opposite sign, interval holds zero', -0.1, 0.6, 'cannotTell'],
    ['inside, opposite sign, interval without zero', -0.21, 0.1, 'differs', 1],
    ['outside, same sign', 5, 0.4, 'differs'],
    ['outside, opposite sign', -3, 0.4, 'differs'],
    ['outside, interval holds zero', -0.1, 0.06, 'differs', 0.3],
  ] as const)('[STA-8] %s: %f (%f) is %s', (_what, estimate, se, verdict, publishedSe: number = cialdini.se) => {
    const published = { estimate: publishedSe === 1 ? 2 : cialdini.estimate, se: publishedSe }

    expect(compare({ estimate, se }, published).verdict).toBe(verdict)
  })

  test('[STA-8] a negative published effect: the signs turn round', () => {
    expect(compare({ estimate: -1.5, se: 0.4 }, { estimate: -1.609, se: 0.683 }).verdict).toBe('agrees')
  })

  test('[STA-8] no verdict against a published effect whose own interval holds zero', () => {
    expect(compare({ estimate: 1.5, se: 0.4 }, { estimate: 0.9, se: 0.5 }).verdict).toBe('noVerdict')
    expect(compare({ estimate: 9, se: 0.1 }, { estimate: 0.98, se: 0.5 }).verdict).toBe('noVerdict')
    expect(compare({ estimate: 1.5, se: 0.4 }, { estimate: 0.99, se: 0.5 }).verdict).toBe('agrees')
  })

  test('[STA-9] a direction, where nothing published is to be matched', () => {
    expect(direction({ estimate: 1, se: 0.5 })).toBe('higher')
    expect(direction({ estimate: -1, se: 0.5 })).toBe('lower')
    expect(direction({ estimate: 0.9, se: 0.5 })).toBe('cannotTell')
  })

  test.each([
    [6, 30, 'first'],
    [0, 30, 'second'],
    [1, 12, 'both'],
    [20, 30, 'neither'],
    [8, 100, 'neither'],
  ])('[STA-10] cards, %i of %i answered: the interval holds 20.2%% and 2.0%%: %s', (yes, of, held) => {
    expect(sharesHeld(share(yes, of), 0.202, 0.02)?.held).toBe(held)
  })

  test('[STA-10] nobody was asked: nothing is held', () => {
    expect(sharesHeld(share(0, 0), 0.202, 0.02)).toBeUndefined()
  })

  test('[STA-11] a mean beside the means of studies: .509 +- 1.96 sqrt(.138^2 + SE^2)', () => {
    const sent = { mean: 0.509, sd: 0.138 }
    const { prediction } = compareMean({ mean: 0.6, se: 0 }, sent)

    // Printed in the science notes: about .24 to .78.
    expect([prediction.low.toFixed(3), prediction.high.toFixed(3)]).toEqual(['0.239', '0.779'])
    expect(compareMean({ mean: 0.779, se: 0 }, sent).inside).toBe(true)
    expect(compareMean({ mean: 0.78, se: 0 }, sent).inside).toBe(false)
    expect(compareMean({ mean: 0.78, se: 0.05 }, sent).inside).toBe(true)
  })

  // Golden: scipy, all 49, 256 and 1024 outcomes. Printed in the science notes: five arms of six cannot tell in 91% of classes.
  test.each([
    [6, 0.0928],
    [15, 0.4284],
    [31, 0.8054],
  ])('[STA-12] %i an arm come to an answer about the classic door-in-the-face with %f', (n, answered) => {
    expect(chanceOfAnswer(n, 12 / 24, 4 / 24, cialdini)).toBeCloseTo(answered, 3)
  })
})

describe('bootstrap', () => {
  const students = [0, 1, 2, 3, 4, 5].map((yes) => ({ yes, of: 5 }))
  const rate = (drawn: readonly { yes: number; of: number }[]) =>
    drawn.reduce((sum, one) => sum + one.yes, 0) / drawn.reduce((sum, one) => sum + one.of, 0)

  // By enumeration of all 46,656 resamples: the 2.5% and 97.5% quantiles are 7/30 and 23/30, those of 5% and 95% 8/30 and 22/30.
  test('[STA-13] students are drawn again, not trials', () => {
    const found = bootstrapByStudent(students, rate, chance('1', 'test').next)

    expect(found).toEqual({
      estimate: 0.5,
      students: 6,
      low: expect.closeTo(7 / 30, 12),
      high: expect.closeTo(23 / 30, 12),
    })
  })

  test('[STA-13] all trials of a student move together: with one kind of student there is no doubt', () => {
    const same = Array.from({ length: 9 }, () => ({ yes: 1, of: 2 }))

    expect(bootstrapByStudent(same, rate, chance('1', 'test').next)).toMatchObject({ low: 0.5, high: 0.5 })
  })

  test('[STA-13] a figure without meaning is none', () => {
    expect(bootstrapByStudent([], () => undefined, chance('1', 'test').next)).toBeUndefined()
  })
})

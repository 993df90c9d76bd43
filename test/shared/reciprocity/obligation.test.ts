// The model of expected obligation, against the values of the science notes, part B.

import { describe, expect, test } from 'vitest'
import {
  expectedObligation,
  type Favour,
  halfLifeDays,
  multiplierOf,
  normProfiles,
  pAccept,
  type Request,
  remaining,
} from '../../../shared/reciprocity/obligation.ts'

/** A large favour: a quarter of its receiver's wealth; need 1 and no known wealth of the giver make its multiplier 1. */
const large: Favour = { way: 'received', value: 10, atRounds: 0, receiverWealth: 40, need: 1 }

describe('decay', () => {
  test.each([
    [0, 1],
    [7, 0.92],
    [15, 0.837],
    [30, 0.7],
    [60, 0.49],
    [90, 0.343],
    [120, 0.24],
    [180, 0.118],
    [365, 0.013],
  ])('[OBL-1] after %i days a large favour is down to %f', (days, share) => {
    expect(remaining(days, 58.3, normProfiles.fade)).toBeCloseTo(share, 3)
  })

  test('[OBL-1] a round is thirty days: a large favour keeps .70 a round', () => {
    expect(expectedObligation([large], 1, normProfiles.fade)).toBeCloseTo(7, 2)
  })

  test('[OBL-2] the half-life grows with the square root of the size, between 2 and 58.3 days', () => {
    expect(halfLifeDays(10, 40)).toBe(58.3)
    expect(halfLifeDays(40, 40)).toBe(58.3)
    expect(halfLifeDays(2.5, 40)).toBeCloseTo(58.3 / 2, 10)
    expect(halfLifeDays(0.001, 40)).toBe(2)
  })

  test('[OBL-3] where debts stay, neither time nor repayment lessens them', () => {
    const repaid: Favour = { ...large, way: 'given', atRounds: 1 }

    expect(expectedObligation([large, repaid], 9, normProfiles.stay)).toBe(10)
  })
})

describe('multiplier', () => {
  test.each([
    [0, 0.5],
    [1, 1],
    [2, 1.5],
    [3, 2],
  ] as const)('[OBL-4] need %i multiplies by %f', (need, multiplier) => {
    expect(multiplierOf({ ...large, need })).toBe(multiplier)
  })

  test('[OBL-4] a gift of a tenth of its giver’s wealth counts as usual, one of all of it 1.6 times', () => {
    expect(multiplierOf({ ...large, giverWealth: 100 })).toBe(1)
    expect(multiplierOf({ ...large, giverWealth: 10 })).toBe(1.6)
  })

  test('[OBL-4] a trick takes .6, a demand .5, and all together stays within .25 and 2.5', () => {
    expect(multiplierOf({ ...large, tricked: true })).toBe(0.6)
    expect(multiplierOf({ ...large, demanded: true })).toBe(0.5)
    expect(multiplierOf({ ...large, need: 0, tricked: true, demanded: true })).toBe(0.25)
    expect(multiplierOf({ ...large, need: 3, giverWealth: 10 })).toBe(2.5)
  })
})

describe('repayment', () => {
  test('[OBL-5] goes to the oldest lot first, by face value', () => {
    const young: Favour = { ...large, atRounds: 1 }
    const back: Favour = { ...large, way: 'given', atRounds: 1 }

    expect(expectedObligation([large, young, back], 1, normProfiles.fade)).toBe(10)
  })

  test('[OBL-5] keeps a tenth of a repaid lot in the mixed profile', () => {
    const back: Favour = { ...large, way: 'given' }

    expect(expectedObligation([large, back], 0)).toBeCloseTo(1, 10)
  })

  test('[OBL-5] opens a lot the other way with what is over', () => {
    const back: Favour = { ...large, way: 'given', value: 14 }
    const again: Favour = { ...large, value: 5 }

    // Of the five received then, four settle what the other owed.
    expect(expectedObligation([large, back, again], 0, normProfiles.fade)).toBe(1)
  })
})

describe('answer', () => {
  const request: Request = {
    asked: 4,
    wealth: 40,
    obligation: 0,
    meetsNeed: false,
    needOfAsker: 0,
    image: 0,
    distance: 1,
    temper: 0,
  }
  const logit = (p: number) => Math.log(p / (1 - p))

  test.each([
    [4, 0.5],
    [8, 1 / 3],
    [16, 0.2],
  ])('[OBL-6] asked for %i of a wealth of 40 it says yes with %f', (asked, p) => {
    expect(pAccept({ ...request, asked })).toBeCloseTo(p, 10)
  })

  test.each([
    [0.1, 0.19],
    [0.4, 0.63],
    [1, 1.38],
  ])(
    '[OBL-7] an obligation of %f of what is asked moves the logit by %f (Falk’s two steps, and a full debt)',
    (share, step) => {
      expect(logit(pAccept({ ...request, obligation: 4 * share }))).toBeCloseTo(step, 2)
    },
  )

  test('[OBL-7] beyond one and a half times what is asked it moves no further', () => {
    expect(pAccept({ ...request, obligation: 60 })).toBe(pAccept({ ...request, obligation: 6 }))
  })

  test('[OBL-8] what costs nothing is taken with .95 where it meets a need, else with .6', () => {
    expect(pAccept({ ...request, asked: 0, meetsNeed: true })).toBe(0.95)
    expect(pAccept({ ...request, asked: -3 })).toBe(0.6)
  })

  test('[OBL-9] standing, distance, need and temper move the logit by .30, -.35, .40 and themselves', () => {
    expect(logit(pAccept({ ...request, image: 1 }))).toBeCloseTo(0.3, 10)
    expect(logit(pAccept({ ...request, distance: 3 }))).toBeCloseTo(-0.7, 10)
    expect(logit(pAccept({ ...request, needOfAsker: 3 }))).toBeCloseTo(1.2, 10)
    expect(logit(pAccept({ ...request, temper: -0.8 }))).toBeCloseTo(-0.8, 10)
  })

  test('[OBL-9] who has nothing grants nothing', () => {
    expect(pAccept({ ...request, wealth: 0 })).toBe(0)
  })
})

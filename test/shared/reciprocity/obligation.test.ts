// The model of expected obligation, against the values of the science notes, part B.

import { describe, expect, test } from 'vitest'
import {
  expectedClaim,
  expectedObligation,
  type Favour,
  halfLifeDays,
  multiplierOf,
  normProfiles,
  remaining,
  remainingHyperbolic,
  unrepaid,
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

  test.each([
    [0, 1],
    [7, 0.844],
    [15, 0.716], // The notes say .717; 1 / (1 + .0264 * 15) is .7163.
    [30, 0.558],
    [60, 0.387],
    [90, 0.296],
    [120, 0.24],
    [180, 0.174],
    [365, 0.094],
  ])('[OBL-10] the hyperbola is down to %f after %i days', (days, share) => {
    expect(remainingHyperbolic(days, normProfiles.fade)).toBeCloseTo(share, 3)
  })

  test('[OBL-10] it takes no notice of the size, and is used only when asked for', () => {
    const small = { ...large, value: 1 }

    expect(expectedObligation([small], 1, normProfiles.fade, 'hyperbolic')).toBeCloseTo(0.558, 3)
    expect(expectedObligation([large], 4, normProfiles.mixed, 'hyperbolic')).toBeCloseTo(10 * (0.1 + 0.9 * 0.24), 2)
    expect(expectedObligation([large], 1, normProfiles.fade, 'exponential')).toBe(
      expectedObligation([large], 1, normProfiles.fade),
    )
  })

  test.each([
    [3.5, 0.25],
    [2.1, 0.1],
  ])('[OBL-2] a favour small enough for a half-life of %f days is down to %f after a week', (days, share) => {
    const halfLife = halfLifeDays(10 * (days / 58.3) ** 2, 40)

    expect(halfLife).toBeCloseTo(days, 10)
    expect(remaining(7, halfLife, normProfiles.fade)).toBeCloseTo(share, 2)
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

describe('the giver’s claim', () => {
  test('[OBL-11] rises while the obligation falls: by an eighth after a half-life, by a quarter in the end', () => {
    const halfLifeRounds = 58.3 / 30

    expect(expectedClaim([large], 0)).toBe(10)
    expect(expectedClaim([large], halfLifeRounds)).toBeCloseTo(11.25, 10)
    expect(expectedClaim([large], 1000)).toBeCloseTo(12.5, 10)
  })

  test('[OBL-11] counts what is not repaid, and of the rest what the profile keeps, but neither need nor motive', () => {
    const needed: Favour = { ...large, need: 3, tricked: true }
    const back: Favour = { ...large, way: 'given', value: 4 }

    expect(expectedClaim([needed], 0)).toBe(10)
    expect(expectedClaim([large, back], 0, normProfiles.fade)).toBe(6)
    expect(expectedClaim([large, back], 0, normProfiles.mixed)).toBeCloseTo(6.4, 10)
    expect(expectedClaim([large, back], 0, normProfiles.stay)).toBe(10)
  })

  test('[OBL-11] of who was given nothing there is none', () => {
    expect(expectedClaim([{ ...large, way: 'given' }], 3)).toBe(0)
  })

  test('[OBL-5] what is unrepaid is face value, whatever the time', () => {
    const back: Favour = { ...large, way: 'given', value: 4 }

    expect(unrepaid([large, back])).toBe(6)
    expect(unrepaid([back])).toBe(0)
  })
})

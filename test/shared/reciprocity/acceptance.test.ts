// The acceptance formula, against the values of the science notes, part B.

import { expect, test } from 'vitest'
import { pAccept, type Request } from '../../../shared/reciprocity/acceptance.ts'

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

test('[OBL-9] a persuasion sequence moves it by what it is said to', () => {
  expect(logit(pAccept({ ...request, technique: 0.51 }))).toBeCloseTo(0.51, 10)
})

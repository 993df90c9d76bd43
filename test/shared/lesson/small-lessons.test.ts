// The models of the small lessons: sorting, first summers, time frame, resisting.

import { expect, test } from 'vitest'
import { chance } from '../../../shared/game/chance.ts'
import { childTurn, freeShare, readiness } from '../../../shared/lesson/first-summers.ts'
import { kindOfProposal, leftOvernight, proposals } from '../../../shared/lesson/resist.ts'
import { agreements, kindOf, sortingCases } from '../../../shared/lesson/sorting.ts'
import { judgeLoan } from '../../../shared/lesson/time-frame.ts'

test('two exchanges of each kind are to be sorted', () => {
  expect(Object.fromEntries(sortingCases.map((id) => [id, kindOf(id)]))).toEqual({
    soup: 'generalized',
    afternoon: 'balanced',
    shovel: 'negative',
    cat: 'generalized',
    friday: 'balanced',
    broken: 'negative',
  })
})

test('who sorts as the game does agrees in six, who calls all a gift in two, who says nothing in none', () => {
  const own = Object.fromEntries(sortingCases.map((id) => [id, kindOf(id)]))
  const gifts = Object.fromEntries(sortingCases.map((id) => [id, 'generalized' as const]))

  expect([own, gifts, {}].map(agreements)).toEqual([6, 2, 0])
})

test('a child goes by the elder and by the turns of the other, within bounds', () => {
  expect(readiness('shares', [])).toBeCloseTo(0.7)
  expect(readiness('grabs', [])).toBeCloseTo(0.35)
  expect(readiness('grabs', ['shares', 'shares', 'keeps'])).toBeCloseTo(0.41)
  expect(
    readiness(
      'shares',
      Array.from({ length: 9 }, () => 'shares' as const),
    ),
  ).toBe(0.95)
  expect(
    readiness(
      'grabs',
      Array.from({ length: 9 }, () => 'keeps' as const),
    ),
  ).toBe(0.05)
})

test('the same lot gives the same turns', () => {
  const turns = (seed: string) => {
    const lot = chance(seed, 'noor')
    return Array.from({ length: 8 }, () => childTurn('grabs', [], lot))
  }

  expect(turns('a')).toEqual(turns('a'))
})

/** Measured: 2,000 pairs of the model, 2026-11-26. */
const [SHARES, GRABS] = [0.8195, 0.25725]
test('in the model an example stays in the free turns', () => {
  expect(freeShare('shares')).toBe(SHARES)
  expect(freeShare('grabs')).toBe(GRABS)
})

test('with a day a loan is even or broken; without one it is perhaps even, or a gift so far', () => {
  const judged = (['dated', 'open'] as const).flatMap((borrower) =>
    (['returned', 'nothing'] as const).map((outcome) => judgeLoan(borrower, outcome)),
  )

  expect(judged.map(({ label, subtype, confidence }) => [label, subtype, confidence])).toEqual([
    ['balanced', 'dated', 1],
    ['negative', 'default', 1],
    ['balanced', 'undated', 0.6],
    ['generalized', 'open_gift', 1],
  ])
})

test('the offer after the sweet is negative, the one after the cure even; the small pull fades sooner', () => {
  expect(proposals.map(kindOfProposal)).toEqual(['negative', 'balanced'])
  expect(proposals.map((one) => Math.round(100 * leftOvernight(one)))).toEqual([28, 70])
})

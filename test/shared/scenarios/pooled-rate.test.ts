// All conditions of an experiment taken as one.

import { expect, test } from 'vitest'
import { armResult, pooledRate } from '../../../shared/scenarios/results.ts'
import { raffle } from '../../../shared/scenarios/s07-raffle.ts'
import { blizzard } from '../../../shared/scenarios/s10-blizzard.ts'

test('[SCE-5] what all were asked alike is one share, with the interval of all of them', () => {
  const seen = (values: readonly number[]) => values.map((stormUnfair) => ({ seat: 's1', values: { stormUnfair } }))
  const arms = [
    armResult(blizzard, 'discountEnds', seen([1, 1, 0])),
    armResult(blizzard, 'surcharge', seen([1, 0, 1, 1, 0])),
  ]
  const all = armResult(blizzard, 'surcharge', seen([1, 1, 0, 1, 0, 1, 1, 0]))
  expect(pooledRate(arms, 'stormUnfair')).toEqual(all.measures['stormUnfair'])
  expect(pooledRate(arms, 'stormUnfair')).toMatchObject({ yes: 5, n: 8 })
})

test('[SCE-5] a mean has no such share', () => {
  expect(pooledRate([armResult(raffle, 'favour', [{ seat: 's1', values: { tickets: 2 } }])], 'tickets')).toBeUndefined()
})

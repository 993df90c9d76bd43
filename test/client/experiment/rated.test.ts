// After the last answer one is done, once, and not after the bell.

import { expect, test } from 'vitest'
import { isAllRated } from '../../../client/experiment/rated.ts'
import { opened, pass, plays } from '../../helpers/village.ts'

const questions = [
  { id: 'trust', from: 1, to: 7 },
  { id: 'fair', from: 1, to: 4 },
]
const stages = [{ id: 'r', kind: 'rating' as const, seconds: 45, can: ['rate' as const], questions }]

test('with the last answer, and no more once that is said or the bell has rung', () => {
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 0, stages } })
  expect(isAllRated(play.market, 's1')).toBe(false)
  plays(play, 's1', { type: 'rate', question: 'trust', value: 3 })
  expect(isAllRated(play.market, 's1')).toBe(false)
  plays(play, 's1', { type: 'rate', question: 'fair', value: 3 })
  expect(isAllRated(play.market, 's1')).toBe(true)
  plays(play, 's1', { type: 'done', done: true })
  expect(isAllRated(play.market, 's1')).toBe(false)
  pass(play, 'bellRang')
  expect(play.market.seats.get('s1')?.done).toBe(false)
  expect(isAllRated(play.market, 's1')).toBe(false)
})

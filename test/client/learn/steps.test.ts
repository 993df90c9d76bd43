// The steps of a lesson, in their order.

import { expect, test } from 'vitest'
import { isDone, stepOf } from '../../../client/learn/steps.ts'

test('first the bet, then the play, then the question once its end was told; the answer ends it', () => {
  const steps = [{}, { bet: 0 }, { bet: 0, room: 'ABCDEF' }, { bet: 0, told: true }, { bet: 0, told: true, answer: 0 }]

  expect(steps.map(stepOf)).toEqual(['bet', 'play', 'play', 'after', 'done'])
  expect(steps.map(isDone)).toEqual([false, false, false, false, true])
})

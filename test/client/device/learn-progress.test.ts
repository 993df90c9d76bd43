// How far each lesson has come, as this device keeps it.

import { expect, test } from 'vitest'
import { learnProgress } from '../../../client/device/learn-progress.ts'
import { keptInMemory, keptNowhere, memoryStorage } from '../memory-storage.ts'

test('what was noted of a lesson is there after a reload, and of no other', () => {
  const storage = memoryStorage()
  const before = learnProgress(keptInMemory(storage))
  before.note('door', { bet: 2 })
  before.note('door', { told: true })
  before.note('norm', { bet: 0 })

  const after = learnProgress(keptInMemory(storage))

  expect(after.of('door')).toEqual({ bet: 2, told: true })
  expect(after.of('norm')).toEqual({ bet: 0 })
  expect(after.of('trust')).toEqual({})
})

test('undefined takes back what was noted', () => {
  const progress = learnProgress(keptInMemory())
  progress.note('door', { bet: 1, room: 'ABCDEF' })
  progress.note('door', { room: undefined })

  expect(progress.of('door')).toEqual({ bet: 1, room: undefined })
})

test('what cannot be read is forgotten, and blocked storage is replaced by memory', () => {
  const storage = memoryStorage()
  storage.setItem('give-and-take:learn', '[["door",{"bet":9}]]')

  expect(learnProgress(keptInMemory(storage)).of('door')).toEqual({})
  const blocked = learnProgress(keptNowhere())
  blocked.note('door', { bet: 3 })
  expect(blocked.of('door')).toEqual({ bet: 3 })
})

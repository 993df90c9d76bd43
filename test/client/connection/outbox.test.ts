import { expect, test } from 'vitest'
import { outbox } from '../../../client/connection/outbox.ts'
import { storageBlocked } from '../../../client/device/kept.ts'
import { randomId } from '../../../client/device/random-id.ts'
import { keptInMemory, keptNowhere, memoryStorage } from '../memory-storage.ts'

const token = 'a'.repeat(64)
const give = { type: 'give', to: 's2', goods: { bread: 3 } } as const

test('[PAG-10] what was asked waits until it is answered', () => {
  const box = outbox(keptInMemory(), () => 'id1')
  box.open(token)

  const asked = box.add('m', 2, give)
  expect(box.waiting.value).toEqual([{ id: 'id1', match: 'm', round: 2, action: give }])
  box.remove(asked.id)

  expect(box.waiting.value).toEqual([])
})

test('[PAG-11] what waits survives a reload, with its id', () => {
  const storage = memoryStorage()
  const before = outbox(keptInMemory(storage), () => 'id1')
  before.open(token)
  before.add('m', 2, give)

  const after = outbox(keptInMemory(storage))
  after.open(token)

  expect(after.waiting.value).toEqual([{ id: 'id1', match: 'm', round: 2, action: give }])
})

test('[PAG-12] another seat of this device does not send it', () => {
  const storage = memoryStorage()
  const mine = outbox(keptInMemory(storage))
  mine.open(token)
  mine.add('m', 2, give)

  const other = outbox(keptInMemory(storage))
  other.open('b'.repeat(64))

  expect(other.waiting.value).toEqual([])
})

test('[PAG-13] blocked storage: it works from memory, and the page can say so', () => {
  storageBlocked.value = false
  const box = outbox(keptNowhere())
  box.open(token)

  box.add('m', 1, give)

  expect(box.waiting.value.length).toBe(1)
  expect(storageBlocked.value).toBe(true)
})

test('[PAG-14] nonsense in storage is no question', () => {
  const storage = memoryStorage()
  storage.setItem(`give-and-take:outbox:${token.slice(0, 16)}`, '[{"id":1},null,"x"]')
  const box = outbox(keptInMemory(storage))

  box.open(token)

  expect(box.waiting.value).toEqual([])
})

test('[PAG-15] an action id is 128 random bits in hex', () => {
  const ids = Array.from({ length: 50 }, randomId)

  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
})

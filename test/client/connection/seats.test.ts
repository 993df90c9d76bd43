import { expect, test } from 'vitest'
import { seats } from '../../../client/connection/seats.ts'
import { keptInMemory, keptNowhere, memoryStorage } from '../memory-storage.ts'

const ada = { token: 'a'.repeat(64), name: 'Ada', face: 1 }
const ben = { token: 'b'.repeat(64), name: 'Ben', face: 2 }

test('[PAG-20] a seat is found again by its room in another tab of this device', () => {
  const device = memoryStorage()
  seats(keptInMemory(device), keptInMemory()).keep('K7M2QX', ada)

  const tab = seats(keptInMemory(device), keptInMemory())

  expect(tab.current('K7M2QX')).toEqual(ada)
  expect(tab.current('ABCDEF')).toBeUndefined()
})

test('[PAG-21] two tabs of one device sit on two seats, each after a reload too', () => {
  const device = memoryStorage()
  const [first, second] = [memoryStorage(), memoryStorage()]
  seats(keptInMemory(device), keptInMemory(first)).keep('K7M2QX', ada)
  const other = seats(keptInMemory(device), keptInMemory(second))
  other.stepAside('K7M2QX')
  expect(other.current('K7M2QX')).toBeUndefined()
  other.keep('K7M2QX', ben)

  expect(seats(keptInMemory(device), keptInMemory(first)).current('K7M2QX')).toEqual(ada)
  expect(seats(keptInMemory(device), keptInMemory(second)).current('K7M2QX')).toEqual(ben)
})

test('[PAG-22] a seat the server does not know is forgotten, the others stay', () => {
  const device = keptInMemory()
  const tab = seats(device, keptInMemory())
  tab.keep('K7M2QX', ada)
  tab.keep('K7M2QX', ben)

  tab.forget('K7M2QX', ben.token)

  expect(tab.current('K7M2QX')).toEqual(ada)
})

test('[PAG-23] blocked storage: the seat lasts as long as the page', () => {
  const tab = seats(keptNowhere(), keptNowhere())

  tab.keep('K7M2QX', ada)

  expect(tab.current('K7M2QX')).toEqual(ada)
})

test('[PAG-24] nonsense in storage holds no seat', () => {
  const device = memoryStorage()
  device.setItem('give-and-take:seats', '{"K7M2QX":1}')
  expect(seats(keptInMemory(device), keptInMemory()).current('K7M2QX')).toBeUndefined()
  device.setItem('give-and-take:seats', '[["K7M2QX",[{"token":5}]]]')
  expect(seats(keptInMemory(device), keptInMemory()).current('K7M2QX')).toBeUndefined()
})

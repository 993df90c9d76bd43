import { expect, test } from 'vitest'
import { hashOfKeys, keyRing, keysInHash, liveRecovery } from '../../../../client/desk/keys/desk-keys.ts'
import { keptInMemory, memoryStorage } from '../../memory-storage.ts'

const host = 'a'.repeat(64)
const wall = 'b'.repeat(64)

test('a link carries the desk’s secret and the projector’s; what is not whole is no key', () => {
  expect(keysInHash('K7M2QX', `#${host}`)).toEqual({ code: 'K7M2QX', host })
  expect(keysInHash('K7M2QX', hashOfKeys({ code: 'K7M2QX', host, wall }))).toEqual({ code: 'K7M2QX', host, wall })
  for (const hash of ['', '#', `#${host.slice(1)}`, `#${host}.`, `#${host}.x`, `#${host.toUpperCase()}`])
    expect(keysInHash('K7M2QX', hash)).toBeUndefined()
})

test('a device keeps its keys by code, newest first, over a reload', () => {
  const storage = memoryStorage()
  const ring = keyRing(keptInMemory(storage))
  ring.keep({ code: 'AAAAAA', host, wall, recovery: 'R' })
  ring.keep({ code: 'BBBBBB', host })
  const again = keyRing(keptInMemory(storage))
  expect(again.all().map(({ code }) => code)).toEqual(['BBBBBB', 'AAAAAA'])
  expect(again.of('AAAAAA')).toEqual({ code: 'AAAAAA', host, wall, recovery: 'R' })
  again.forget('AAAAAA')
  expect(again.of('AAAAAA')).toBeUndefined()
})

test('a code that was used on another device is not printed any more', () => {
  const mine = { code: 'AAAAAA', host, recovery: 'R', recoveries: 0 }
  expect([liveRecovery(mine, 0), liveRecovery(mine, 1), liveRecovery({ code: 'AAAAAA', host }, 0)]).toEqual([
    'R',
    undefined,
    undefined,
  ])
})

test('whatever else is in storage is no key', () => {
  const kept = keptInMemory(memoryStorage())
  for (const written of ['', 'null', '{}', '[1]', `[{"code":"AAAAAA","host":"short"}]`]) {
    kept.write('desks', written)
    expect(keyRing(kept).all()).toEqual([])
  }
})

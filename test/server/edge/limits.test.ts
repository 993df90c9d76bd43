// The edge's limits on a clock that stands: floods are held back, a school is not.

import { expect, test } from 'vitest'
import { addressBook, WRONG_CODE_DELAY_MS } from '../../../server/edge/address-book.ts'
import { isAllowedOrigin } from '../../../server/edge/allowed-origin.ts'
import { tokenBucket } from '../../../server/edge/token-bucket.ts'
import { fakeClock } from '../fake-clock.ts'

const howMany = (times: number, allow: () => boolean) => Array.from({ length: times }, allow).filter(Boolean).length

test('[NET-1] a bucket lets its burst through, then so many a second, and never saves up more than its burst', () => {
  const clock = fakeClock()
  const bucket = tokenBucket(clock, 20, 5)

  expect(howMany(100, bucket.take)).toBe(20)
  clock.pass(1000)
  expect(howMany(100, bucket.take)).toBe(5)
  clock.pass(3_600_000)
  expect(howMany(100, bucket.take)).toBe(20)
})

test('[NET-2] from one address 600 connect at once and 50 a second more; another address is not held back', () => {
  const clock = fakeClock()
  const book = addressBook(clock, undefined)

  expect(howMany(1000, () => book.admits('10.0.0.1'))).toBe(600)
  expect(book.admits('10.0.0.2')).toBe(true)
  clock.pass(1000)
  expect(howMany(1000, () => book.admits('10.0.0.1'))).toBe(50)
})

test('[NET-3] the 21st wrong code within a minute waits 3 s for its answer, and a minute later none does', () => {
  const clock = fakeClock()
  const book = addressBook(clock, undefined)
  const delays = Array.from({ length: 21 }, () => book.wrongCodeDelayMs('10.0.0.1'))

  expect(delays).toEqual([...Array(20).fill(0), WRONG_CODE_DELAY_MS])
  expect(WRONG_CODE_DELAY_MS).toBe(3000)
  clock.pass(60_000)
  expect(book.wrongCodeDelayMs('10.0.0.1')).toBe(0)
})

test.each([
  [{ host: 'a:3000', origin: 'http://a:3000' }, true],
  [{ host: 'a:3000', origin: 'https://a:3000' }, true],
  [{ host: 'a:3000', origin: 'http://a:3001' }, false],
  [{ host: 'a:3000', origin: 'http://evil.example' }, false],
  [{ host: 'a:3000', origin: 'http://a:3000.evil.example' }, false],
  [{ host: 'a:3000', origin: 'null' }, false],
  [{ host: 'a:3000', origin: '' }, false],
  [{ host: 'a:3000' }, true],
  [{ host: 'a:3000', 'sec-fetch-site': 'same-origin' }, true],
  [{ host: 'a:3000', 'sec-fetch-site': 'cross-site' }, false],
  [{ host: 'a:3000', 'sec-fetch-site': 'same-site' }, false],
] as const)('[NET-4] only our own page connects: %j %s', (headers, allowed) => {
  expect(isAllowedOrigin(headers)).toBe(allowed)
})

// Where a connection comes from, behind proxies and behind people who say they are proxies.

import { expect, test } from 'vitest'
import { addressBook } from '../../../server/edge/address-book.ts'
import { trustedProxies } from '../../../server/edge/trusted-proxies.ts'
import { fakeClock } from '../fake-clock.ts'

test.each([
  ['', '10.0.0.1', '1.2.3.4', '10.0.0.1'],
  ['127.0.0.1', '127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['127.0.0.1', '::ffff:127.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['127.0.0.1', '127.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['127.0.0.1,10.0.0.0/8', '127.0.0.1', '6.6.6.6, 1.2.3.4, 10.9.9.9', '1.2.3.4'],
  ['127.0.0.1', '5.5.5.5', '1.2.3.4', '5.5.5.5'],
  ['127.0.0.1', '127.0.0.1', 'nonsense', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1', '', '127.0.0.1'],
  ['::1,fd00::/8', '::1', '2001:db8::7, fd00::2', '2001:db8::7'],
] as const)('[NET-24] proxies %j, peer %s, header %j: it is %s', (list, peer, header, address) => {
  expect(trustedProxies(list)?.addressOf(peer, header)).toBe(address)
})

test.each(['proxy', '127.0.0.1/33', '127.0.0.1/x', '1.2.3', '10.0.0.0/8/8', '127.0.0.1;::1'])(
  '[NET-24] %j names no proxies',
  (list) => {
    expect(trustedProxies(list)).toBeUndefined()
  },
)

test('[NET-2] ten classes of 300 behind one address are all let in, because whoever has a seat is not counted', () => {
  const book = addressBook(fakeClock(), undefined)
  const letIn = Array.from({ length: 3000 }, () => {
    const isIn = book.admits('10.0.0.1')
    book.seated('10.0.0.1')
    return isIn
  })

  expect(letIn.every(Boolean)).toBe(true)
})

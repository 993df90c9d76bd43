// A server behind a proxy that it was told to trust: each student counts by the address the proxy names.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { anId, connect } from './player.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: '127.0.0.1' })
})
afterAll(() => server.cleanUp())

/** How long a wrong code waits for its answer, from this address as the proxy names it. */
async function guess(forwarded: string): Promise<number> {
  const player = await connect(server.url, { beats: false, headers: { 'x-forwarded-for': forwarded } })
  const startedMs = performance.now()
  const request = { version: PROTOCOL_VERSION, id: anId(), code: 'ZZZZZZ', name: 'Eve', face: 2 }
  expect(await player.ask('enter', request)).toEqual({ ok: false, reason: 'noSuchRoom' })
  player.close()
  return performance.now() - startedMs
}

test('[NET-24] whoever guesses codes behind a trusted proxy is slowed, and nobody else behind it is', async () => {
  const guesser = await Promise.all(Array.from({ length: 24 }, () => guess('203.0.113.7')))
  const other = await guess('203.0.113.8')
  const liar = await guess('203.0.113.9, 203.0.113.7')

  expect(guesser.filter((tookMs) => tookMs >= 2900).length).toBeGreaterThanOrEqual(3)
  expect(other).toBeLessThan(2000)
  expect(liar).toBeGreaterThanOrEqual(2900)
})

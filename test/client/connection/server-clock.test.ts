import { expect, test } from 'vitest'
import { serverClock } from '../../../client/connection/server-clock.ts'

test('[PAG-50] the smallest round trip of the last eight says what the server shows', () => {
  let nowMs = 0
  const clock = serverClock(() => nowMs)
  const ask = (roundTripMs: number, offsetMs: number) => {
    const askedAtMs = nowMs
    nowMs += roundTripMs
    // The server answers on arrival: a slow way back makes the guess wrong.
    clock.sample(askedAtMs, askedAtMs + offsetMs)
  }

  ask(400, 5000)
  ask(10, 5000)
  ask(300, 5000)
  expect(clock.now()).toBe(nowMs + 4995)

  for (let i = 0; i < 8; i++) ask(100, 5000)
  expect(clock.now()).toBe(nowMs + 4950)
})

// What the server's clock shows, from the round trips of the last few questions.

import { signal } from '@preact/signals'

/** Source: reliability design: the smallest round trip of the last eight is the least wrong. */
const SAMPLES = 8

export type ServerClock = {
  /** Milliseconds of the server's clock now. */
  now(): number
  /** One question and its answer: when it was asked, and what the server's clock showed. */
  sample(askedAtMs: number, serverMs: number): void
}

/** @param nowMs a monotonic clock: a changed wall clock moves nothing */
export function serverClock(nowMs: () => number = () => performance.now()): ServerClock {
  const samples: { roundTripMs: number; offsetMs: number }[] = []
  const offset = signal(Date.now() - nowMs())
  return {
    now: () => nowMs() + offset.value,
    sample(askedAtMs, serverMs) {
      const answeredAtMs = nowMs()
      samples.push({ roundTripMs: answeredAtMs - askedAtMs, offsetMs: serverMs - (askedAtMs + answeredAtMs) / 2 })
      if (samples.length > SAMPLES) samples.shift()
      const best = samples.reduce((a, b) => (b.roundTripMs < a.roundTripMs ? b : a))
      offset.value = best.offsetMs
    },
  }
}

// A clock that stands until a test moves it, and then runs every timer on its way.

import type { Clock } from '../../server/clock.ts'

export type FakeClock = Clock & {
  /** Moves on, running what falls due in order; what those set is run too, if it falls within. */
  pass(ms: number): void
  /** Every timer is gone, as when a process ends. */
  forget(): void
  /** Sets the wall clock, as an administrator may, without running anything. */
  set(ms: number): void
}

export function fakeClock(startMs = 1_000_000): FakeClock {
  let nowMs = startMs
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  return {
    now: () => nowMs,
    setTimer(delayMs, run) {
      const timer = { atMs: nowMs + Math.max(0, delayMs), run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    pass(ms) {
      const untilMs = nowMs + ms
      for (;;) {
        const due = [...timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
        if (!due) break
        timers.delete(due)
        nowMs = Math.max(nowMs, due.atMs)
        due.run()
      }
      nowMs = untilMs
    },
    forget: () => timers.clear(),
    set(ms) {
      nowMs = ms
    },
  }
}

// The system's clock keeps what its port promises: never early, never backwards.

import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../server/clock.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('[LOG-7] a timer never fires early by the clock it belongs to, even where the system fires it early', async () => {
  const clock = systemClock()
  const late = await Promise.all(
    Array.from({ length: 200 }, (_, index) => {
      const dueMs = clock.now() + (index % 20)
      return new Promise<number>((fired) => clock.setTimer(index % 20, () => fired(clock.now() - dueMs)))
    }),
  )

  expect(late.filter((ms) => ms < 0)).toEqual([])
})

test('[LOG-7] a wait of a year is not cut short', () => {
  vi.useFakeTimers()
  const clock = systemClock()
  let fired = false
  clock.setTimer(365 * 24 * 3_600_000, () => {
    fired = true
  })
  vi.advanceTimersByTime(364 * 24 * 3_600_000)
  expect(fired).toBe(false)

  vi.advanceTimersByTime(2 * 24 * 3_600_000)
  expect(fired).toBe(true)
})

test('[LOG-9] a system clock that is set moves no time while the process lives', () => {
  const clock = systemClock()
  const before = clock.now()
  vi.spyOn(Date, 'now').mockReturnValue(0)

  expect(clock.now() - before).toBeGreaterThanOrEqual(0)
  expect(clock.now() - before).toBeLessThan(1000)
})

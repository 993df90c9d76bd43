// Where the server's time comes from: one port, so that tests can hold it still.

export type Clock = {
  /** Milliseconds since 1970. Never runs backwards and never jumps while the process lives. */
  now(): number
  /** Runs once, after at least so long; the answer undoes it. */
  setTimer(delayMs: number, run: () => void): () => void
}

/** Longest delay `setTimeout` keeps; a longer one would fire at once, so it is waited for in parts. Source: Node's documentation of timers. */
const LONGEST_DELAY_MS = 2_147_483_647

/** The wall clock read once at the start, then monotonic time: a changed system clock moves no deadline. */
export function systemClock(): Clock {
  const startedAtMs = Date.now() - performance.now()
  const now = () => Math.floor(startedAtMs + performance.now())
  return {
    now,
    setTimer(delayMs, run) {
      const dueMs = now() + delayMs
      let timer = wait()
      // Timers of the system may fire a moment early; who waits for 8 s of silence would then find 7.999.
      function wait(): NodeJS.Timeout {
        return setTimeout(
          () => {
            if (now() >= dueMs) run()
            else timer = wait()
          },
          Math.min(Math.max(0, dueMs - now()), LONGEST_DELAY_MS),
        )
      }
      return () => clearTimeout(timer)
    },
  }
}

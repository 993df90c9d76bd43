// A limit that lets short bursts through and holds back floods.

import type { Clock } from '../clock.ts'

export type TokenBucket = {
  /** True when one more is allowed now. */
  take(): boolean
  /** What was taken turned out not to count. */
  giveBack(): void
  /** Nothing is owed: as good as new. */
  isFull(): boolean
}

export function tokenBucket(clock: Clock, burst: number, perSecond: number): TokenBucket {
  let tokens = burst
  let filledMs = clock.now()
  const fill = () => {
    tokens = Math.min(burst, tokens + ((clock.now() - filledMs) / 1000) * perSecond)
    filledMs = clock.now()
  }
  return {
    take() {
      fill()
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
    giveBack() {
      fill()
      tokens = Math.min(burst, tokens + 1)
    },
    isFull() {
      fill()
      return tokens === burst
    },
  }
}

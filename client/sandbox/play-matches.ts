// Plays many matches on a few threads: each gets the next match as soon as it has answered, and all end with the run or when it is stopped.

import type { MatchOutcome } from '../../shared/simulate/thriving.ts'
import type { MatchOrder } from './serve-matches.ts'

/** As much of a `Worker` as is needed. */
export type PlayThread = {
  postMessage(order: MatchOrder): void
  addEventListener(type: 'message', listener: (event: { readonly data: MatchOutcome }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

export type Run = {
  readonly orders: readonly MatchOrder[]
  readonly threads: number
  readonly start: () => PlayThread
  /** Stops the run: it is then rejected with the signal's reason. */
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** Outcomes in the order of the orders, whatever the number of threads. */
export async function playMatches({ orders, threads, start, signal, onProgress }: Run): Promise<MatchOutcome[]> {
  signal.throwIfAborted()
  const outcomes = new Map<number, MatchOutcome>()
  const waiting = orders.entries()
  const started = Array.from({ length: Math.min(threads, orders.length) }, start)

  /** An iterator hands out each order once, whoever asks. */
  async function work(thread: PlayThread): Promise<void> {
    const ask = asking(thread)
    for (const [at, order] of waiting) {
      outcomes.set(at, await ask(order))
      if (signal.aborted) return
      onProgress(outcomes.size)
    }
  }
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    await Promise.race([stopped, Promise.all(started.map(work))])
  } finally {
    for (const thread of started) thread.terminate()
  }
  return orders.flatMap((_, at) => outcomes.get(at) ?? [])
}

/** One question at a time. */
function asking(thread: PlayThread): (order: MatchOrder) => Promise<MatchOutcome> {
  let waiting: { resolve(outcome: MatchOutcome): void; reject(error: Error): void } | undefined
  thread.addEventListener('message', ({ data }) => waiting?.resolve(data))
  const fail = () => waiting?.reject(new Error('a thread of the sandbox failed'))
  thread.addEventListener('error', fail)
  thread.addEventListener('messageerror', fail)
  return (order) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      thread.postMessage(order)
    })
}

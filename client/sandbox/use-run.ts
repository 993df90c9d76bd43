// A run of the sandbox: started, counted, stopped, and what it came to.

import { useEffect, useRef, useState } from 'preact/hooks'
import { playMatches } from './play-matches.ts'
import { ordersOf, type Result, resultOf } from './run-setting.ts'
import type { Setting } from './setting.ts'

/** Threads at once. Guess: what a phone has to spare; results do not depend on it. */
const MOST_THREADS = 4

export type RunState =
  | { readonly at: 'still' }
  | { readonly at: 'playing'; readonly done: number; readonly count: number }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed' }
  | { readonly at: 'done'; readonly count: number }

/** The last of each view. */
type Results = { readonly [V in Setting['view']]?: Result }

export function useRun() {
  const [state, setState] = useState<RunState>({ at: 'still' })
  const [results, setResults] = useState<Results>({})
  const running = useRef<AbortController | undefined>(undefined)
  const stop = () => running.current?.abort()
  useEffect(() => stop, [])

  async function run(setting: Setting): Promise<void> {
    stop()
    const mine = new AbortController()
    running.current = mine
    const orders = ordersOf(setting)
    const count = orders.length
    setState({ at: 'playing', done: 0, count })
    try {
      const outcomes = await playMatches({
        orders,
        threads: Math.min(MOST_THREADS, navigator.hardwareConcurrency),
        start: () => new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' }),
        signal: mine.signal,
        onProgress: (done) => setState({ at: 'playing', done, count }),
      })
      setResults((known) => ({ ...known, [setting.view]: resultOf(setting, outcomes) }))
      setState({ at: 'done', count })
    } catch {
      if (running.current === mine) setState({ at: mine.signal.aborted ? 'stopped' : 'failed' })
    }
  }

  return { state, results, run, stop }
}

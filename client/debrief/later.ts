// What comes later than the screen it belongs to: waited for, here, or failed and asked for again.

import { useEffect, useState } from 'preact/hooks'

export type Later<T> =
  | { readonly at: 'waiting' }
  | { readonly at: 'failed'; readonly again: () => void }
  | { readonly at: 'here'; readonly value: T }

/** @param load asked once, and again after a failure when `again` is called; its signal ends with the screen */
export function useLater<T>(load: (signal: AbortSignal) => Promise<T>): Later<T> {
  const [turn, setTurn] = useState(0)
  const [later, setLater] = useState<Later<T>>({ at: 'waiting' })
  useEffect(() => {
    const leaving = new AbortController()
    setLater({ at: 'waiting' })
    load(leaving.signal).then(
      (value) => leaving.signal.aborted || setLater({ at: 'here', value }),
      () => leaving.signal.aborted || setLater({ at: 'failed', again: () => setTurn(turn + 1) }),
    )
    return () => leaving.abort()
  }, [turn])
  return later
}

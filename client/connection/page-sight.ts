// Whether this page is in sight, and when it comes back from sleep.

export type PageSight = {
  isVisible(): boolean
  /** Shown, hidden, back from sleep, or the network is there again. */
  onChange(listener: () => void): () => void
}

export function pageSight(): PageSight {
  return {
    isVisible: () => document.visibilityState === 'visible',
    onChange(listener) {
      const stop = new AbortController()
      const options = { signal: stop.signal }
      document.addEventListener('visibilitychange', listener, options)
      for (const name of ['pageshow', 'online', 'focus']) window.addEventListener(name, listener, options)
      return () => stop.abort()
    },
  }
}

// Remembers what was worked out last, so that it is worked out once.

export type Recent<V> = {
  /** Who asks while it is worked out waits for the same; what failed is not remembered. */
  get(key: string, make: () => Promise<V>): Promise<V>
  /** Whatever its key begins with this. */
  forget(beginning: string): void
}

/** @param most of them at once: the one that was not asked for the longest goes first */
export function recent<V>(most: number): Recent<V> {
  const known = new Map<string, Promise<V>>()

  function made(key: string, value: Promise<V>): Promise<V> {
    value.catch(() => {
      if (known.get(key) === value) known.delete(key)
    })
    return value
  }

  return {
    get(key, make) {
      const value = known.get(key) ?? made(key, make())
      known.delete(key)
      known.set(key, value)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
      return value
    },
    forget(beginning) {
      for (const key of known.keys()) if (key.startsWith(beginning)) known.delete(key)
    },
  }
}

// Storage as a browser has it, in memory; or blocked, as in some private windows.

import { type Kept, kept } from '../../client/device/kept.ts'

export function memoryStorage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (name) => values.get(name) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (name) => void values.delete(name),
    setItem: (name, value) => void values.set(name, value),
  }
}

export function keptInMemory(storage = memoryStorage()): Kept {
  return kept(() => storage)
}

export function keptNowhere(): Kept {
  return kept(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
}

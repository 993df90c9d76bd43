// What this browser keeps for us: text under a name, in storage that may be blocked and is then replaced by memory.

import { signal } from '@preact/signals'

/** Every name starts with this, so that nothing else on the same address is touched. */
const PREFIX = 'give-and-take:'

export type Kept = {
  read(name: string): string | undefined
  /** False: it is remembered only as long as this page lives. */
  write(name: string, value: string): boolean
  remove(name: string): void
}

/** Storage refused to keep something: said once, as a seat may be lost with this page. */
export const storageBlocked = signal(false)

/** @param open the storage; reading the property itself throws where it is blocked */
export function kept(open: () => Storage): Kept {
  const memory = new Map<string, string>()
  const attempt = <T>(use: (storage: Storage) => T): { readonly value: T } | undefined => {
    try {
      return { value: use(open()) }
    } catch {
      storageBlocked.value = true
      return undefined
    }
  }
  return {
    read: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(PREFIX + name))?.value ?? undefined,
    write(name, value) {
      const written = attempt((storage) => storage.setItem(PREFIX + name, value))
      if (written) memory.delete(name)
      else memory.set(name, value)
      return written !== undefined
    },
    remove(name) {
      memory.delete(name)
      attempt((storage) => storage.removeItem(PREFIX + name))
    },
  }
}

/** Kept for all tabs of this browser. */
export const deviceKept = kept(() => localStorage)
/** Kept for this tab only. */
export const tabKept = kept(() => sessionStorage)

// What was asked and not yet answered. It outlives a reload: the same id again is always safe.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { Kept } from '../device/kept.ts'
import { randomId } from '../device/random-id.ts'

export type Asked = {
  readonly id: string
  readonly match: string
  readonly round: number
  readonly action: SeatActionInput
}

export type Outbox = {
  readonly waiting: ReadonlySignal<readonly Asked[]>
  /** What waits from before a reload for this seat; what waited for another is left alone. */
  open(token: string): void
  add(match: string, round: number, action: SeatActionInput): Asked
  remove(id: string): void
  /** The seat is given up here. What waits stays kept for when it is taken up again. */
  close(): void
}

/** @param device where it survives a reload; blocked storage means that it lives as long as the page */
export function outbox(device: Kept, newId: () => string = randomId): Outbox {
  const waiting = signal<readonly Asked[]>([])
  let name: string | undefined
  const set = (next: readonly Asked[]) => {
    waiting.value = next
    if (name === undefined) return
    if (next.length > 0) device.write(name, JSON.stringify(next))
    else device.remove(name)
  }
  return {
    waiting,
    open(token) {
      name = `outbox:${token.slice(0, 16)}`
      waiting.value = parseAsked(device.read(name))
    },
    add(match, round, action) {
      const asked = { id: newId(), match, round, action }
      set([...waiting.value, asked])
      return asked
    },
    remove(id) {
      set(waiting.value.filter((asked) => asked.id !== id))
    },
    close() {
      name = undefined
      waiting.value = []
    },
  }
}

function parseAsked(text: string | undefined): readonly Asked[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isAsked) : []
  } catch {
    return []
  }
}

/** Only the frame is looked at: the server parses every action anyway and refuses what is none. */
function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null) return false
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'match' in value &&
    typeof value.match === 'string' &&
    'round' in value &&
    typeof value.round === 'number' &&
    'action' in value &&
    typeof value.action === 'object'
  )
}

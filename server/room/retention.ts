// How long a room is kept after its last person, and the sweep that deletes it, whether it is open or not.

import type { Logger } from 'pino'
import { parseClassEvent } from '../class/class-state.ts'
import type { Clock } from '../clock.ts'
import type { EventStore, RoomRow } from '../store/event-store.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/**
 * Sweeps now and each hour; the answer ends that.
 * @param keepDays of every room but a class, whose teacher sets its own
 * @param isInUse somebody is in this room just now
 */
export function retention({
  store,
  clock,
  logger,
  keepDays,
  isInUse,
  forget,
}: {
  readonly store: EventStore
  readonly clock: Clock
  readonly logger: Logger
  readonly keepDays: number
  readonly isInUse: (code: string) => boolean
  readonly forget: (codes: readonly string[]) => Promise<void>
}): () => void {
  /** Of rooms that nobody has been in since their log was read. */
  const known = new Map<string, { readonly lastPersonAtMs: number; readonly days: number }>()
  let cancel = () => {}
  void sweep()

  async function sweep(): Promise<void> {
    try {
      const over: string[] = []
      for (const row of await store.rooms()) if (await isOver(row)) over.push(row.code)
      for (const code of over) known.delete(code)
      if (over.length > 0) await forget(over)
    } catch (error) {
      logger.error({ err: error }, 'rooms past their days could not be deleted')
    }
    cancel = clock.setTimer(HOUR_MS, () => void sweep())
  }

  async function isOver(row: RoomRow): Promise<boolean> {
    const silentMs = clock.now() - row.lastPersonAtMs
    // No room is kept for less than a day: most logs need not be read.
    if (silentMs <= DAY_MS || isInUse(row.code)) return false
    return silentMs > (await daysOf(row)) * DAY_MS
  }

  async function daysOf({ code, log, lastPersonAtMs }: RoomRow): Promise<number> {
    const before = known.get(code)
    if (before?.lastPersonAtMs === lastPersonAtMs) return before.days
    const days = classDays((await store.read(log)).events.map(({ body }) => body)) ?? keepDays
    known.set(code, { lastPersonAtMs, days })
    return days
  }

  return () => cancel()
}

/** What the teacher set last; undefined: no class. */
function classDays(bodies: readonly string[]): number | undefined {
  if (!bodies[0]?.includes('"type":"classOpened"')) return undefined
  let days: number | undefined
  for (const body of bodies) {
    if (!body.includes('"keepDays"')) continue
    const event = parseClassEvent(JSON.parse(body))
    if (event.type === 'classOpened') days = event.setup.keepDays
    if (event.type === 'steered' && event.command.type === 'setup') days = event.command.setup.keepDays
  }
  return days
}

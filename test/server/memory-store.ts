// An event store in memory that keeps the same promises, and whose disk a test can hold up or break.

import {
  type Append,
  type EventStore,
  type RoomRow,
  type StoredAnswer,
  type StoredEvent,
  StoreFault,
} from '../../server/store/event-store.ts'

export type MemoryStore = EventStore & {
  /** Commits wait until `release`. */
  hold(): void
  release(): void
  /** Every write fails until `mend`. */
  break(): void
  mend(): void
  /** From now on there is hardly any room left. */
  fill(): void
  /** What is written, for a test to look at. */
  events(log: string): readonly StoredEvent[]
}

export function memoryStore(): MemoryStore {
  const logs = new Map<string, StoredEvent[]>()
  const answers = new Map<string, StoredAnswer[]>()
  const rooms = new Map<string, RoomRow>()
  const seatKeys = new Map<string, string>()
  let beatMs: number | undefined
  let closed = false
  let broken = false
  let full = false
  let gate = Promise.resolve()
  let open = () => {}
  let queue = Promise.resolve()

  function inTurn<T>(run: () => T): Promise<T> {
    if (closed) return Promise.reject(new StoreFault('closed', 'the store is closed'))
    const done = queue.then(() => gate).then(run)
    queue = done.then(
      () => {},
      () => {},
    )
    return done
  }

  function write({ log, events, answer, directory }: Append): void {
    if (broken) throw new StoreFault('unavailable', 'the disk says no')
    const known = logs.get(log) ?? []
    const given = answers.get(log) ?? []
    const dense = events.every(({ seq }, index) => seq === known.length + index + 1)
    if (!dense) throw new StoreFault('conflict', 'not dense')
    if (answer && given.some(({ by, actionId }) => by === answer.by && actionId === answer.actionId))
      throw new StoreFault('conflict', 'answered already')
    if (directory) enterInDirectory(directory.room, directory.seatKeys)
    logs.set(log, [...known, ...events])
    if (answer) answers.set(log, [...given, answer])
  }

  function enterInDirectory(room: RoomRow, keys: readonly string[]): void {
    const known = rooms.get(room.code)
    if (known && known.log !== room.log) throw new StoreFault('conflict', 'code taken')
    if (keys.some((key) => seatKeys.has(key))) throw new StoreFault('conflict', 'key taken')
    const lastPersonAtMs = Math.max(room.lastPersonAtMs, known?.lastPersonAtMs ?? 0)
    rooms.set(room.code, { ...room, lastPersonAtMs, openedAtMs: known?.openedAtMs ?? room.openedAtMs })
    for (const key of keys) seatKeys.set(key, room.code)
  }

  return {
    append: (append) => inTurn(() => write(append)),
    read: (log) => inTurn(() => ({ events: [...(logs.get(log) ?? [])], answers: [...(answers.get(log) ?? [])] })),
    rooms: () => inTurn(() => [...rooms.values()].sort((a, b) => (a.code < b.code ? -1 : 1))),
    room: (code) => inTurn(() => rooms.get(code)),
    roomOfSeatKey: (key) => inTurn(() => rooms.get(seatKeys.get(key) ?? '')),
    seen: (code, atMs) =>
      inTurn(() => {
        const room = rooms.get(code)
        if (room) rooms.set(code, { ...room, lastPersonAtMs: Math.max(room.lastPersonAtMs, atMs) })
      }),
    beat: (atMs) =>
      inTurn(() => {
        beatMs = atMs
      }),
    lastBeat: () => inTurn(() => beatMs),
    forget: (codes) =>
      inTurn(() => {
        for (const code of codes) {
          for (const log of logs.keys()) if (log === code || log.startsWith(`${code}-`)) logs.delete(log)
          for (const log of answers.keys()) if (log === code || log.startsWith(`${code}-`)) answers.delete(log)
          for (const [key, owner] of seatKeys) if (owner === code) seatKeys.delete(key)
          rooms.delete(code)
        }
      }),
    diskLow: () => Promise.resolve(full),
    async close() {
      closed = true
      await queue
    },
    hold() {
      // What waits already would wait for ever behind a second gate.
      open()
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    break() {
      broken = true
    },
    mend() {
      broken = false
    },
    fill() {
      full = true
    },
    events: (log) => logs.get(log) ?? [],
  }
}

// The store's statements: what one call reads or writes, inside whatever transaction is open.

import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { type Append, type RoomRow, type StoredLog, StoreFault } from './event-store.ts'

const storedEvents = z.array(z.object({ seq: z.int(), atMs: z.int(), by: z.string(), body: z.string() }))
const storedAnswers = z.array(z.object({ by: z.string(), actionId: z.string(), body: z.string() }))
const roomRows = z.array(
  z.object({
    code: z.string(),
    log: z.string(),
    openedAtMs: z.int(),
    lastPersonAtMs: z.int(),
    running: z
      .string()
      .nullable()
      .transform((log) => log ?? undefined),
  }),
)
const integerCell = z.object({ value: z.int() }).optional()

const ROOM_COLUMNS = 'code, log, opened_at_ms AS openedAtMs, last_person_at_ms AS lastPersonAtMs, running'

export type SqliteCalls = ReturnType<typeof prepareCalls>

export function prepareCalls(database: DatabaseSync) {
  const lastSeq = database.prepare('SELECT seq AS value FROM event WHERE log = ? ORDER BY seq DESC LIMIT 1')
  const insertEvent = database.prepare('INSERT INTO event (log, seq, at_ms, by, body) VALUES (?, ?, ?, ?, ?)')
  const insertAnswer = database.prepare('INSERT INTO answer (log, by, action_id, body) VALUES (?, ?, ?, ?)')
  const upsertRoom = database.prepare(`
    INSERT INTO room (code, log, opened_at_ms, last_person_at_ms, running) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (code) DO UPDATE SET running = excluded.running, last_person_at_ms = max(last_person_at_ms, excluded.last_person_at_ms)
    WHERE log = excluded.log`)
  const events = database.prepare('SELECT seq, at_ms AS atMs, by, body FROM event WHERE log = ? ORDER BY seq')
  const answers = database.prepare('SELECT by, action_id AS actionId, body FROM answer WHERE log = ?')
  const rooms = database.prepare(`SELECT ${ROOM_COLUMNS} FROM room ORDER BY code`)
  const room = database.prepare(`SELECT ${ROOM_COLUMNS} FROM room WHERE code = ?`)
  const roomOfSeatKey = database.prepare(
    `SELECT ${ROOM_COLUMNS} FROM room WHERE code = (SELECT code FROM seat_key WHERE hash = ?)`,
  )
  const insertSeatKey = database.prepare('INSERT INTO seat_key (hash, code) VALUES (?, ?)')
  const forgetting = ['event', 'answer'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE log = ?1 OR (log > ?1 || '-' AND log < ?1 || '.')`),
  )
  const forgetKeys = database.prepare('DELETE FROM seat_key WHERE code = ?')
  const forgetRoom = database.prepare('DELETE FROM room WHERE code = ?')
  const seen = database.prepare('UPDATE room SET last_person_at_ms = max(last_person_at_ms, ?) WHERE code = ?')
  const beat = database.prepare(
    "INSERT INTO meta VALUES ('beat', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  const lastBeat = database.prepare("SELECT value FROM meta WHERE key = 'beat'")

  return {
    append(append: Append): void {
      let seq = integerCell.parse(lastSeq.get(append.log))?.value ?? 0
      for (const event of append.events) {
        seq += 1
        if (event.seq !== seq)
          throw new StoreFault('conflict', `log ${append.log}: event ${event.seq} follows ${seq - 1}`)
        insertEvent.run(append.log, event.seq, event.atMs, event.by, event.body)
      }
      const { answer, directory } = append
      if (answer) insertAnswer.run(append.log, answer.by, answer.actionId, answer.body)
      if (!directory) return
      const { room: row, seatKeys } = directory
      const { changes } = upsertRoom.run(row.code, row.log, row.openedAtMs, row.lastPersonAtMs, row.running ?? null)
      if (changes === 0) throw new StoreFault('conflict', `the code ${row.code} belongs to another room`)
      for (const key of seatKeys) insertSeatKey.run(key, row.code)
    },
    read(log: string): StoredLog {
      return { events: storedEvents.parse(events.all(log)), answers: storedAnswers.parse(answers.all(log)) }
    },
    rooms: (): readonly RoomRow[] => roomRows.parse(rooms.all()),
    room: (code: string): RoomRow | undefined => roomRows.parse(room.all(code))[0],
    roomOfSeatKey: (seatKey: string): RoomRow | undefined => roomRows.parse(roomOfSeatKey.all(seatKey))[0],
    /** A match's log is called after its room: CODE-1, and a market's of a class CODE-1-1. */
    forget(code: string): void {
      for (const statement of forgetting) statement.run(code)
      forgetKeys.run(code)
      forgetRoom.run(code)
    },
    seen: (code: string, atMs: number): void => void seen.run(atMs, code),
    beat: (atMs: number): void => void beat.run(atMs),
    lastBeat: (): number | undefined => integerCell.parse(lastBeat.get())?.value,
  }
}

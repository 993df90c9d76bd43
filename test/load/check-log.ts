// Compares what students were told with what the server kept.

import type { KeptLog } from './kept-log.ts'
import type { Note } from './student-log.ts'

type Accepted = Extract<Note, { note: 'accepted' }>

export type Check = {
  /** Acknowledged and not in the log, or there as somebody else's. */
  readonly missing: number
  /** Kept or acknowledged twice for one id, or two ids that came to the same event. */
  readonly doubled: number
}

/** @param seatOf where each student's actions must be found: its seat in a market */
export function checkLog(
  students: readonly { readonly notes: readonly Note[]; readonly seatOf: (market: string) => string | undefined }[],
  kept: KeptLog,
): Check {
  let missing = 0
  let doubled = 0
  // Timers, bots and the server itself act too, under ids of their own that each market has.
  const sent = new Set(
    students.flatMap(({ notes }) => notes.flatMap((note) => (note.note === 'sent' ? [note.id] : []))),
  )
  const keptIds = new Map<string, { seq: number | undefined; times: number }>()
  for (const { id, seq } of kept.answers ?? []) {
    if (!sent.has(id)) continue
    const known = keptIds.get(id)
    if (known) known.times += 1
    else keptIds.set(id, { seq, times: 1 })
  }
  const told = new Map<string, Accepted>()
  const events = new Map<string, string>()
  for (const { notes, seatOf } of students) {
    for (const note of notes) {
      if (note.note !== 'accepted') continue
      const before = told.get(note.id)
      told.set(note.id, note)
      // The same id acknowledged again must be the same answer: then it happened once.
      if (before && before.seq !== note.seq) doubled += 1
      if (before) continue
      const inIds = !kept.answers || keptIds.get(note.id)?.seq === note.seq
      if (!inIds || kept.eventBy(note.match, note.seq) !== seatOf(note.match)) missing += 1
      const event = `${note.match} ${note.seq}`
      if (events.has(event)) doubled += 1
      events.set(event, note.id)
    }
  }
  for (const { times } of keptIds.values()) doubled += times - 1
  return { missing, doubled }
}

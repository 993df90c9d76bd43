// The work behind debrief, replay and export: whole logs in, finished bytes out.

import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { MatchRecord } from '../../shared/debrief/match-record.ts'
import { portraitOf } from '../../shared/debrief/portrait.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { chance } from '../../shared/game/chance.ts'
import type { SeatId } from '../../shared/game/state.ts'
import type { MatchFigures } from '../../shared/lesson/match-figures.ts'
import { type ClassDebrief, type ClassPlan, classDebrief, figuresJob } from '../class/class-measuring.ts'
import type { StoredEvent } from '../store/event-store.ts'
import { growingExport } from './export-files.ts'
import { exportZip } from './export-zip.ts'
import { type DatedEvent, exportedMatch, takenAtSeq } from './exported-log.ts'
import { rowsLeftOut } from './readme.ts'
import { replayOf } from './replay.ts'
import { truthOf } from './truth.ts'

/** The log of a match, from its opening to its end. */
export type EndedLog = { readonly match: string; readonly stored: readonly StoredEvent[] }
/** `own`: whose private taps go along, or `all`. */
export type OwnLog = EndedLog & {
  readonly own: SeatId | 'all' | undefined
  /** Of the room, and of the match: from 1. Left out, matches are counted and each has one market. */
  readonly number?: number
  readonly market?: number
  /** Rows that name these are left out, and counted. */
  readonly seatsLeftOut?: readonly SeatId[]
  /** Of an experiment: their students had met it before. */
  readonly practice?: readonly SeatId[]
}

/** Everything is plain, so that it can be asked of another thread. */
export type Jobs = {
  debrief(log: EndedLog): Measured
  replay(log: EndedLog, names: boolean): string
  exportZip(logs: readonly OwnLog[], names: boolean): ExportedZip
  classDebrief(plan: ClassPlan): ClassDebrief
  /** @param logs all markets of one match */
  matchFigures(logs: readonly EndedLog[]): MatchFigures
}
export type JobName = keyof Jobs

/** `rowsLeftOut`: of all its files together, for students who said no to research. */
export type ExportedZip = { readonly zip: Uint8Array; readonly rowsLeftOut: number }

/** JSON as text: of the match, and of each seat of it. */
export type Measured = { readonly debrief: string; readonly portraits: ReadonlyMap<SeatId, string> }

export const jobs: Jobs = {
  debrief({ match, stored }) {
    const log = truthOf(stored)
    const record = recordMatch(log)
    const portraits = record.seats.map(({ id }): [SeatId, string] => [
      id,
      JSON.stringify(portraitOf(tappedByPresentPerson(record, log, id), id)),
    ])
    const debrief = debriefOf([record], chance(match, 'debrief').next)
    return { debrief: JSON.stringify(debrief), portraits: new Map(portraits) }
  },
  replay: ({ match, stored }, names) => JSON.stringify({ ok: true, match, ...replayOf(truthOf(stored), { names }) }),
  exportZip(logs, names) {
    const growing = growingExport()
    for (const match of exported(logs, names)) growing.add(match)
    return { zip: exportZip(growing.files()), rowsLeftOut: rowsLeftOut(growing.leftOut()) }
  },
  classDebrief,
  matchFigures: figuresJob,
}

function* exported(logs: readonly OwnLog[], names: boolean) {
  for (const [index, { stored, own, number = index + 1, market = 1, seatsLeftOut, practice }] of logs.entries()) {
    yield exportedMatch(truthOf(stored), { match: number, market, own, names, seatsLeftOut, practice })
  }
}

/** Who took a villager's stall is not told what was tapped by whoever had it before. */
function tappedByPresentPerson(record: MatchRecord, log: readonly DatedEvent[], seat: SeatId): MatchRecord {
  const taken = takenAtSeq(log, seat)
  if (taken === 0) return record
  const felt = log.flatMap(({ seq, event }) =>
    event.type === 'feltSet' && event.seat === seat && seq > taken ? [event.exchange] : [],
  )
  return { ...record, felt: record.felt.filter((tap) => tap.seat !== seat || felt.includes(tap.exchange)) }
}

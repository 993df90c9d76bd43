// What may be had of a class's ended matches, and by whom: a student its own market and portrait, desk and projector the whole class, the data its teacher alone.

import type { EndedLog, ExportedZip } from '../export/jobs.ts'
import type { AskJob } from '../export/jobs-thread.ts'
import type { Had, MatchData, Refused } from '../export/match-data.ts'
import { recent } from '../export/recent.ts'
import type { EventStore } from '../store/event-store.ts'
import { exportedLogs, exportVersion } from './class-export.ts'
import { classLogs, type EndedMatch } from './class-logs.ts'
import type { ClassDebrief } from './class-measuring.ts'
import { planOf, planVersion } from './class-plan.ts'
import { studentsOf } from './class-state.ts'
import { earlierClasses } from './earlier-classes.ts'
import { type PastClass, readPastClass } from './past-class.ts'

/** Guess: the classes of a school day; a class of 300 comes to some 200 kB of debrief and 3 MB of zip. */
const REMEMBERED = { debriefs: 400, classes: 20, replays: 50, zips: 5 } as const

type Role = { readonly role: 'host' | 'wall' } | { readonly role: 'student'; readonly person: string }

export function classData({ store, ask }: { readonly store: EventStore; readonly ask: AskJob }): MatchData {
  const logs = classLogs(store)
  const earlier = earlierClasses(store, logs, ask)
  const debriefs = recent<Awaited<ReturnType<typeof ask<'debrief'>>>>(REMEMBERED.debriefs)
  const classes = recent<ClassDebrief>(REMEMBERED.classes)
  const replays = recent<string>(REMEMBERED.replays)
  const zips = recent<ExportedZip>(REMEMBERED.zips)

  async function asked(code: string, key: string | undefined) {
    const past = await readPastClass(store, code)
    const role = key === undefined ? undefined : roleIn(past, key)
    return role ? { past, role } : refuse('unknownSeat')
  }

  /** Whose market this student's page asks for: of the last match that has ended. */
  function ownLog(ended: EndedMatch, { person }: { person: string }) {
    const place = ended.match.places.get(person)
    const log = ended.logs.find((one) => one.match === place?.market)
    return place && log && { log, seat: place.seat }
  }

  async function wholeClass(code: string, past: PastClass, match: string): Promise<ClassDebrief> {
    const before = await earlier.of(past.room)
    const key = `${keyOf(code, past)} ${match} ${planVersion(past, before)}`
    return classes.get(key, async () => ask('classDebrief', await planOf(code, past, match, logs, before)))
  }

  function replayOf(code: string, past: PastClass, log: EndedLog, names: boolean): Promise<string> {
    return replays.get(`${keyOf(code, past)} ${log.match} ${names}`, () => ask('replay', log, names))
  }

  return {
    async debrief(code, key) {
      const had = await asked(code, key)
      if ('ok' in had) return had
      const ended = await logs.lastEnded(had.past)
      if (!ended) return refuse('notOverYet')
      if (had.role.role !== 'student') {
        const { body, names } = await wholeClass(code, had.past, ended.match.id)
        const told = had.past.room.setup.wallNames ? `,"names":${names}` : ''
        return { ok: true, body: `{"ok":true,${body.slice(1, -1)}${told}}` }
      }
      const own = ownLog(ended, had.role)
      if (!own) return refuse('notOverYet')
      const { debrief, portraits } = await debriefs.get(`${keyOf(code, had.past)} ${own.log.match}`, () =>
        ask('debrief', own.log),
      )
      const mine = portraits.get(own.seat)
      const portrait = mine === undefined ? '' : `,"mine":${mine}`
      return {
        ok: true,
        body: `{"ok":true,"match":${JSON.stringify(own.log.match)},"debrief":${debrief}${portrait}}`,
      }
    },
    async replay(code, key, market) {
      const had = await asked(code, key)
      if ('ok' in had) return had
      const ended = await logs.lastEnded(had.past)
      if (!ended) return refuse('notOverYet')
      if (had.role.role === 'student') {
        // A student has one market, and in it stalls and not names.
        if (market !== undefined) return refuse('noSuchMarket')
        const log = ownLog(ended, had.role)?.log
        return log ? { ok: true, body: await replayOf(code, had.past, log, false) } : refuse('notOverYet')
      }
      const number = market ?? 1
      const log = ended.logs[number - 1]
      if (!log) return refuse('noSuchMarket')
      const body = await replayOf(code, had.past, log, had.past.room.setup.wallNames)
      const markets = JSON.stringify(ended.match.markets.map(({ name }) => name))
      return { ok: true, body: `${body.slice(0, -1)},"market":${number},"markets":${markets}}` }
    },
    async exportZip(code, key, names): Promise<Had<ExportedZip>> {
      const had = await asked(code, key)
      if ('ok' in had) return had
      if (had.role.role !== 'host') return refuse('unknownSeat')
      const all = await exportedLogs(had.past, logs)
      if (all.length === 0) return refuse('notOverYet')
      const version = `${keyOf(code, had.past)} ${names} ${exportVersion(all)}`
      return { ok: true, body: await zips.get(version, () => ask('exportZip', all, names)) }
    },
    forget(codes) {
      earlier.forget(codes)
      for (const code of codes) for (const some of [debriefs, classes, replays, zips]) some.forget(`${code} `)
    },
  }
}

/** A code may be another class's once this one is deleted. */
function keyOf(code: string, { room }: PastClass): string {
  return `${code} ${room.openedAtMs}`
}

function roleIn({ room }: PastClass, key: string): Role | undefined {
  if (room.hosts.has(key)) return { role: 'host' }
  if (room.walls.has(key)) return { role: 'wall' }
  const student = studentsOf(room).find(({ seatKeys }) => seatKeys.has(key))
  return student && { role: 'student', person: student.id }
}

function refuse(reason: Refused['reason']): Refused {
  return { ok: false, reason }
}

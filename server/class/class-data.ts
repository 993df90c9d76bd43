// What may be had of a class's ended matches, and by whom: a student its own market and portrait, desk and projector the whole class, the data its teacher alone.

import type { EndedLog, ExportedZip } from '../export/jobs.ts'
import type { AskJob } from '../export/jobs-thread.ts'
import type { Had, MatchData, Refused } from '../export/match-data.ts'
import { recent } from '../export/recent.ts'
import type { EventStore } from '../store/event-store.ts'
import { exportedLogs, exportVersion } from './class-export.ts'
import type { ClassPlan } from './class-measuring.ts'
import { isLeftOut, studentsOf } from './class-state.ts'
import { formOf } from './class-view.ts'
import { type PastClass, type PastMatch, readPastClass } from './past-class.ts'

/** Guess: the classes of a school day; a class of 300 comes to some 200 kB of debrief and 3 MB of zip. */
const REMEMBERED = { debriefs: 400, classes: 20, replays: 50, zips: 5 } as const

type Role = { readonly role: 'host' | 'wall' } | { readonly role: 'student'; readonly person: string }

export function classData({ store, ask }: { readonly store: EventStore; readonly ask: AskJob }): MatchData {
  const debriefs = recent<Awaited<ReturnType<typeof ask<'debrief'>>>>(REMEMBERED.debriefs)
  const classes = recent<string>(REMEMBERED.classes)
  const replays = recent<string>(REMEMBERED.replays)
  const zips = recent<ExportedZip>(REMEMBERED.zips)

  async function asked(code: string, key: string | undefined) {
    const past = await readPastClass(store, code)
    const role = key === undefined ? undefined : roleIn(past, key)
    return role ? { past, role } : refuse('unknownSeat')
  }

  async function logOf(market: string): Promise<EndedLog | undefined> {
    const { events: stored } = await store.read(market)
    return stored.some(({ body }) => body.includes('"type":"closed"')) ? { match: market, stored } : undefined
  }

  /** All markets of a match, if every one of them has ended. */
  async function logsOf({ markets }: PastMatch): Promise<EndedLog[] | undefined> {
    const logs = await Promise.all(markets.map(({ id }) => logOf(id)))
    return logs.every((log) => log !== undefined) ? logs : undefined
  }

  async function lastEnded({ matches }: PastClass) {
    for (const match of matches.toReversed()) {
      const logs = await logsOf(match)
      if (logs) return { match, logs }
    }
    return undefined
  }

  /** Whose market this student's page asks for: of the last match that has ended. */
  function ownLog({ match, logs }: { match: PastMatch; logs: readonly EndedLog[] }, { person }: { person: string }) {
    const place = match.places.get(person)
    const log = logs.find((one) => one.match === place?.market)
    return place && log && { log, seat: place.seat }
  }

  async function wholeClass(code: string, past: PastClass, match: string): Promise<string> {
    // Answers that come in after the match are counted too.
    const answers = studentsOf(past.room).reduce((sum, student) => sum + student.answers.size, 0)
    const key = `${keyOf(code, past)} ${match} ${answers} ${optedOutOf(past)}`
    return classes.get(key, async () => ask('classDebrief', await planOf(code, past, match)))
  }

  async function planOf(code: string, { room, matches }: PastClass, match: string): Promise<ClassPlan> {
    const students = studentsOf(room)
    const markets: ClassPlan['markets'][number][] = []
    for (const [index, past] of matches.entries()) {
      for (const log of (await logsOf(past)) ?? []) {
        const people = [...past.places].filter(([, { market }]) => market === log.match).map(([person]) => person)
        const arm = past.markets.find(({ id }) => id === log.match)?.arm
        markets.push({
          log,
          match: index + 1,
          isLast: past.id === match,
          ...(arm === undefined ? {} : { arm }),
          village: people.sort().join(' '),
        })
      }
    }
    return {
      match,
      code,
      ...(room.setup.treatment && { treatment: room.setup.treatment }),
      optedOut: optedOutOf({ room }),
      sheets: students.map(({ id, answers }) => ({ form: formOf(id), answers: Object.fromEntries(answers) })),
      markets,
    }
  }

  return {
    async debrief(code, key) {
      const had = await asked(code, key)
      if ('ok' in had) return had
      const ended = await lastEnded(had.past)
      if (!ended) return refuse('notOverYet')
      if (had.role.role !== 'student') return { ok: true, body: await wholeClass(code, had.past, ended.match.id) }
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
    async replay(code, key) {
      const had = await asked(code, key)
      if ('ok' in had) return had
      const ended = await lastEnded(had.past)
      const log = ended && (had.role.role === 'student' ? ownLog(ended, had.role)?.log : ended.logs[0])
      if (!log) return refuse('notOverYet')
      // In a class, stalls and not names.
      return {
        ok: true,
        body: await replays.get(`${keyOf(code, had.past)} ${log.match}`, () => ask('replay', log, false)),
      }
    },
    async exportZip(code, key, names): Promise<Had<ExportedZip>> {
      const had = await asked(code, key)
      if ('ok' in had) return had
      if (had.role.role !== 'host') return refuse('unknownSeat')
      const logs = await exportedLogs(had.past, logsOf)
      if (logs.length === 0) return refuse('notOverYet')
      const version = `${keyOf(code, had.past)} ${names} ${exportVersion(logs)}`
      return { ok: true, body: await zips.get(version, () => ask('exportZip', logs, names)) }
    },
    forget(codes) {
      for (const code of codes) for (const some of [debriefs, classes, replays, zips]) some.forget(`${code} `)
    },
  }
}

/** A code may be another class's once this one is deleted. */
function keyOf(code: string, { room }: PastClass): string {
  return `${code} ${room.openedAtMs}`
}

function optedOutOf({ room }: Pick<PastClass, 'room'>): number {
  return [...room.students.values()].filter(isLeftOut).length
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

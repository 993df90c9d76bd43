// What may be had of a room's ended matches, and by whom: the debrief, the replay, the export.

import type { RefusalCode } from '../../shared/game/result.ts'
import type { EdgeRefusal } from '../../shared/protocol/messages.ts'
import { classData } from '../class/class-data.ts'
import { isClassLog } from '../class/past-class.ts'
import { type PastRoom, readPastRoom } from '../room/ended-matches.ts'
import type { PersonId } from '../room/room-state.ts'
import type { EventStore } from '../store/event-store.ts'
import type { EndedLog, ExportedZip, Measured, OwnLog } from './jobs.ts'
import type { AskJob } from './jobs-thread.ts'
import { recent } from './recent.ts'

/** Guess: the rooms of a busy evening; a debrief is some 30 kB, a replay 150, a zip 60. */
const REMEMBERED = { debriefs: 200, replays: 50, zips: 50 } as const

export type Refused = {
  readonly ok: false
  readonly reason:
    | Extract<EdgeRefusal, 'noSuchRoom' | 'noSuchMarket' | 'unknownSeat'>
    | Extract<RefusalCode, 'notOverYet'>
}
export type Had<Body> = { readonly ok: true; readonly body: Body } | Refused

/** `seatKey`: the hash of the secret that whoever asks holds, if any. */
export type MatchData = {
  /** JSON as text. */
  debrief(code: string, seatKey: string | undefined): Promise<Had<string>>
  /** @param market of the match, from 1: whoever steers or shows a class chooses one; elsewhere there is one */
  replay(code: string, seatKey: string | undefined, market?: number): Promise<Had<string>>
  exportZip(code: string, seatKey: string | undefined, names: boolean): Promise<Had<ExportedZip>>
  /** Everything of these rooms is deleted: no byte that was made of them is kept. */
  forget(codes: readonly string[]): void
}

type Asked = { readonly room: PastRoom; readonly person: PersonId | undefined }

/** Of rooms of friends and of one; of a class there is more to say. */
export function matchData({
  store,
  running,
  ask,
}: {
  readonly store: EventStore
  /** True while a match of this room is played. */
  readonly running: (code: string) => boolean
  readonly ask: AskJob
}): MatchData {
  const debriefs = recent<Measured>(REMEMBERED.debriefs)
  const replays = recent<string>(REMEMBERED.replays)
  const zips = recent<ExportedZip>(REMEMBERED.zips)

  const ofClass = classData({ store, ask })

  async function isClass(code: string): Promise<boolean> {
    const row = await store.room(code)
    return row !== undefined && isClassLog((await store.read(row.log)).events)
  }

  /** A solo room opens to nobody but its player: for everyone else there is none. */
  async function asked(code: string, seatKey: string | undefined): Promise<Asked | Refused> {
    const room = await readPastRoom(store, code)
    if (!room) return refuse('noSuchRoom')
    const person = seatKey === undefined ? undefined : room.personOf(seatKey)
    return room.kind === 'solo' && person === undefined ? refuse('noSuchRoom') : { room, person }
  }

  /** The room hears of an end a moment after the market's log has it. */
  async function isEnded(code: string, { id, over }: PastRoom['matches'][number]): Promise<boolean> {
    return over || (!running(code) && (await endedLog(id)) !== undefined)
  }

  async function lastEnded(code: string, { matches }: PastRoom): Promise<string | undefined> {
    for (const match of matches.toReversed()) if (await isEnded(code, match)) return match.id
    return undefined
  }

  async function endedLog(match: string): Promise<EndedLog | undefined> {
    const { events: stored } = await store.read(match)
    return stored.some(({ body }) => body.includes('"type":"closed"')) ? { match, stored } : undefined
  }

  /** In the order they were played. */
  async function endedLogs(code: string, { matches }: PastRoom): Promise<EndedLog[]> {
    const logs: EndedLog[] = []
    for (const match of matches) {
      const log = (await isEnded(code, match)) ? await endedLog(match.id) : undefined
      if (log) logs.push(log)
    }
    return logs
  }

  async function wholeLog(match: string): Promise<EndedLog> {
    const log = await endedLog(match)
    if (!log) throw new Error(`the log of ${match} has no end`)
    return log
  }

  return {
    async debrief(code, seatKey) {
      if (await isClass(code)) return ofClass.debrief(code, seatKey)
      const had = await asked(code, seatKey)
      if ('ok' in had) return had
      const match = await lastEnded(code, had.room)
      if (match === undefined) return refuse('notOverYet')
      // What is tapped after the end stands in no chart: once is enough.
      const { debrief, portraits } = await debriefs.get(`${code} ${match}`, async () =>
        ask('debrief', await wholeLog(match)),
      )
      const mine = portraits.get(seatOf(had, match) ?? '')
      const portrait = mine === undefined ? '' : `,"mine":${mine}`
      return { ok: true, body: `{"ok":true,"match":${JSON.stringify(match)},"debrief":${debrief}${portrait}}` }
    },
    async replay(code, seatKey, market) {
      if (await isClass(code)) return ofClass.replay(code, seatKey, market)
      const had = await asked(code, seatKey)
      if ('ok' in had) return had
      const match = await lastEnded(code, had.room)
      if (match === undefined) return refuse('notOverYet')
      if (market !== undefined) return refuse('noSuchMarket')
      // In both kinds of room everyone knows the others by name.
      return {
        ok: true,
        body: await replays.get(`${code} ${match}`, async () => ask('replay', await wholeLog(match), true)),
      }
    },
    async exportZip(code, seatKey, names) {
      if (await isClass(code)) return ofClass.exportZip(code, seatKey, names)
      const had = await asked(code, seatKey)
      if ('ok' in had) return had
      if (had.person === undefined) return refuse('unknownSeat')
      const logs = (await endedLogs(code, had.room)).map((log): OwnLog => ({ ...log, own: seatOf(had, log.match) }))
      if (logs.length === 0) return refuse('notOverYet')
      // Taps after the end make the logs longer.
      const version = logs.map(({ match, stored }) => `${match}:${stored.length}`).join()
      const body = await zips.get(`${code} ${had.person} ${names} ${version}`, () => ask('exportZip', logs, names))
      return { ok: true, body }
    },
    forget(codes) {
      for (const code of codes) for (const some of [debriefs, replays, zips]) some.forget(`${code} `)
      ofClass.forget(codes)
    },
  }
}

function seatOf({ room, person }: Asked, match: string) {
  return person === undefined ? undefined : room.matches.find(({ id }) => id === match)?.seats.get(person)
}

function refuse(reason: Refused['reason']): Refused {
  return { ok: false, reason }
}

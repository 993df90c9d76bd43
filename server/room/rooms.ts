// Every room of this server: opened, found by code or by secret, carried over restarts, and let go of.

import type { Answers, EdgeRefusal, Refusal, Request } from '../../shared/protocol/messages.ts'
import type { RoomKind } from '../../shared/protocol/room.ts'
import type { Line } from '../market/line.ts'
import type { RoomRow } from '../store/event-store.ts'
import { type Entered, type LiveRoom, type Newcomer, openLiveRoom, seatKeyOf } from './live-room.ts'
import { drawCode } from './room-code.ts'
import type { RoomParts } from './room-parts.ts'
import type { PersonId } from './room-state.ts'

/** Source: the issue, L2: a room can be entered for 24 h after its last person; a solo match waits seven days. */
const OPEN_FOR_MS: Readonly<Record<RoomKind, number>> = { friends: 24 * 3_600_000, solo: 7 * 24 * 3_600_000 }
/** Source: an outage is given back to the clock to within this. Guess: a second is little beside the shortest wait of the game. */
const BEAT_EVERY_MS = 1_000
const SWEEP_EVERY_MS = 60_000
/** How long the answer to an entry is kept for a page that asks again. Guess: longer than any reconnect. */
const REMEMBER_ENTRY_MS = 10 * 60_000

/** A connection's place: whom it speaks for, and where. */
export type Place = { readonly room: LiveRoom; readonly person: PersonId }
export type Placed<A> = { readonly answer: A; readonly place?: Place }

type Entry = { readonly room: LiveRoom; readonly entered: Entered } | Refusal

export type Rooms = {
  open(request: Request<'open'>, line: Line): Promise<Placed<Answers['open']>>
  enter(request: Request<'enter'>, line: Line): Promise<Placed<Answers['enter']>>
  hello(request: Request<'hello'>, line: Line): Promise<Placed<Answers['hello']>>
  /** True while a match of this room is played. */
  running(code: string): boolean
  counts(): { readonly rooms: number; readonly markets: number; readonly people: number }
  close(): Promise<void>
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })

/** Opens every room in which a match was running when the server ended. */
export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { store, clock, logger } = parts
  const live = new Map<string, Promise<LiveRoom>>()
  const ready = new Map<string, LiveRoom>()
  const entries = new Map<string, Promise<Entry>>()
  let cancelBeat = () => {}
  let cancelSweep = () => {}

  const aliveUntilMs = await store.lastBeat()
  const running = (await store.rooms()).filter((row) => row.running !== undefined)
  await Promise.allSettled(running.map(({ code }) => load(code)))
  beatLater()
  sweepLater()

  function load(code: string): Promise<LiveRoom> {
    const known = live.get(code)
    if (known) return known
    const opening = openLiveRoom(code, parts, aliveUntilMs)
    live.set(code, opening)
    opening.then(
      (room) => ready.set(code, room),
      (error: unknown) => {
        logger.error({ err: error, code }, 'a room could not be opened')
        live.delete(code)
      },
    )
    return opening
  }

  /** A room that may still be entered; its code was read from its row. */
  async function enterable(row: RoomRow | undefined): Promise<LiveRoom | Refusal> {
    if (!row) return refuse('noSuchRoom')
    if (clock.now() - row.lastPersonAtMs > OPEN_FOR_MS.solo) return refuse('roomOver')
    const room = await load(row.code)
    const overAtMs = row.lastPersonAtMs + OPEN_FOR_MS[room.kind()]
    return room.peopleHere() === 0 && clock.now() > overAtMs ? refuse('roomOver') : room
  }

  /** Asked twice with the same id, the first answer counts for both. */
  function once(id: string, run: () => Promise<Entry>): Promise<Entry> {
    const known = entries.get(id)
    if (known) return known
    const entry = run()
    entries.set(id, entry)
    clock.setTimer(REMEMBER_ENTRY_MS, () => entries.delete(id))
    entry.then(
      (result) => {
        if ('ok' in result || !result.entered.ok) entries.delete(id)
      },
      () => entries.delete(id),
    )
    return entry
  }

  async function openNew(newcomer: Newcomer, kind: RoomKind, playedBefore: boolean): Promise<Entry> {
    if (await store.diskLow()) return refuse('diskLow')
    let code = drawCode()
    while (live.has(code) || (await store.room(code))) code = drawCode()
    const room = await load(code)
    const entered = await room.openFor(newcomer, kind, playedBefore)
    if (!entered.ok) await letGo(room)
    return { room, entered }
  }

  async function enterByCode(code: string, newcomer: Newcomer): Promise<Entry> {
    const room = await enterable(await store.room(code))
    return 'ok' in room ? room : { room, entered: await room.enter(newcomer) }
  }

  /** Seats the connection of somebody who has just come in. */
  async function seat(id: string, entry: Entry, line: Line): Promise<Placed<Answers['open']>> {
    if ('ok' in entry) return { answer: entry }
    const { room, entered } = entry
    if (!entered.ok) return { answer: entered }
    const { person, token } = entered
    const answer = await room.arrive(person, line, {})
    if (answer.ok) return { answer: { ...answer, token }, place: { room, person } }
    entries.delete(id)
    return { answer }
  }

  async function letGo(room: LiveRoom): Promise<void> {
    live.delete(room.code)
    ready.delete(room.code)
    await room.close()
  }

  /** While a match runs the store knows when this server last lived: a restart gives its outage back to the clock. */
  function beatLater(): void {
    cancelBeat = clock.setTimer(BEAT_EVERY_MS, () => {
      if ([...ready.values()].some((room) => room.running())) store.beat(clock.now()).catch(notWritten)
      beatLater()
    })
  }

  function sweepLater(): void {
    cancelSweep = clock.setTimer(SWEEP_EVERY_MS, () => {
      for (const room of ready.values()) sweep(room)
      sweepLater()
    })
  }

  function sweep(room: LiveRoom): void {
    if (room.peopleHere() > 0) store.seen(room.code, clock.now()).catch(notWritten)
    else if (!room.running()) void letGo(room)
    else void endForgotten(room).catch(notWritten)
  }

  /** A solo match that nobody came back to in seven days. */
  async function endForgotten(room: LiveRoom): Promise<void> {
    const row = await store.room(room.code)
    if (row && clock.now() - row.lastPersonAtMs > OPEN_FOR_MS.solo) room.endMatch()
  }

  function notWritten(error: unknown): void {
    logger.warn({ err: error }, 'a sign of life could not be written')
  }

  return {
    async open({ id, kind, name, face, playedBefore }, line) {
      return seat(id, await once(id, () => openNew({ id, name, face }, kind, playedBefore)), line)
    },
    async enter({ id, code, name, face }, line) {
      return seat(id, await once(id, () => enterByCode(code, { id, name, face })), line)
    },
    async hello({ token, match, after }, line) {
      const seatKey = seatKeyOf(token)
      const row = await store.roomOfSeatKey(seatKey)
      if (!row) return { answer: refuse('unknownSeat') }
      const room = await enterable(row)
      if ('ok' in room) return { answer: room }
      const person = room.personOf(seatKey)
      if (!person) return { answer: refuse('unknownSeat') }
      const answer = await room.arrive(person, line, { match, after })
      return answer.ok ? { answer, place: { room, person } } : { answer }
    },
    running: (code) => ready.get(code)?.running() ?? false,
    counts() {
      const rooms = [...ready.values()]
      return {
        rooms: rooms.length,
        markets: rooms.filter((room) => room.running()).length,
        people: rooms.reduce((sum, room) => sum + room.peopleHere(), 0),
      }
    },
    async close() {
      cancelBeat()
      cancelSweep()
      for (const room of ready.values()) room.endLines('serverStops')
      await Promise.all([...ready.values()].map((room) => room.close()))
      await store.beat(clock.now())
    },
  }
}

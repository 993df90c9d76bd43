// The doors of every room: opened, entered by code, taken up by secret.

import { type ClassSetup, classSetupSchema } from '../../shared/protocol/class-setup.ts'
import type { Answers, EdgeRefusal, Refusal, Request } from '../../shared/protocol/messages.ts'
import type { EarlierClass } from '../class/class-state.ts'
import type { LiveClass } from '../class/live-class.ts'
import { hashOf } from '../class/secrets.ts'
import type { Line } from '../market/line.ts'
import type { Entered, LiveRoom, Newcomer } from './live-room.ts'
import { once } from './once.ts'
import type { RoomParts } from './room-parts.ts'
import { type AnyRoom, isClass, roomShelf } from './room-shelf.ts'
import type { PersonId } from './room-state.ts'

/** What a connection may ask of where it sits; only a class has desks. */
export type PlacedRoom = Pick<LiveRoom, 'arrive' | 'act' | 'command' | 'beat' | 'since' | 'drop'> &
  Partial<Pick<LiveClass, 'desk'>>
/** A connection's place: whom it speaks for, and where. */
export type Place = { readonly room: PlacedRoom; readonly person: PersonId }
export type Placed<A> = { readonly answer: A; readonly place?: Place }

type Entry = { readonly ok: true; readonly room: AnyRoom; readonly person: PersonId; readonly token: string } | Refusal
type DeskEntry = Extract<Awaited<ReturnType<LiveClass['openFor']>>, { ok: true }> & { readonly room: LiveClass }

export type Rooms = {
  readonly [N in 'open' | 'enter' | 'hello' | 'openClass' | 'recover' | 'comeBack' | 'steer' | 'watch']: (
    request: Request<N>,
    line: Line,
  ) => Promise<Placed<Answers[N]>>
} & {
  /** True while a match of this room is played. */
  running(code: string): boolean
  look(request: Request<'look'>): Promise<Answers['look']>
  counts(): { readonly rooms: number; readonly markets: number; readonly people: number }
  close(): Promise<void>
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })

export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { store, clock } = parts
  const shelf = await roomShelf(parts)
  const entries = once<Entry>(clock, (entry) => entry.ok)
  const desks = once<DeskEntry | Refusal>(clock, (entry) => entry.ok)

  async function openNew(newcomer: Newcomer, kind: 'solo' | 'friends', playedBefore: boolean): Promise<Entry> {
    if (await store.diskLow()) return refuse('diskLow')
    const room = await shelf.newRoom(await shelf.freeCode())
    const entered = await room.openFor(newcomer, kind, playedBefore)
    if (!entered.ok) await shelf.letGo(room)
    return inside(room, entered)
  }

  async function openNewClass(setup: ClassSetup, under: string | undefined): Promise<DeskEntry | Refusal> {
    if (await store.diskLow()) return refuse('diskLow')
    const earlier = under === undefined ? [] : await lineageOf(under)
    if (!earlier) return refuse('noEarlierClass')
    const room = await shelf.newClass(await shelf.freeCode())
    const opened = await room.openFor(setup, earlier)
    if (opened.ok) return { ...opened, room }
    await shelf.letGo(room)
    return opened
  }

  /** The class that this secret steers, and those it was opened under. */
  async function lineageOf(hostToken: string): Promise<readonly EarlierClass[] | undefined> {
    const found = await bySecret(hostToken)
    if ('ok' in found || !isClass(found.room)) return undefined
    return found.room.roleOf(found.key)?.role === 'host' ? found.room.lineage() : undefined
  }

  async function byCode(code: string, enter: (room: AnyRoom) => Promise<Entered>): Promise<Entry> {
    const room = await shelf.enterable(await store.room(code))
    return 'ok' in room ? room : inside(room, await enter(room))
  }

  function inside(room: AnyRoom, entered: Entered): Entry {
    return entered.ok ? { ...entered, room } : entered
  }

  async function classByCode(code: string): Promise<LiveClass | Refusal> {
    const room = await shelf.enterable(await store.room(code))
    if ('ok' in room || isClass(room)) return room
    return refuse('noSuchRoom')
  }

  /** Seats the connection of somebody who has just come in. */
  async function seat(id: string, entry: Entry, line: Line): Promise<Placed<Answers['open']>> {
    if (!entry.ok) return { answer: entry }
    const { room, person, token } = entry
    const answer = await room.arrive(person, line, {})
    if (answer.ok) return { answer: { ...answer, token }, place: { room, person } }
    entries.forget(id)
    return { answer }
  }

  async function atDesk(entry: DeskEntry | Refusal, line: Line): Promise<Placed<Answers['openClass']>> {
    if (!entry.ok) return { answer: entry }
    const { room, host, hostToken, wallToken, recovery } = entry
    const answer = await room.steer(host, line)
    return answer.ok
      ? { answer: { ...answer, hostToken, wallToken, recovery }, place: { room, person: host } }
      : { answer }
  }

  /** The room whose secret this is. */
  async function bySecret(token: string): Promise<{ readonly room: AnyRoom; readonly key: string } | Refusal> {
    const key = hashOf(token)
    const row = await store.roomOfSeatKey(key)
    if (!row) return refuse('unknownSeat')
    const room = await shelf.enterable(row)
    return 'ok' in room ? room : { room, key }
  }

  return {
    async open({ id, kind, name, face, playedBefore }, line) {
      return seat(id, await entries.get(id, () => openNew({ id, name, face }, kind, playedBefore)), line)
    },
    async look({ code }) {
      const room = await shelf.enterable(await store.room(code))
      if ('ok' in room) return room
      const kind = room.kind()
      return kind === 'solo' ? refuse('noSuchRoom') : { ok: true, kind, friendlyNames: friendlyNamesIn(room) }
    },
    async enter({ id, code, name, face }, line) {
      return seat(id, await entries.get(id, () => byCode(code, (room) => room.enter({ id, name, face }))), line)
    },
    async comeBack({ id, code, phrase }, line) {
      const back = (room: AnyRoom) => (isClass(room) ? room.comeBack(phrase) : Promise.resolve(refuse('wrongPhrase')))
      return seat(id, await entries.get(id, () => byCode(code, back)), line)
    },
    async hello({ token, match, after }, line) {
      const found = await bySecret(token)
      if ('ok' in found) return { answer: found }
      const { room, key } = found
      const person = studentOrFriend(room, key)
      if (person === undefined) return { answer: refuse('unknownSeat') }
      const answer = await room.arrive(person, line, { match, after })
      return answer.ok ? { answer, place: { room, person } } : { answer }
    },
    async openClass(request, line) {
      return atDesk(
        await desks.get(request.id, () => openNewClass(classSetupSchema.parse(request.setup ?? {}), request.under)),
        line,
      )
    },
    async recover({ id, code, recovery }, line) {
      const entry = await desks.get(id, async () => {
        const room = await classByCode(code)
        if ('ok' in room) return room
        const opened = await room.recover(recovery)
        return opened.ok ? { ...opened, room } : opened
      })
      return atDesk(entry, line)
    },
    async steer({ token }, line) {
      const found = await bySecret(token)
      if ('ok' in found) return { answer: found }
      const role = isClass(found.room) ? found.room.roleOf(found.key) : undefined
      if (!isClass(found.room) || role?.role !== 'host') return { answer: refuse('notHost') }
      const answer = await found.room.steer(role.person, line)
      return answer.ok ? { answer, place: { room: found.room, person: role.person } } : { answer }
    },
    async watch({ token }, line) {
      const found = await bySecret(token)
      if ('ok' in found) return { answer: found }
      const role = isClass(found.room) ? found.room.roleOf(found.key) : undefined
      if (!isClass(found.room) || role?.role !== 'wall') return { answer: refuse('unknownSeat') }
      const answer = await found.room.watch(line)
      return answer.ok ? { answer, place: { room: found.room, person: role.person } } : { answer }
    },
    running: (code) =>
      shelf
        .open()
        .find((room) => room.code === code)
        ?.running() ?? false,
    counts() {
      const rooms = shelf.open()
      return {
        rooms: rooms.length,
        markets: rooms.reduce((sum, room) => sum + room.markets(), 0),
        people: rooms.reduce((sum, room) => sum + room.peopleHere(), 0),
      }
    },
    close: shelf.close,
  }
}

function friendlyNamesIn(room: AnyRoom): boolean {
  return isClass(room) && room.friendlyNames()
}

function studentOrFriend(room: AnyRoom, key: string): PersonId | undefined {
  if (!isClass(room)) return room.personOf(key)
  const role = room.roleOf(key)
  return role?.role === 'student' ? role.person : undefined
}

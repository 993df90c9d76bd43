// The rooms that are open on this server: loaded from their logs when somebody comes, swept when nobody is there, deleted when their time is up.

import type { EdgeRefusal, Refusal } from '../../shared/protocol/messages.ts'
import type { RoomKind } from '../../shared/protocol/room.ts'
import { type LiveClass, openLiveClass } from '../class/live-class.ts'
import { isClassLog } from '../class/past-class.ts'
import type { RoomRow } from '../store/event-store.ts'
import { type LiveRoom, openLiveRoom } from './live-room.ts'
import { DAY_MS, HOUR_MS, retention } from './retention.ts'
import { drawCode } from './room-code.ts'
import type { RoomParts } from './room-parts.ts'

/** Source: the issue, L2: a room can be entered for 24 h after its last person; a solo match waits seven days. A class is kept as long as its teacher set. */
const OPEN_FOR_MS: Readonly<Record<RoomKind, number>> = { friends: 24 * HOUR_MS, solo: 7 * DAY_MS }
/** The longest that any room may be entered. Source: the range of a class's `keepDays`. */
const LONGEST_MS = 365 * DAY_MS
/** Source: an outage is given back to the clock to within this. Guess: a second is little beside the shortest wait of the game. */
const BEAT_EVERY_MS = 1_000
const SWEEP_EVERY_MS = 60_000

export type AnyRoom = LiveRoom | LiveClass

export type RoomShelf = {
  /** A code that no room has. */
  freeCode(): Promise<string>
  /** A new room under a free code. */
  newRoom(code: string): Promise<LiveRoom>
  newClass(code: string): Promise<LiveClass>
  /** A room that may still be entered; its code was read from its row. */
  enterable(row: RoomRow | undefined): Promise<AnyRoom | Refusal>
  letGo(room: AnyRoom): Promise<void>
  open(): readonly AnyRoom[]
  close(): Promise<void>
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })

/** Opens every room in which a match was running when the server ended. */
export async function roomShelf(parts: RoomParts): Promise<RoomShelf> {
  const { store, clock, logger } = parts
  const live = new Map<string, Promise<AnyRoom>>()
  const ready = new Map<string, AnyRoom>()
  let cancelBeat = () => {}
  let cancelSweep = () => {}

  const aliveUntilMs = await store.lastBeat()
  const running = (await store.rooms()).filter((row) => row.running !== undefined)
  await Promise.allSettled(running.map(({ code }) => load(code)))
  beatLater()
  sweepLater()
  const cancelRetention = retention({
    ...parts,
    isInUse: (code) => (ready.get(code)?.peopleHere() ?? 0) > 0,
    forget: forgetAll,
  })

  function load(code: string): Promise<AnyRoom> {
    return keep(code, async () => {
      return isClassLog((await store.read(code)).events) ? openClass(code) : openLiveRoom(code, parts, aliveUntilMs)
    })
  }

  function openClass(code: string): Promise<LiveClass> {
    return openLiveClass(code, parts, aliveUntilMs, () => void forget(code))
  }

  function keep<R extends AnyRoom>(code: string, open: () => Promise<R>): Promise<R> {
    // Under one code there is one room: whoever asks again asks for the same kind.
    const known = live.get(code) as Promise<R> | undefined
    if (known) return known
    const opening = open()
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

  async function letGo(room: AnyRoom): Promise<void> {
    live.delete(room.code)
    ready.delete(room.code)
    await room.close()
  }

  /** Everything of a room is deleted: its teacher said so, or its days are over. */
  async function forgetAll(codes: readonly string[]): Promise<void> {
    for (const code of codes) {
      const room = await live.get(code)
      room?.endLines('roomDeleted')
      if (room) await letGo(room)
    }
    await store.forget(codes)
    parts.onForgotten?.(codes)
  }

  function forget(code: string): Promise<void> {
    return forgetAll([code]).catch((error: unknown) =>
      logger.error({ err: error, code }, 'a room could not be deleted'),
    )
  }

  function openForMs(room: AnyRoom): number {
    if (isClass(room)) return room.keepDays() * DAY_MS
    // Whatever is past its days may be deleted at any moment: it is entered no more.
    return Math.min(OPEN_FOR_MS[room.kind()], parts.keepDays * DAY_MS)
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
      for (const room of ready.values()) void sweep(room).catch(notWritten)
      sweepLater()
    })
  }

  /** A room without people is let go of; a match that nobody came back to is ended. */
  async function sweep(room: AnyRoom): Promise<void> {
    if (room.peopleHere() > 0) return store.seen(room.code, clock.now())
    if (!room.running()) return letGo(room)
    const row = await store.room(room.code)
    if (row && clock.now() - row.lastPersonAtMs > OPEN_FOR_MS.solo) room.endMatch()
  }

  function notWritten(error: unknown): void {
    logger.warn({ err: error }, 'a sign of life could not be written')
  }

  return {
    async freeCode() {
      let code = drawCode()
      while (live.has(code) || (await store.room(code))) code = drawCode()
      return code
    },
    newRoom: (code) => keep(code, () => openLiveRoom(code, parts, aliveUntilMs)),
    newClass: (code) => keep(code, () => openClass(code)),
    async enterable(row) {
      if (!row) return refuse('noSuchRoom')
      if (clock.now() - row.lastPersonAtMs > LONGEST_MS) return refuse('roomOver')
      const room = await load(row.code)
      const overAtMs = row.lastPersonAtMs + openForMs(room)
      return room.peopleHere() === 0 && clock.now() > overAtMs ? refuse('roomOver') : room
    },
    letGo,
    open: () => [...ready.values()],
    async close() {
      cancelBeat()
      cancelSweep()
      cancelRetention()
      for (const room of ready.values()) room.endLines('serverStops')
      await Promise.all([...ready.values()].map((room) => room.close()))
      await store.beat(clock.now())
    },
  }
}

export function isClass(room: AnyRoom): room is LiveClass {
  return room.kind() === 'class'
}

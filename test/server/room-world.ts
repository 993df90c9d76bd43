// Rooms without sockets: real rooms, markets and bots on a clock that a test moves, spoken to through lines that note what they hear.

import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { Line } from '../../server/market/line.ts'
import type { RoomParts } from '../../server/room/room-parts.ts'
import { openRooms, type Place, type Rooms } from '../../server/room/rooms.ts'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import { seatActionSchema } from '../../shared/game/actions/index.ts'
import type { CatchUp, RoomCommand } from '../../shared/protocol/messages.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { blankView, type FoldedView, receive, takeCatchUp } from './folded-view.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'

export const anId = () => randomBytes(16).toString('hex')

/** One page of one person: folds what it is sent, as a browser does. */
export type Page = FoldedView & {
  readonly line: Line
  readonly heard: string[]
  place: Place
  token: string
  room: RoomView
  command(command: RoomCommand, id?: string): Promise<unknown>
  act(action: SeatActionInput, more?: { id?: string; round?: number; match?: string }): Promise<unknown>
}

export type RoomWorld = {
  readonly store: MemoryStore
  readonly clock: FakeClock
  rooms: Rooms
  open(kind: 'solo' | 'friends', name?: string, playedBefore?: boolean): Promise<Page>
  enter(code: string, name: string): Promise<Page | string>
  /** The same person on a new page, which may have seen a part already. */
  again(page: Page, after?: number): Promise<Page | string>
  /** Moves the clock on in small steps, with beats from the pages named. */
  pass(ms: number, ...pages: readonly Page[]): Promise<void>
  /** Passes time until it is so; throws after ten minutes of it. */
  until(fact: () => boolean, ...pages: readonly Page[]): Promise<void>
  /** The server ends without a word, and starts again so much later. */
  crash(downMs: number): Promise<void>
}

/** Lets everything happen that waits for nothing but the processor. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const STEP_MS = 250
const PATIENCE_MS = 600_000

/** @param more what else the rooms are given */
export async function roomWorld(more: Pick<RoomParts, 'onFirstTrial'> = {}): Promise<RoomWorld> {
  const clock = fakeClock()
  const store = memoryStore()
  const logger = pino({ level: 'silent' })
  const parts = { store, clock, logger, pace: 1, keepDays: 30, ...more }

  const world: RoomWorld = {
    store,
    clock,
    rooms: await openRooms(parts),
    async open(kind, name = 'Mia', playedBefore = true) {
      const page = blankPage()
      const request = { version: 1, id: anId(), kind, name, face: 0, playedBefore }
      const { answer, place } = await world.rooms.open(request, page.line)
      if (!answer.ok || !place) throw new Error(answer.ok ? 'no place' : answer.reason)
      return Object.assign(page, { place, token: answer.token, room: answer.room })
    },
    async enter(code, name) {
      const page = blankPage()
      const { answer, place } = await world.rooms.enter({ version: 1, id: anId(), code, name, face: 1 }, page.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return seated(page, place, answer.token, answer.room, answer.catchUp)
    },
    async again(old, after) {
      const page = blankPage()
      if (after !== undefined) Object.assign(page, { market: old.market, seq: after })
      const seen = after === undefined ? {} : { match: old.room.match?.id, after }
      const { answer, place } = await world.rooms.hello({ version: 1, token: old.token, ...seen }, page.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return seated(page, place, old.token, answer.room, answer.catchUp)
    },
    async pass(ms, ...pages) {
      for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
        for (const { place } of pages) place.room.beat(place.person, true)
        clock.pass(Math.min(STEP_MS, leftMs))
        await settle()
      }
    },
    async until(fact, ...pages) {
      for (let passedMs = 0; !fact(); passedMs += STEP_MS) {
        if (passedMs > PATIENCE_MS) throw new Error('it never came to that')
        await world.pass(STEP_MS, ...pages)
      }
    },
    async crash(downMs) {
      clock.forget()
      clock.pass(downMs)
      world.rooms = await openRooms(parts)
      await settle()
    },
  }
  return world
}

function seated(page: Page, place: Place, token: string, room: RoomView, catchUp: CatchUp | undefined): Page {
  Object.assign(page, { place, token, room })
  if (catchUp) takeCatchUp(page, catchUp, room.match?.seat)
  return page
}

function blankPage(): Page {
  const heard: string[] = []
  const page: Page = {
    ...blankView(),
    heard,
    // Filled in before the page is handed to a test.
    place: undefined as unknown as Place,
    token: '',
    room: undefined as unknown as RoomView,
    line: {
      news: (frame) => receive(page, frame, page.room.match?.seat),
      room: (view) => {
        if (page.token === '') heard.push('a room before the answer')
        page.room = view
      },
      say: (name) => void heard.push(name),
      end: (reason) => void heard.push(reason),
    },
    command: (command, id = anId()) => page.place.room.command(page.place.person, id, command),
    act: (action, { id = anId(), round = page.market?.round ?? 0, match = page.room.match?.id ?? '' } = {}) =>
      page.place.room.act(page.place.person, id, match, round, seatActionSchema.parse(action)),
  }
  return page
}

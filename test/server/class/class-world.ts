// A class without sockets: real rooms, markets and bots on a clock that a test moves, with desks, projectors and students that note what they hear.

import { pino } from 'pino'
import type { Line } from '../../../server/market/line.ts'
import type { RoomParts } from '../../../server/room/room-parts.ts'
import { openRooms, type Place, type Rooms } from '../../../server/room/rooms.ts'
import { type SeatActionInput, seatActionSchema } from '../../../shared/game/actions/index.ts'
import type { DeskCommand, DeskFigures, DeskView, WallFlight, WallView } from '../../../shared/protocol/class.ts'
import { type ClassSetup, classSetupSchema } from '../../../shared/protocol/class-setup.ts'
import { PROTOCOL_VERSION, type RoomCommand } from '../../../shared/protocol/messages.ts'
import type { RoomView } from '../../../shared/protocol/room.ts'
import { type FakeClock, fakeClock } from '../fake-clock.ts'
import { blankView, type FoldedView, receive, takeCatchUp } from '../folded-view.ts'
import { type MemoryStore, memoryStore } from '../memory-store.ts'
import { anId, settle } from '../room-world.ts'

export type Phone = FoldedView & {
  readonly line: Line
  readonly heard: string[]
  place: Place
  token: string
  room: RoomView
  command(command: RoomCommand): Promise<unknown>
  act(action: SeatActionInput): Promise<unknown>
}

type Desk = {
  readonly line: Line
  readonly heard: string[]
  place: Place
  token: string
  recovery: string
  wallToken: string
  view: DeskView
  figures: DeskFigures | undefined
  does(command: DeskCommand): Promise<unknown>
}

type Wall = { view: WallView; readonly flights: WallFlight[] }

export type ClassWorld = {
  readonly store: MemoryStore
  readonly clock: FakeClock
  rooms: Rooms
  /** @param under the desk's secret of an earlier class */
  open(setup?: Partial<ClassSetup>, under?: string): Promise<Desk>
  join(code: string, name: string): Promise<Phone | string>
  joinAll(code: string, count: number): Promise<Phone[]>
  comeBack(code: string, phrase: string): Promise<Phone | string>
  again(phone: Phone, after?: number): Promise<Phone | string>
  steer(token: string): Promise<Desk | string>
  recover(code: string, recovery: string): Promise<Desk | string>
  watch(token: string): Promise<Wall>
  pass(ms: number, ...phones: readonly Phone[]): Promise<void>
  until(fact: () => boolean, ...phones: readonly Phone[]): Promise<void>
  crash(downMs: number): Promise<void>
}

const STEP_MS = 250
const PATIENCE_MS = 600_000
const version = PROTOCOL_VERSION

export async function classWorld(more: Pick<RoomParts, 'onForgotten'> = {}): Promise<ClassWorld> {
  const clock = fakeClock()
  const store = memoryStore()
  const parts = { store, clock, logger: pino({ level: 'silent' }), pace: 1, keepDays: 30, ...more }
  const world: ClassWorld = {
    store,
    clock,
    rooms: await openRooms(parts),
    async open(setup = {}, under) {
      const desk = blankDesk()
      const request = {
        version,
        id: anId(),
        setup: classSetupSchema.parse(setup),
        ...(under === undefined ? {} : { under }),
      }
      const { answer, place } = await world.rooms.openClass(request, desk.line)
      if (!answer.ok || !place) throw new Error(answer.ok ? 'no place' : answer.reason)
      const { desk: view, hostToken: token, wallToken, recovery } = answer
      return Object.assign(desk, { view, place, token, wallToken, recovery })
    },
    async join(code, name) {
      const phone = blankPhone()
      const { answer, place } = await world.rooms.enter({ version, id: anId(), code, name, face: 1 }, phone.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return seated(phone, place, answer.token, answer)
    },
    async joinAll(code, count) {
      const phones: Phone[] = []
      for (let n = 1; n <= count; n++) {
        const phone = await world.join(code, `Student ${n}`)
        if (typeof phone === 'string') throw new Error(phone)
        phones.push(phone)
      }
      return phones
    },
    async comeBack(code, phrase) {
      const phone = blankPhone()
      const { answer, place } = await world.rooms.comeBack({ version, id: anId(), code, phrase }, phone.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return seated(phone, place, answer.token, answer)
    },
    async again(old, after) {
      const phone = blankPhone()
      if (after !== undefined) Object.assign(phone, { market: old.market, seq: after })
      const seen = after === undefined ? {} : { match: old.room.match?.id, after }
      const { answer, place } = await world.rooms.hello({ version, token: old.token, ...seen }, phone.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return seated(phone, place, old.token, answer)
    },
    async steer(token) {
      const desk = blankDesk()
      const { answer, place } = await world.rooms.steer({ version, token }, desk.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      return Object.assign(desk, { view: answer.desk, place, token })
    },
    async recover(code, typed) {
      const desk = blankDesk()
      const { answer, place } = await world.rooms.recover({ version, id: anId(), code, recovery: typed }, desk.line)
      if (!answer.ok || !place) return answer.ok ? 'no place' : answer.reason
      const { desk: view, hostToken: token, wallToken, recovery } = answer
      return Object.assign(desk, { view, place, token, wallToken, recovery })
    },
    async watch(token) {
      const wall: Wall = { view: undefined as unknown as WallView, flights: [] }
      const line: Line = {
        news: () => {},
        room: () => {},
        say(name, payload) {
          if (name === 'wall') wall.view = payload as WallView
          if (name === 'flights') wall.flights.push(...(payload as readonly WallFlight[]))
        },
        end: () => {},
      }
      const { answer } = await world.rooms.watch({ version, token }, line)
      if (!answer.ok) throw new Error(answer.reason)
      wall.view = answer.wall
      return wall
    },
    async pass(ms, ...phones) {
      for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
        for (const { place } of phones) place.room.beat(place.person, true)
        clock.pass(Math.min(STEP_MS, leftMs))
        await settle()
      }
    },
    async until(fact, ...phones) {
      for (let passedMs = 0; !fact(); passedMs += STEP_MS) {
        if (passedMs > PATIENCE_MS) throw new Error('it never came to that')
        await world.pass(STEP_MS, ...phones)
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

type SeatedAnswer = { readonly room: RoomView; readonly catchUp?: Parameters<typeof takeCatchUp>[1] | undefined }

function seated(phone: Phone, place: Place, token: string, { room, catchUp }: SeatedAnswer): Phone {
  Object.assign(phone, { place, token, room })
  if (catchUp) takeCatchUp(phone, catchUp, room.match?.seat)
  return phone
}

function blankPhone(): Phone {
  const heard: string[] = []
  const phone: Phone = {
    ...blankView(),
    heard,
    place: undefined as unknown as Place,
    token: '',
    room: undefined as unknown as RoomView,
    line: {
      news: (frame) => {
        if (frame.from === 1) Object.assign(phone, blankView())
        receive(phone, frame, phone.room.match?.seat)
      },
      room: (view) => {
        phone.room = view
      },
      say: (name) => void heard.push(name),
      end: (reason) => void heard.push(reason),
    },
    command: (command) => phone.place.room.command(phone.place.person, anId(), command),
    act: (action) =>
      phone.place.room.act(
        phone.place.person,
        anId(),
        phone.room.match?.id ?? '',
        phone.market?.round ?? 0,
        seatActionSchema.parse(action),
      ),
  }
  return phone
}

function blankDesk(): Desk {
  const heard: string[] = []
  const desk: Desk = {
    heard,
    place: undefined as unknown as Place,
    token: '',
    recovery: '',
    wallToken: '',
    view: undefined as unknown as DeskView,
    figures: undefined,
    line: {
      news: () => void heard.push('news'),
      room: () => void heard.push('room'),
      say(name, payload) {
        if (name === 'desk') desk.view = payload as DeskView
        else if (name === 'figures') desk.figures = payload as DeskFigures
        else heard.push(name)
      },
      end: (reason) => void heard.push(reason),
    },
    does: (command) => desk.place.room.desk?.(desk.place.person, anId(), command) ?? Promise.resolve('no desk'),
  }
  return desk
}

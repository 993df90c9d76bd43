// The page's one connection: takes a seat and keeps it through lost networks, sleep, reloads and restarts.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import {
  type Answers,
  type News,
  PROTOCOL_VERSION,
  type Refusal,
  type RoomCommand,
} from '../../shared/protocol/messages.ts'
import type { RoomKind, RoomView } from '../../shared/protocol/room.ts'
import { randomId } from '../device/random-id.ts'
import { COMEBACK_MS, isPassing, keptLine, type LineStatus } from './line.ts'
import { type MarketStore, marketStore } from './market-store.ts'
import type { Asked, Outbox } from './outbox.ts'
import type { PageSight } from './page-sight.ts'
import type { Seats } from './seats.ts'
import { type ServerClock, serverClock } from './server-clock.ts'
import { settling } from './settling.ts'
import type { WireSocket } from './wire-socket.ts'

/** `idle`: no seat here. `away`: what is asked is kept. */
type Status = LineStatus | 'superseded' | 'oldVersion'
type Who = { readonly name: string; readonly face: number }

export type Connection = {
  readonly status: ReadonlySignal<Status>
  readonly room: ReadonlySignal<RoomView | undefined>
  readonly store: MarketStore
  readonly clock: ServerClock
  /** What was asked and is not yet seen in the market. */
  readonly pending: ReadonlySignal<readonly Asked[]>
  open(kind: RoomKind, who: Who, playedBefore: boolean): Promise<RoomView | Refusal | undefined>
  enter(code: string, who: Who): Promise<RoomView | Refusal | undefined>
  /** Which room this is, before anybody enters it. */
  look(code: string): Promise<Answers['look'] | undefined>
  /** Back to a seat in a class from another device. */
  comeBack(code: string, phrase: string): Promise<RoomView | Refusal | undefined>
  /** Takes up the seat this tab has in a room; false when it has none. */
  resume(code: string): boolean
  act(action: SeatActionInput): void
  command(command: RoomCommand): Promise<Answers['room'] | undefined>
  onRefused(listener: (refusal: Refusal, asked: Asked | undefined) => void): () => void
  /** Lets go of the seat on this page; it is kept on the device. */
  close(): void
}

type Seated = Extract<Answers['hello'], { ok: true }>
type Parts = {
  readonly socket: WireSocket
  readonly seats: Seats
  readonly outbox: Outbox
  readonly sight: PageSight
  readonly clock?: ServerClock
  readonly nowMs?: () => number
}

export function connection({
  socket,
  seats,
  outbox,
  sight,
  clock = serverClock(),
  nowMs = () => performance.now(),
}: Parts): Connection {
  const status = signal<Status>('idle')
  const room = signal<RoomView | undefined>(undefined)
  const refused = new Set<(refusal: Refusal, asked: Asked | undefined) => void>()
  const inFlight = new Set<string>()
  let token: string | undefined
  let code: string | undefined

  const line = keptLine({
    socket,
    sight,
    clock,
    nowMs,
    status,
    onConnect: () => {
      if (token !== undefined) void hello(token)
      else ask.open()
    },
  })
  const { ask } = line
  const store = marketStore((match, after) => {
    void ask.until('since', { match, after }).then((answer) => answer?.ok && store.catchUp(answer.catchUp))
  })
  const { pending, settle, forgetSettled } = settling(outbox.waiting, store.seq)

  const isWaiting = ({ id }: Asked) => outbox.waiting.value.some((one) => one.id === id)

  const say = (refusal: Refusal, asked?: Asked) => {
    for (const listener of refused) listener(refusal, asked)
  }

  /** A seat in a match is told of it from its beginning, unless the answer brought what is missing. */
  const follow = (view: RoomView, catchUp: Seated['catchUp']) => {
    room.value = view
    const seat = view.match?.seat
    if (!view.match || seat === undefined) return
    const isNew = store.begin(view.match.id, seat)
    if (catchUp) store.catchUp(catchUp)
    else if (isNew) store.refresh()
  }

  const sit = (seated: Seated, askedAtMs: number) => {
    follow(seated.room, seated.catchUp)
    line.up(askedAtMs, seated.serverMs)
    for (const asked of outbox.waiting.value) void send(asked)
  }

  const hello = async (mine: string) => {
    const askedAtMs = nowMs()
    const match = store.matchId()
    const answer = await ask
      .once('hello', {
        version: PROTOCOL_VERSION,
        token: mine,
        match,
        after: match === undefined ? undefined : store.seq.value,
      })
      .catch(() => undefined)
    if (mine !== token) return
    if (!answer) return socket.connected ? void hello(mine) : undefined
    if (answer.ok) return sit(answer, askedAtMs)
    turnedAway(answer)
  }

  /** The server does not seat this page: what can pass is tried again, the rest is said. */
  const turnedAway = (refusal: Refusal) => {
    switch (refusal.reason) {
      case 'oldVersion':
        status.value = 'oldVersion'
        socket.disconnect()
        return
      case 'unknownSeat':
      case 'noSuchRoom':
      case 'roomOver':
      case 'roomDeleted':
        if (code !== undefined && token !== undefined) seats.forget(code, token)
        close()
        return say(refusal)
      case 'kickedOut':
        status.value = 'out'
        return tryAgain()
      default:
        tryAgain()
    }
  }
  const tryAgain = () => {
    const mine = token
    setTimeout(() => mine !== undefined && mine === token && socket.connected && void hello(mine), COMEBACK_MS)
  }

  const send = async (asked: Asked) => {
    if (inFlight.has(asked.id)) return
    inFlight.add(asked.id)
    const answer = await ask.until('act', asked)
    inFlight.delete(asked.id)
    if (!answer) return
    // Nothing was decided: it waits with its id for the server's goodbye and return, or for the next try.
    if (!answer.ok && isPassing(answer)) {
      say(answer)
      setTimeout(() => isWaiting(asked) && status.value === 'online' && void send(asked), COMEBACK_MS)
      return
    }
    if (answer.ok) settle(asked, answer.seq)
    outbox.remove(asked.id)
    if (!answer.ok) say(answer, asked)
  }

  const takeSeat = async (question: Promise<Answers['open'] | undefined>, who: Who, askedAtMs: number) => {
    const answer = await question
    if (!answer) return undefined
    if (!answer.ok) {
      if (answer.reason === 'oldVersion') turnedAway(answer)
      else close()
      return answer
    }
    token = answer.token
    code = answer.room.code
    seats.keep(answer.room.code, { token: answer.token, ...who })
    outbox.open(answer.token)
    sit(answer, askedAtMs)
    return answer.room
  }
  const begin = () => {
    close()
    line.dial()
  }
  const close = () => {
    token = undefined
    room.value = undefined
    inFlight.clear()
    outbox.close()
    forgetSettled()
    store.end()
    line.hangUp()
  }

  socket.on('news', (frame) => store.take(frame))
  socket.on('room', (view) => follow(view, undefined))
  socket.on('superseded', () => {
    status.value = 'superseded'
    socket.disconnect()
  })
  socket.on('goodbye', ({ reason }: News['goodbye']) => {
    if (reason === 'malformed') status.value = 'oldVersion'
    // Before the line breaks, so that nobody reads of a lost network.
    if (reason === 'kicked') status.value = 'out'
    if (reason === 'roomDeleted') turnedAway({ ok: false, reason })
  })

  return {
    status,
    room,
    store,
    clock,
    pending,
    open(kind, { name, face }, playedBefore) {
      begin()
      const question = ask.until('open', { version: PROTOCOL_VERSION, id: randomId(), kind, name, face, playedBefore })
      return takeSeat(question, { name, face }, nowMs())
    },
    enter(code, { name, face }) {
      begin()
      const question = ask.until('enter', { version: PROTOCOL_VERSION, id: randomId(), code, name, face })
      return takeSeat(question, { name, face }, nowMs())
    },
    look(wanted) {
      socket.connect()
      return ask.until('look', { version: PROTOCOL_VERSION, code: wanted })
    },
    comeBack(wanted, phrase) {
      begin()
      const question = ask.until('comeBack', { version: PROTOCOL_VERSION, id: randomId(), code: wanted, phrase })
      return takeSeat(question, { name: '', face: 0 }, nowMs())
    },
    resume(wanted) {
      const seat = seats.current(wanted)
      if (!seat) return false
      begin()
      token = seat.token
      code = wanted
      seats.keep(wanted, seat)
      outbox.open(seat.token)
      return true
    },
    act(action) {
      const match = store.matchId()
      const market = store.market.value
      if (match === undefined || !market) return
      const asked = outbox.add(match, market.round, action)
      if (status.value === 'online') void send(asked)
    },
    command: (command) => ask.until('room', { id: randomId(), command }),
    onRefused(listener) {
      refused.add(listener)
      return () => refused.delete(listener)
    },
    close,
  }
}

// One connection: whom it speaks for, what it may ask, and the one answer each question gets.

import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import type * as z from 'zod'
import {
  type Answers,
  type ClassNews,
  type EdgeRefusal,
  type News,
  PROTOCOL_VERSION,
  type Refusal,
  type RequestName,
  requestSchemas,
} from '../../shared/protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { Line } from '../market/line.ts'
import type { Place, Placed, Rooms } from '../room/rooms.ts'
import { StoreFault } from '../store/event-store.ts'
import type { AddressBook } from './address-book.ts'
import type { SeatLimits } from './seat-limits.ts'
import { tokenBucket } from './token-bucket.ts'

type ServerEvents = { readonly [N in keyof News]: (payload: News[N]) => void }
export type GameSocket = Socket<Record<string, never>, ServerEvents>

export type EdgeParts = {
  readonly rooms: Rooms
  readonly clock: Clock
  readonly logger: Logger
  readonly addresses: AddressBook
  readonly limits: SeatLimits
}

type Asked<N extends RequestName> = z.output<(typeof requestSchemas)[N]>
type Handlers = {
  readonly [N in RequestName]: (asked: Asked<N>) => Promise<Answers[N] | Refusal> | Answers[N] | Refusal
}

/** Source: reliability design, 2.9. */
const MOST_MALFORMED = 10
/** Guess: somebody who types a name in the lobby takes no longer; whoever does comes back by itself. */
const SEATED_WITHIN_MS = 10 * 60_000
const BEFORE_SEATED = { burst: 20, perSecond: 5 } as const

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })
/** Refusals of a wrong secret: whoever tries many is slowed. */
const guesses: ReadonlySet<Refusal['reason']> = new Set(['noSuchRoom', 'wrongRecovery', 'wrongPhrase'])

export function serveConnection(socket: GameSocket, { rooms, clock, logger, addresses, limits }: EdgeParts): void {
  const address = addresses.of(socket.handshake.address, socket.handshake.headers['x-forwarded-for'])
  const unseated = tokenBucket(clock, BEFORE_SEATED.burst, BEFORE_SEATED.perSecond)
  const line = lineOf(socket)
  let place: Place | undefined
  let malformed = 0
  const cancelWait = clock.setTimer(SEATED_WITHIN_MS, () => {
    if (!place) socket.conn.close()
  })

  const handlers: Handlers = {
    async open(asked) {
      return settle(await rooms.open(asked, line))
    },
    async look(asked) {
      const answer = await rooms.look(asked)
      if (!answer.ok && guesses.has(answer.reason)) await slowDown(clock, addresses.wrongCodeDelayMs(address))
      return answer
    },
    async enter(asked) {
      const answer = settle(await rooms.enter(asked, line))
      if (!answer.ok && answer.reason === 'noSuchRoom') await slowDown(clock, addresses.wrongCodeDelayMs(address))
      return answer
    },
    async hello(asked) {
      return settle(await rooms.hello(asked, line))
    },
    async openClass(asked) {
      return settle(await rooms.openClass(asked, line))
    },
    async recover(asked) {
      const answer = settle(await rooms.recover(asked, line))
      if (!answer.ok && guesses.has(answer.reason)) await slowDown(clock, addresses.wrongCodeDelayMs(address))
      return answer
    },
    async comeBack(asked) {
      const answer = settle(await rooms.comeBack(asked, line))
      if (!answer.ok && guesses.has(answer.reason)) await slowDown(clock, addresses.wrongCodeDelayMs(address))
      return answer
    },
    async steer(asked) {
      return settle(await rooms.steer(asked, line))
    },
    async watch(asked) {
      return settle(await rooms.watch(asked, line))
    },
    async desk({ id, command }) {
      const answer = await at(({ room, person }) => room.desk?.(person, id, command) ?? refuse('notHost'))
      return answer.ok ? { ok: true } : answer
    },
    act: ({ id, match, round, action }) => at(({ room, person }) => room.act(person, id, match, round, action)),
    async room({ id, command }) {
      const answer = await at(({ room, person }) => room.command(person, id, command))
      return answer.ok ? { ok: true } : answer
    },
    beat: ({ visible }) => at(({ room, person }) => ({ ok: true as const, serverMs: room.beat(person, visible) })),
    since: (asked) => at(({ room, person }) => room.since(person, line, asked)),
  }

  // A table by name, from a prototype-less map: no client's string is ever looked up in an object.
  const table = new Map<string, RequestName>((Object.keys(requestSchemas) as RequestName[]).map((name) => [name, name]))

  socket.onAny((event: unknown, ...rest: unknown[]) => {
    const name = typeof event === 'string' ? table.get(event) : undefined
    const reply = rest.at(-1)
    if (!name || rest.length !== 2 || !isCallback(reply)) {
      if (isCallback(reply)) reply(refuse('malformed'))
      countMalformed()
      return
    }
    const answer = once(reply)
    serve(name, rest[0]).then(answer, (error: unknown) => {
      const paused = error instanceof StoreFault
      if (!paused) logger.error({ err: error, event: name }, 'a handler failed')
      answer(refuse(paused ? 'storagePaused' : 'serverFault'))
    })
  })

  socket.on('disconnect', () => {
    cancelWait()
    place?.room.drop(place.person, line)
    place = undefined
  })

  async function serve<N extends RequestName>(name: N, message: unknown): Promise<unknown> {
    if (!(place ? limits.allow(place) : unseated.take())) return refuse('tooFast')
    if (isOfOtherVersion(message)) return refuse('oldVersion')
    const parsed = requestSchemas[name].safeParse(message)
    if (!parsed.success) {
      countMalformed()
      return refuse('malformed')
    }
    // The schema of this name made it; TypeScript does not follow the pairing through an index.
    return handlers[name](parsed.data as Asked<N>)
  }

  function countMalformed(): void {
    malformed += 1
    if (malformed === MOST_MALFORMED) line.end('malformed')
  }

  /** Acts for whoever this connection is seated as, never for whom a message names. */
  async function at<A>(act: (place: Place) => Promise<A> | A): Promise<A | Refusal> {
    return place ? act(place) : refuse('notSeated')
  }

  function settle<A>({ answer, place: next }: Placed<A>): A {
    if (!next) return answer
    if (!place) addresses.seated(address)
    else if (place.room !== next.room || place.person !== next.person) place.room.drop(place.person, line)
    place = next
    // It closed while it was being seated: nobody else will say so.
    if (!socket.connected) next.room.drop(next.person, line)
    return answer
  }
}

/** After these a page stays away by itself. */
const final: ReadonlySet<Parameters<Line['end']>[0]> = new Set(['superseded', 'malformed', 'kicked', 'roomDeleted'])

function sayTo<N extends keyof ClassNews>(socket: GameSocket, name: N, payload: ClassNews[N]): void {
  // The payload belongs to the name; TypeScript does not follow the pairing through a type parameter.
  ;(socket.emit as (name: string, payload: unknown) => void).call(socket, name, payload)
}

function lineOf(socket: GameSocket): Line {
  return {
    news: (frame) => void socket.emit('news', frame),
    room: (view) => void socket.emit('room', view),
    say: (name, payload) => void sayTo(socket, name, payload),
    end(reason) {
      if (reason === 'superseded') socket.emit('superseded', {})
      else if (reason !== 'behind') socket.emit('goodbye', { reason })
      // A client whose server says goodbye on the Socket.IO level stays away; on the lower level it comes back by itself.
      if (final.has(reason)) socket.disconnect(true)
      else socket.conn.close()
    },
  }
}

function slowDown(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (delayMs === 0) resolve()
    else clock.setTimer(delayMs, resolve)
  })
}

function isCallback(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function'
}

/** Only whole answers, and only one. */
function once(reply: (answer: unknown) => void): (answer: unknown) => void {
  let answered = false
  return (answer) => {
    if (answered) return
    answered = true
    reply(answer)
  }
}

/** Looked at before the shape: an older page's messages may be of another shape altogether. */
function isOfOtherVersion(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'version')) return false
  const { version } = message as { version?: unknown }
  return typeof version === 'number' && version !== PROTOCOL_VERSION
}

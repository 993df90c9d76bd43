// A room while somebody may come to it: its actor, who is here, its match. Everything a person can ask ends here.

import { createHash, randomBytes } from 'node:crypto'
import type { SeatAction } from '../../shared/game/actions/index.ts'
import type { SeatId } from '../../shared/game/state.ts'
import type { Answers, CatchUp, EdgeRefusal, Refusal, RoomCommand } from '../../shared/protocol/messages.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { openLogActor } from '../actor/log-actor.ts'
import type { Answer } from '../actor/log-life.ts'
import type { Line } from '../market/line.ts'
import type { LiveMatch } from '../market/live-match.ts'
import { ONLOOKER } from '../market/news-desk.ts'
import type { PersonAction } from './actions/index.ts'
import { presence } from './presence.ts'
import { roomMachine, SERVER } from './room-machine.ts'
import { roomMatch } from './room-match.ts'
import type { RoomActor, RoomParts } from './room-parts.ts'
import { isPlaying, members, type PersonId, parseRoomEvent, type Room, type RoomEvent } from './room-state.ts'
import { roomView } from './room-view.ts'

/** Guess: far more than a room ever has; a resent entry finds its person by them. */
const KEEP_EVENTS = 500

type Seen = { readonly match?: string | undefined; readonly after?: number | undefined }
export type Newcomer = { readonly id: string; readonly name: string; readonly face: number }
/** A place in the room, with the secret that opens it: told once. */
export type Entered = { readonly ok: true; readonly person: PersonId; readonly token: string } | Refusal

export type LiveRoom = {
  readonly code: string
  /** Opens a new room for its host. Only once, before anything else. */
  openFor(newcomer: Newcomer, kind: 'solo' | 'friends', playedBefore: boolean): Promise<Entered>
  enter(newcomer: Newcomer): Promise<Entered>
  /** Whose secret this is. */
  personOf(seatKey: string): PersonId | undefined
  /** This connection speaks for the person from now on; an older one is ended. */
  arrive(person: PersonId, line: Line, seen: Seen): Promise<Answers['hello']>
  act(person: PersonId, id: string, match: string, round: number, action: SeatAction): Promise<Answer>
  command(person: PersonId, id: string, command: RoomCommand): Promise<Answer>
  beat(person: PersonId, visible: boolean): number
  since(person: PersonId, line: Line, seen: Required<Seen>): Promise<Answers['since']>
  drop(person: PersonId, line: Line): void
  readonly kind: () => 'solo' | 'friends'
  peopleHere(): number
  running(): boolean
  /** How many markets are played in it. */
  markets(): number
  endMatch(): void
  endLines(reason: 'serverStops' | 'roomDeleted'): void
  close(): Promise<void>
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What the server keeps of a secret. */
export const seatKeyOf = sha256

/** Reads the room's log, which may still be empty. */
export async function openLiveRoom(
  code: string,
  parts: RoomParts,
  aliveUntilMs: number | undefined,
): Promise<LiveRoom> {
  const { clock } = parts
  const actor: RoomActor = await openLogActor({
    ...parts,
    log: code,
    machine: roomMachine,
    parseEvent: parseRoomEvent,
    keepEvents: KEEP_EVENTS,
    aliveUntilMs: undefined,
    directory: directoryChange,
  })
  const here = presence(clock, changed)
  const match = roomMatch({ parts, actor, presence: here, aliveUntilMs, onPaused: storagePaused })
  let telling = false
  /** As whom a person's page last saw the match: a page that saw it otherwise starts anew. */
  const shownAs = new Map<PersonId, string>()
  /** Lines whose first answer is out: before it they hear nothing. */
  const greeted = new WeakSet<Line>()
  let changes = 0
  actor.subscribe({
    committed(events) {
      for (const { event } of events) happened(event)
      tellEveryone()
    },
    paused: storagePaused,
    resumed: () => {},
  })
  if (actor.peek(isPlaying)) await match.live()

  function happened(event: RoomEvent): void {
    if (event.type === 'matchStarted') void match.started()
    if (event.type === 'renamed') match.renamed(event.person)
    if (event.type === 'left') match.keepUp()
  }

  function changed(): void {
    match.keepUp()
    tellEveryone()
  }

  /** Once for however many changes of one moment, and never what is not written yet. */
  function tellEveryone(): void {
    changes += 1
    if (telling) return
    telling = true
    queueMicrotask(() => {
      telling = false
      void actor.read(viewsForAll).then((views) => {
        for (const [line, view] of views ?? []) line.room(view)
      })
    })
  }

  function viewsForAll(room: Room): (readonly [Line, RoomView])[] {
    const lines = here.lines().filter(([, line]) => greeted.has(line))
    return lines.map(([person, line]) => [line, roomView(room, person, here)] as const)
  }

  function storagePaused(): void {
    for (const [, line] of here.lines()) line.end('storagePaused')
  }

  async function welcome(
    newcomer: Newcomer,
    submit: (door: string, seatKey: string) => Promise<Answer>,
  ): Promise<Entered> {
    const door = sha256(newcomer.id)
    const token = randomBytes(32).toString('hex')
    const seatKey = seatKeyOf(token)
    const known = actor.peek((room) => [...room.people.values()].find((person) => person.door === door))
    const answer = known
      ? await actor.submit(SERVER, `rekey:${seatKey}`, { type: 'rekey', person: known.id, seatKey })
      : await submit(door, seatKey)
    if (!answer.ok) return answer
    const person = personOf(seatKey)
    return person ? { ok: true, person, token } : refuse('storagePaused')
  }

  function personOf(seatKey: string): PersonId | undefined {
    return actor.peek((room) => members(room).find((person) => person.seatKey === seatKey)?.id)
  }

  async function arrive(person: PersonId, line: Line, { match: seenMatch, after }: Seen): Promise<Answers['hello']> {
    if (actor.status() !== 'open') return refuse('storagePaused')
    here.arrive(person, line)?.end('superseded')
    const live = await match.live()
    if (!live) return greet(person, line, undefined)
    const seat = actor.peek((room) => room.people.get(person)?.seat) ?? ONLOOKER
    const known = shownAs.get(person)
    const goesOn = seenMatch === live.id && (known === undefined || known === `${live.id} ${seat}`)
    const catchUp = await follow(live, person, line, seat, goesOn ? after : undefined)
    return catchUp ? greet(person, line, catchUp) : refuse('storagePaused')
  }

  async function greet(person: PersonId, line: Line, catchUp: CatchUp | undefined): Promise<Answers['hello']> {
    const before = changes
    const room = await actor.read((state) => roomView(state, person, here))
    if (!room || (room.match && !catchUp)) return refuse('storagePaused')
    greeted.add(line)
    if (changes !== before) tellEveryone()
    return { ok: true, room, serverMs: match.now(), ...(catchUp && { catchUp }) }
  }

  async function follow(live: LiveMatch, person: PersonId, line: Line, seat: SeatId, after: number | undefined) {
    const catchUp = await live.catchUp(seat, after)
    if (!catchUp || here.line(person) !== line) return catchUp
    shownAs.set(person, `${live.id} ${seat}`)
    live.follow(line, seat, catchUp.to)
    return catchUp
  }

  function command(person: PersonId, id: string, asked: RoomCommand): Promise<Answer> {
    if (asked.type === 'endMatch') return endMatch(person)
    if (isOfClass(asked)) return Promise.resolve(refuse('notPlaying'))
    return actor.submit(person, id, withWhatTheServerKnows(asked))
  }

  function withWhatTheServerKnows(asked: Exclude<RoomCommand, { type: 'endMatch' } | OfClass>): PersonAction {
    if (asked.type === 'steer') return { ...asked, hostGoneMs: here.goneMs(actor.peek((room) => room.host) ?? '') }
    if (asked.type !== 'start') return asked
    const people = actor.peek(members) ?? []
    return {
      type: 'start',
      cast: asked.cast,
      seed: randomBytes(16).toString('hex'),
      pace: parts.pace,
      here: people.map(({ id }) => id).filter((id) => here.of(id) !== 'gone'),
      ...(asked.experiment ? { experiment: asked.experiment } : {}),
    }
  }

  async function endMatch(person: PersonId): Promise<Answer> {
    const room = actor.peek((state) => state)
    if (!room) return refuse('storagePaused')
    if (room.host !== person) return refuse('notHost')
    const live = isPlaying(room) ? await match.live() : undefined
    return live ? live.host('endMatch', { type: 'endMatch' }) : refuse('notPlaying')
  }

  return {
    code,
    openFor: (newcomer, kind, playedBefore) =>
      welcome(newcomer, (door, seatKey) =>
        actor.submit(SERVER, door, { ...newcomer, type: 'open', code, kind, playedBefore, door, seatKey }),
      ),
    enter: (newcomer) =>
      welcome(newcomer, (door, seatKey) => actor.submit(SERVER, door, { ...newcomer, type: 'enter', door, seatKey })),
    personOf,
    arrive,
    async act(person, id, matchId, round, action) {
      const live = await match.live()
      const seat = actor.peek((room) => room.people.get(person)?.seat)
      if (actor.status() !== 'open') return refuse('storagePaused')
      if (!live || live.id !== matchId) return refuse('notPlaying')
      if (!seat) return refuse('notSeated')
      match.touched(person)
      return live.act(seat, id, round, action)
    },
    command,
    beat(person, visible) {
      here.beat(person, visible)
      return match.now()
    },
    async since(person, line, { match: matchId, after }) {
      const live = await match.live()
      if (!live || live.id !== matchId) return refuse('notPlaying')
      const seat = actor.peek((room) => room.people.get(person)?.seat) ?? ONLOOKER
      const catchUp = await follow(live, person, line, seat, after)
      return catchUp ? { ok: true, catchUp } : refuse('storagePaused')
    },
    drop(person, line) {
      void match.live().then((live) => live?.forget(line))
      here.drop(person, line)
      parts.store
        .seen(code, clock.now())
        .catch((error: unknown) => parts.logger.warn({ err: error, code }, 'not noted'))
    },
    kind: () => actor.peek((room) => room.kind) ?? 'friends',
    peopleHere: () => here.lines().length,
    running: match.running,
    markets: () => (match.running() ? 1 : 0),
    endMatch: () => void match.live().then((live) => live?.host('endMatch', { type: 'endMatch' })),
    endLines(reason) {
      for (const [, line] of here.lines()) line.end(reason)
    },
    async close() {
      here.close()
      await match.close()
      await actor.close()
    },
  }
}

function directoryChange(room: Room, events: readonly RoomEvent[], atMs: number) {
  const seatKeys = events.flatMap((event) => ('seatKey' in event ? [event.seatKey] : []))
  const running = isPlaying(room) ? room.match?.id : undefined
  const row = { code: room.code, log: room.code, openedAtMs: room.openedAtMs, lastPersonAtMs: atMs, running }
  return { room: row, seatKeys }
}

type OfClass = Extract<RoomCommand, { type: 'answer' | 'consent' | 'sitOut' }>
/** Only a student of a class has these to say. */
function isOfClass(asked: RoomCommand): asked is OfClass {
  return asked.type === 'answer' || asked.type === 'consent' || asked.type === 'sitOut'
}

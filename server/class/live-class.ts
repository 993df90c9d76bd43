// A class while somebody may come to it: its actor, who is here, its desks and projectors, its markets. Everything that can be asked of it ends here.

import { randomBytes } from 'node:crypto'
import type { SeatAction } from '../../shared/game/actions/index.ts'
import type { DeskCommand } from '../../shared/protocol/class.ts'
import type { Answers, EdgeRefusal, Refusal, RoomCommand } from '../../shared/protocol/messages.ts'
import { openLogActor } from '../actor/log-actor.ts'
import type { Answer } from '../actor/log-life.ts'
import { isFit } from '../fit-words.ts'
import type { Line } from '../market/line.ts'
import { presence as openPresence } from '../room/presence.ts'
import type { RoomParts } from '../room/room-parts.ts'
import type { ClassAction, StudentAction } from './class-action.ts'
import { type ClassDoors, classDoors } from './class-doors.ts'
import { classKeeping } from './class-keeping.ts'
import { classMachine } from './class-machine.ts'
import { classMarkets } from './class-markets.ts'
import {
  type ClassEvent,
  type ClassRoom,
  emptyClass,
  type HostId,
  isPlaying,
  parseClassEvent,
  type Student,
  type StudentId,
  studentsOf,
} from './class-state.ts'
import { classTelling } from './class-telling.ts'
import { deskView, type Sight, studentView, wallView } from './class-view.ts'
import { deskWork } from './desk-work.ts'
import { studentWatch } from './student-watch.ts'

/** Guess: far more than pages are ever behind; a class's own pages are told all at once. */
const KEEP_EVENTS = 500

type Seen = { readonly match?: string | undefined; readonly after?: number | undefined }

export type LiveClass = ClassDoors & {
  readonly code: string
  readonly kind: () => 'class'
  /** This connection speaks for the student from now on; an older one is ended. */
  arrive(person: StudentId, line: Line, seen: Seen): Promise<Answers['hello']>
  /** A desk: any number of them at once, each steers. */
  steer(host: HostId, line: Line): Promise<Answers['steer']>
  watch(line: Line): Promise<Answers['watch']>
  desk(host: HostId, id: string, command: DeskCommand): Promise<Answer>
  act(person: string, id: string, match: string, round: number, action: SeatAction): Promise<Answer>
  command(person: string, id: string, command: RoomCommand): Promise<Answer>
  beat(person: string, visible: boolean): number
  since(person: string, line: Line, seen: Required<Seen>): Promise<Answers['since']>
  drop(person: string, line: Line): void
  /** Whether whoever joins is offered a friendly name. */
  friendlyNames(): boolean
  peopleHere(): number
  running(): boolean
  markets(): number
  /** Days after its last person until everything of it is deleted. */
  keepDays(): number
  endMatch(): void
  endLines(reason: 'serverStops' | 'roomDeleted'): void
  close(): Promise<void>
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })

/** Reads the class's log, which may still be empty. `onDeleted`: the teacher wants everything of it gone. */
export async function openLiveClass(
  code: string,
  parts: RoomParts,
  aliveUntilMs: number | undefined,
  onDeleted: () => void,
): Promise<LiveClass> {
  const { clock } = parts
  const actor = await openLogActor<ClassRoom, ClassAction, ClassEvent>({
    ...parts,
    log: code,
    machine: classMachine,
    parseEvent: parseClassEvent,
    keepEvents: KEEP_EVENTS,
    aliveUntilMs: undefined,
    directory: directoryChange,
  })
  const room = () => actor.peek((state) => state)
  const doors = classDoors(code, actor)
  const watch = studentWatch()
  const here = openPresence(clock, () => changed())
  const desks = new Map<Line, HostId>()
  const walls = new Set<Line>()
  const markets = classMarkets({
    parts,
    room,
    aliveUntilMs,
    onNews: (market, events) => {
      keeping.hear(market, events)
      telling.hear(market, events)
    },
    onPaused: storagePaused,
  })
  const sight = (): Sight | undefined => {
    const state = room()
    return (
      state && {
        room: state,
        presence: here,
        markets,
        watch,
        nowMs: markets.now(),
        hosts: desks.size,
        walls: walls.size,
      }
    )
  }
  const telling = classTelling({ clock, read: actor.read, sight, presence: here, desks, walls })
  const keeping = classKeeping({
    parts,
    actor,
    markets,
    presence: here,
    watch,
    onChange: telling.changed,
    introduce: telling.introduce,
  })
  const work = deskWork({ markets, keeping, room })
  actor.subscribe({
    committed(events) {
      for (const { event, seq } of events) happened(event, seq)
      telling.changed()
    },
    paused: storagePaused,
    resumed: () => {},
  })
  if (actor.peek(isPlaying)) await keeping.begin()

  function happened(event: ClassEvent, seq: number): void {
    if (event.type === 'classStarted' || event.type === 'marketAdded') void keeping.begin()
    if (event.type === 'placed') void keeping.follow(event.person)
    if (event.type === 'marketOver' && !actor.peek(isPlaying)) keeping.release()
    if (event.type === 'sitOutSet' || event.type === 'studentEntered') keeping.keepUp()
    if (event.type === 'studentLeft' || event.type === 'studentRenamed') keeping.keepUp()
    if (event.type === 'steered') {
      void work.carryOut(event.command, seq)
      if (event.command.type === 'kick' && event.command.on) here.line(event.command.person)?.end('kicked')
      if (event.command.type === 'deleteRoom') onDeleted()
    }
  }

  function changed(): void {
    keeping.keepUp()
    telling.changed()
  }

  function storagePaused(): void {
    for (const line of allLines()) line.end('storagePaused')
  }

  function allLines(): Line[] {
    return [...here.lines().map(([, line]) => line), ...desks.keys(), ...walls]
  }

  function student(id: string): Student | undefined {
    return room()?.students.get(id)
  }

  async function arrive(person: StudentId, line: Line, { match, after }: Seen): Promise<Answers['hello']> {
    if (actor.status() !== 'open') return refuse('storagePaused')
    if (student(person)?.kicked) return refuse('kickedOut')
    here.arrive(person, line)?.end('superseded')
    const catchUp = await keeping.catchUp(person, line, match, after)
    const now = sight()
    const view = now && (await actor.read(() => studentView(now, person)))
    if (!view || (view.match && !catchUp)) return refuse('storagePaused')
    telling.greeted(line, view)
    return { ok: true, room: view, serverMs: now.nowMs, ...(catchUp && { catchUp }) }
  }

  async function asStudent(person: StudentId, id: string, asked: RoomCommand): Promise<Answer> {
    const action = studentAction(asked)
    if (!action) return refuse('notHost')
    if (action.type === 'rename' && !isFit(action.name)) return refuse('unfitName')
    return actor.submit(person, id, action)
  }

  return {
    code,
    kind: () => 'class',
    ...doors,
    arrive,
    async steer(host, line) {
      desks.set(line, host)
      telling.changed()
      const now = sight()
      const view = now && (await actor.read(() => deskView(now)))
      return view ? { ok: true, desk: view, serverMs: markets.now() } : refuse('storagePaused')
    },
    async watch(line) {
      walls.add(line)
      telling.changed()
      const now = sight()
      const view = now && (await actor.read(() => wallView(now)))
      return view ? { ok: true, wall: view, serverMs: markets.now() } : refuse('storagePaused')
    },
    desk(host, id, command) {
      const count = command.type === 'rehearse' ? command.students : command.type === 'addSeat' ? 1 : 0
      const hereNow = studentsOf(room() ?? emptyClass()).filter((one) => here.of(one.id) !== 'gone')
      return actor.submit(host, id, {
        type: 'desk',
        command,
        seed: randomBytes(16).toString('hex'),
        pace: parts.pace,
        phrases: Array.from({ length: count }, doors.freePhrase),
        here: hereNow.map((one) => one.id),
      })
    },
    async act(person, id, matchId, round, action) {
      const who = student(person)
      if (actor.status() !== 'open') return refuse('storagePaused')
      if (!who?.place || who.kicked) return refuse('notSeated')
      if (who.place.market !== matchId) return refuse('notPlaying')
      const live = await markets.market(matchId)
      if (!live) return refuse('notPlaying')
      keeping.touched(person)
      return live.act(who.place.seat, id, round, action)
    },
    command: asStudent,
    beat(person, visible) {
      here.beat(person, visible)
      return markets.now()
    },
    async since(person, line, { match, after }) {
      const catchUp = await keeping.catchUp(person, line, match, after)
      return catchUp ? { ok: true, catchUp } : refuse('notPlaying')
    },
    drop(person, line) {
      desks.delete(line)
      walls.delete(line)
      keeping.forget(person, line)
      here.drop(person, line)
      telling.changed()
      parts.store
        .seen(code, clock.now())
        .catch((error: unknown) => parts.logger.warn({ err: error, code }, 'not noted'))
    },
    friendlyNames: () => room()?.setup.friendlyNames ?? false,
    peopleHere: () => allLines().length,
    running: () => actor.peek(isPlaying) ?? false,
    markets: () => (actor.peek(isPlaying) ? markets.live().length : 0),
    keepDays: () => room()?.setup.keepDays ?? 0,
    endMatch: () => void markets.askAll('endForgotten', { type: 'endMatch' }),
    endLines(reason) {
      for (const line of allLines()) line.end(reason)
    },
    async close() {
      telling.close()
      here.close()
      await markets.close()
      await actor.close()
    },
  }
}

function studentAction(asked: RoomCommand): StudentAction | undefined {
  switch (asked.type) {
    case 'rename':
      return { type: 'rename', name: asked.name }
    case 'leave':
    case 'answer':
    case 'consent':
    case 'sitOut':
      return asked
    default:
      return undefined
  }
}

function directoryChange(room: ClassRoom, events: readonly ClassEvent[], atMs: number) {
  const seatKeys = events.flatMap((event) => [
    ...('seatKey' in event ? [event.seatKey] : []),
    ...('hostKey' in event ? [event.hostKey] : []),
    ...('wallKey' in event && event.wallKey !== undefined ? [event.wallKey] : []),
  ])
  const running = isPlaying(room) ? room.match?.id : undefined
  const row = { code: room.code, log: room.code, openedAtMs: room.openedAtMs, lastPersonAtMs: atMs, running }
  return { room: row, seatKeys }
}

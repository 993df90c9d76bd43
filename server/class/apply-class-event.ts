// Changes a class by one event: the only way a class ever changes.

import type { DeskCommand } from '../../shared/protocol/class.ts'
import {
  type ClassEvent,
  type ClassMarket,
  type ClassRoom,
  type Place,
  type Student,
  type StudentId,
  studentOf,
} from './class-state.ts'

/** Notices that a page that comes back is still shown. Guess: more than a lesson has. */
const NOTICES_KEPT = 20

export function applyClassEvent(room: ClassRoom, event: ClassEvent): void {
  switch (event.type) {
    case 'classOpened':
      Object.assign(room, { code: event.code, setup: event.setup, openedAtMs: event.atMs, recovery: event.recovery })
      room.earlier = event.earlier ?? []
      room.hosts.set(event.hostKey, 'host1')
      room.walls.add(event.wallKey)
      return
    case 'hostAdded':
      room.hosts.set(event.hostKey, event.host)
      room.walls.add(event.wallKey)
      room.recovery = event.recovery
      return
    case 'studentEntered': {
      const { person: id, door, seatKey, approved, realName, ...rest } = event
      room.students.set(id, newStudent(room, { id, ...rest, door, realName, approved }))
      studentOf(room, id).seatKeys.add(seatKey)
      return
    }
    case 'seatAdded': {
      const { person: id, ...rest } = event
      const student = newStudent(room, { id, ...rest, door: undefined, realName: undefined, approved: true })
      room.students.set(id, Object.assign(student, { bot: true }))
      return
    }
    case 'seatOpened': {
      const student = studentOf(room, event.person)
      student.seatKeys.add(event.seatKey)
      student.left = false
      return
    }
    case 'studentRenamed':
      studentOf(room, event.person).name = event.name
      return
    case 'studentLeft':
      Object.assign(studentOf(room, event.person), { left: true, place: undefined })
      return
    case 'answered':
      studentOf(room, event.person).answers.set(event.question, event.answer)
      return
    case 'consentSet':
      studentOf(room, event.person).consent = event.consent
      return
    case 'sitOutSet':
      studentOf(room, event.person).sitsOut = event.on
      return
    case 'steered':
      applyCommand(room, event.command)
      return
    case 'classStarted':
      startMatch(room, event)
      return
    case 'marketAdded': {
      const { type: _, arm, ...market } = event
      room.match?.markets.set(market.id, { ...market, arm, over: false })
      return
    }
    case 'placed':
      settle(room, event.person, { market: event.market, seat: event.seat })
      return
    case 'marketOver':
      endMarket(room, event.market)
      return
  }
}

type Newcomer = Pick<Student, 'id' | 'name' | 'face' | 'phrase' | 'door' | 'realName' | 'approved'>

function newStudent(room: ClassRoom, known: Newcomer): Student {
  return {
    ...known,
    seatKeys: new Set(),
    kicked: false,
    left: false,
    bot: false,
    hushed: false,
    extraPercent: 100,
    consent: 'open',
    leftOut: false,
    sitsOut: false,
    keptOut: false,
    answers: new Map(),
    place: undefined,
    noticesBefore: lastNotice(room),
    movingTo: undefined,
  }
}

const lastNotice = ({ notices }: ClassRoom): number => notices.at(-1)?.id ?? 0

type Started = Extract<ClassEvent, { type: 'classStarted' }>

function startMatch(room: ClassRoom, { match, markets, seated, experiment }: Started): void {
  const entries = markets.map(({ arm, ...market }): [string, ClassMarket] => [
    market.id,
    { ...market, arm, over: false },
  ])
  room.match = { id: match, markets: new Map(entries), experiment, over: false }
  room.matches += 1
  room.phase = 'play'
  room.wall = { show: 'mosaic' }
  for (const student of room.students.values()) Object.assign(student, { place: undefined, movingTo: undefined })
  for (const { person, market, seat } of seated) settle(room, person, { market, seat })
}

/** From now on this student sits there, and has met who sits in that market. */
function settle(room: ClassRoom, person: StudentId, place: Place): void {
  const student = studentOf(room, person)
  student.place = place
  student.movingTo = undefined
  const arm = room.match?.markets.get(place.market)?.arm
  if (arm) room.lastArm.set(person, arm)
  for (const other of room.students.values()) {
    if (other.id === person || other.place?.market !== place.market) continue
    metOf(room, person).add(other.id)
    metOf(room, other.id).add(person)
  }
}

function metOf(room: ClassRoom, person: StudentId): Set<StudentId> {
  const known = room.met.get(person) ?? new Set()
  room.met.set(person, known)
  return known
}

function endMarket(room: ClassRoom, id: string): void {
  const market = room.match?.markets.get(id)
  if (!market || !room.match) return
  market.over = true
  if ([...room.match.markets.values()].some(({ over }) => !over)) return
  room.match.over = true
  if (room.phase === 'play') room.phase = 'debrief'
}

function applyCommand(room: ClassRoom, command: DeskCommand): void {
  switch (command.type) {
    case 'setup':
      room.setup = command.setup
      return
    case 'phase':
      room.phase = command.to
      return
    case 'bell':
      room.phase = 'debrief'
      return
    case 'lock':
      room.locked = command.on
      return
    case 'approve':
      for (const student of room.students.values()) {
        if (command.person === 'all' || command.person === student.id) student.approved = true
      }
      return
    case 'kick':
      Object.assign(studentOf(room, command.person), { kicked: command.on })
      return
    case 'move':
      studentOf(room, command.person).movingTo = command.market
      return
    case 'bot':
      studentOf(room, command.person).bot = command.on
      return
    case 'rename':
      studentOf(room, command.person).name = command.name
      return
    case 'message':
      room.notices.push({ id: lastNotice(room) + 1, to: command.to, text: command.text })
      if (room.notices.length > NOTICES_KEPT) room.notices.shift()
      return
    case 'extraTime':
      studentOf(room, command.person).extraPercent = command.percent
      return
    case 'hush':
      studentOf(room, command.person).hushed = command.on
      return
    case 'leaveOut':
      studentOf(room, command.person).leftOut = command.on
      return
    case 'sitOut':
      studentOf(room, command.person).keptOut = command.on
      return
    case 'roster':
      room.roster = command.names
      return
    case 'realName':
      studentOf(room, command.person).realName = command.name
      return
    case 'wall': {
      const { show, market, chart } = command
      room.wall = { show, ...(market === undefined ? {} : { market }), ...(chart === undefined ? {} : { chart }) }
      return
    }
    case 'wallNames':
      room.setup = { ...room.setup, wallNames: command.on }
      return
    case 'rehearse':
      room.rehearsal = true
      return
    case 'start':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'endRound':
    case 'redoRound':
    case 'endMatch':
    case 'addSeat':
    case 'deleteRoom':
      return
  }
}

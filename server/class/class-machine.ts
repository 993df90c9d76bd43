// A class's rules as an actor runs them.

import type { Machine } from '../actor/machine.ts'
import { applyClassEvent } from './apply-class-event.ts'
import {
  accept,
  type ClassAction,
  type ClassResult,
  refuse,
  type ServerAction,
  type StudentAction,
} from './class-action.ts'
import { type ClassEvent, type ClassRoom, emptyClass, isPlaying, studentsOf } from './class-state.ts'
import { decideDesk } from './decide-desk.ts'
import { experimentRefusal } from './experiment-setup.ts'
import { freeName, nextStudent, onRoster } from './names.ts'

export const SERVER = 'server'

export const classMachine: Machine<ClassRoom, ClassAction, ClassEvent> = {
  empty: emptyClass,
  apply: applyClassEvent,
  step(room, by, action, nowMs) {
    const result = decide(room, by, action, nowMs)
    if (result.ok) for (const event of result.events) applyClassEvent(room, event)
    return result
  },
  nextDue: () => undefined,
  violations(room) {
    const seats = studentsOf(room).flatMap(({ place }) => (place ? `${place.market} ${place.seat}` : []))
    return new Set(seats).size === seats.length ? [] : [`two students on one seat in class ${room.code}`]
  },
}

function decide(room: ClassRoom, by: string, action: ClassAction, nowMs: number): ClassResult {
  if (action.type === 'desk') {
    return [...room.hosts.values()].includes(by) ? decideDesk(room, action, nowMs) : refuse('notHost')
  }
  if (by === SERVER) return decideServer(room, action as ServerAction, nowMs)
  const student = room.students.get(by)
  if (!student || student.left) return refuse('unknownSeat')
  return decideStudent(room, by, action as StudentAction)
}

function decideStudent(room: ClassRoom, by: string, action: StudentAction): ClassResult {
  switch (action.type) {
    case 'rename':
      return accept({ type: 'studentRenamed', person: by, name: freeName(room, action.name, by) })
    case 'leave':
      return accept({ type: 'studentLeft', person: by })
    case 'answer':
      // The first answer stands: a question is asked once.
      if (room.students.get(by)?.answers.has(action.question)) return accept()
      return accept({ type: 'answered', person: by, question: action.question, answer: action.answer })
    case 'consent':
      return accept({ type: 'consentSet', person: by, consent: action.consent })
    case 'sitOut':
      return accept({ type: 'sitOutSet', person: by, on: action.on })
  }
}

function decideServer(room: ClassRoom, action: ServerAction, atMs: number): ClassResult {
  switch (action.type) {
    case 'openClass': {
      const { earlier = [], ...opening } = action
      if (room.code !== '') return refuse('serverFault')
      const why = experimentRefusal(action.setup)
      if (why) return refuse(why)
      return accept({
        ...opening,
        type: 'classOpened',
        atMs,
        ...(earlier.length > 0 && { earlier: [...earlier] }),
      })
    }
    case 'addHost': {
      return accept({ ...action, type: 'hostAdded', host: `host${room.hosts.size + 1}` })
    }
    case 'enterClass': {
      const closed = closedDoor(room)
      if (closed) return closed
      const { name, face, door, seatKey, phrase } = action
      const realName = onRoster(room.roster, name)
      const approved = !room.setup.approve || realName !== undefined
      return accept({
        type: 'studentEntered',
        person: nextStudent(room),
        name: freeName(room, name),
        face,
        phrase,
        door,
        seatKey,
        approved,
        ...(realName === undefined ? {} : { realName }),
      })
    }
    case 'openSeat': {
      const student = room.students.get(action.person)
      if (!student || student.kicked) return refuse('unknownSeat')
      return accept({ type: 'seatOpened', person: action.person, seatKey: action.seatKey })
    }
    case 'place': {
      const { person, place } = action
      const student = room.students.get(person)
      const taken = studentsOf(room).some(
        ({ id, place: theirs }) => id !== person && theirs?.market === place.market && theirs.seat === place.seat,
      )
      if (!isPlaying(room) || !student || student.left || student.kicked || taken) return refuse('unknownSeat')
      return accept({ type: 'placed', person, ...place })
    }
    case 'addMarket': {
      const { id, name, opening, arm } = action.market
      if (!isPlaying(room) || room.match?.markets.has(id)) return refuse('notPlaying')
      return accept({ type: 'marketAdded', id, name, opening, ...(arm === undefined ? {} : { arm }) })
    }
    case 'marketOver': {
      const market = room.match?.markets.get(action.market)
      return market && !market.over ? accept({ type: 'marketOver', market: action.market }) : accept()
    }
  }
}

/** Why nobody new may come in just now. */
function closedDoor(room: ClassRoom): ClassResult | undefined {
  if (room.phase === 'over') return refuse('roomOver')
  if (room.locked) return refuse('classLocked')
  if (!room.setup.latecomers && room.matches > 0) return refuse('classLocked')
  if (studentsOf(room).length >= room.setup.seatCap) return refuse('roomFull')
  return undefined
}

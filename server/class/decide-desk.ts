// What a command from the desk comes to: a record in the class's log, and for a start the markets that are opened.

import { type DeskCommand, stepsOf } from '../../shared/protocol/class.ts'
import { accept, type ClassResult, type DeskAction, refuse } from './class-action.ts'
import { type ClassEvent, type ClassRoom, isPlaying, type StudentId, studentsOf } from './class-state.ts'
import { experimentRefusal } from './experiment-setup.ts'
import { freeName, friendlyNames, nextStudent, onRoster } from './names.ts'
import { startExperiment } from './start-experiment.ts'
import { startMatch } from './start-match.ts'

const FACES = 24

export function decideDesk(room: ClassRoom, action: DeskAction, atMs: number): ClassResult {
  const { command } = action
  const why = refusalOf(room, command)
  if (why) return refuse(why)
  const steered: ClassEvent = { type: 'steered', command, atMs }
  if (command.type === 'start') {
    const started = room.setup.experiment ? startExperiment(room, action) : startMatch(room, action)
    return started ? accept(steered, started) : refuse('nobodyHere')
  }
  if (command.type === 'addSeat') return accept(steered, ...seats(room, [freeName(room, command.name)], action))
  if (command.type === 'rehearse') {
    const room_ = room.setup.seatCap - studentsOf(room).length
    const names = friendlyNames(room, Math.min(command.students, room_), action.seed)
    return accept(steered, ...seats(room, names, action))
  }
  if (command.type === 'roster') return accept(steered, ...knownNow(room, command.names, atMs))
  return accept(steered)
}

/** Who came before the list, or before this one, is known by it and let in. */
function knownNow(room: ClassRoom, names: readonly string[], atMs: number): ClassEvent[] {
  return studentsOf(room).flatMap(({ id, name, realName, approved }): ClassEvent[] => {
    const real = onRoster(names, name)
    if (real === undefined) return []
    const commands: DeskCommand[] = [
      ...(realName === undefined ? [{ type: 'realName' as const, person: id, name: real }] : []),
      ...(approved ? [] : [{ type: 'approve' as const, person: id }]),
    ]
    return commands.map((one) => ({ type: 'steered', command: one, atMs }))
  })
}

function seats(room: ClassRoom, names: readonly string[], { phrases }: DeskAction): ClassEvent[] {
  return names.map((name, index) => ({
    type: 'seatAdded',
    person: nextStudent(room, index),
    name,
    face: (room.students.size + index) % FACES,
    phrase: phrases[index] ?? '',
  }))
}

function refusalOf(room: ClassRoom, command: DeskCommand) {
  switch (command.type) {
    case 'start':
      return isPlaying(room) ? 'alreadyPlaying' : undefined
    case 'phase':
      if (isPlaying(room)) return 'alreadyPlaying'
      return stepsOf(room.setup).includes(command.to) && command.to !== 'play' ? undefined : 'noSuchStep'
    case 'setup':
      return experimentRefusal(command.setup)
    case 'redoRound':
      if (!isPlaying(room)) return 'notPlaying'
      return room.match?.experiment ? 'notInExperiment' : undefined
    case 'pause':
    case 'resume':
    case 'extend':
    case 'endRound':
    case 'endMatch':
      return isPlaying(room) ? undefined : 'notPlaying'
    case 'bell':
      return room.matches > 0 ? undefined : 'notPlaying'
    case 'addSeat':
    case 'rehearse':
      return studentsOf(room).length >= room.setup.seatCap ? 'roomFull' : undefined
    case 'move': {
      const student = room.students.get(command.person)
      if (!student || student.left || student.kicked) return 'noSuchStudent'
      const market = room.match?.markets.get(command.market)
      if (!isPlaying(room)) return 'notPlaying'
      if (room.match?.experiment) return 'notInExperiment'
      return market && !market.over ? undefined : 'noSuchMarket'
    }
    case 'bot':
      return refusalTo(room, command.person)
    case 'kick':
    case 'rename':
    case 'extraTime':
    case 'hush':
    case 'leaveOut':
    case 'sitOut':
    case 'realName':
      return room.students.has(command.person) ? undefined : 'noSuchStudent'
    case 'approve':
      return command.person === 'all' || room.students.has(command.person) ? undefined : 'noSuchStudent'
    case 'message':
      return command.to === 'all' ? undefined : refusalTo(room, command.to)
    case 'wall':
      if (command.market === undefined || room.match?.markets.has(command.market)) return undefined
      return 'noSuchMarket'
    case 'deleteRoom':
      return command.code === room.code ? undefined : 'wrongCode'
    default:
      return undefined
  }
}

/** What concerns a phone needs one. */
function refusalTo(room: ClassRoom, person: StudentId) {
  const student = room.students.get(person)
  if (!student) return 'noSuchStudent'
  return student.door === undefined ? 'noPhone' : undefined
}

// A room's rules as an actor runs them.

import type { Machine } from '../actor/machine.ts'
import { type PersonAction, personRules, type RoomAction, type ServerAction, serverRules } from './actions/index.ts'
import { type RoomResult, refuse } from './room-result.ts'
import { applyRoomEvent, emptyRoom, type Room, type RoomEvent } from './room-state.ts'

/** Who acts: a person by id, or the server itself. */
export const SERVER = 'server'

export const roomMachine: Machine<Room, RoomAction, RoomEvent> = {
  empty: emptyRoom,
  apply: applyRoomEvent,
  step(room, by, action, nowMs) {
    const result = decide(room, by, action, nowMs)
    if (result.ok) for (const event of result.events) applyRoomEvent(room, event)
    return result
  },
  nextDue: () => undefined,
  violations(room) {
    const seats = [...room.people.values()].flatMap(({ seat }) => seat ?? [])
    return new Set(seats).size === seats.length ? [] : [`two people on one seat in room ${room.code}`]
  },
}

function decide(room: Room, by: string, action: RoomAction, nowMs: number): RoomResult {
  // The rule under a type takes actions of that type; TypeScript does not follow the pairing through an index.
  if (action.type in serverRules) {
    const rule = serverRules[action.type as ServerAction['type']] as (
      r: Room,
      b: string,
      a: RoomAction,
      n: number,
    ) => RoomResult
    return by === SERVER ? rule(room, by, action, nowMs) : refuse('notHost')
  }
  const person = room.people.get(by)
  if (!person || person.left) return refuse('unknownSeat')
  const rule = personRules[action.type as PersonAction['type']] as (
    r: Room,
    b: string,
    a: RoomAction,
    n: number,
  ) => RoomResult
  return rule(room, by, action, nowMs)
}

// Entering a friends' room: a place for a new person, at any time; a seat follows with the next morning or match. Who enters an empty room holds the wheel.

import { MOST_SEATS } from '../../../shared/game/settings.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import { members, type Room } from '../room-state.ts'

export type Enter = {
  readonly type: 'enter'
  readonly name: string
  readonly face: number
  readonly door: string
  readonly seatKey: string
}

/** A solo room has a code too, and it opens to nobody: who guesses it learns nothing. */
export function enter(room: Room, _by: string, { name, face, door, seatKey }: Enter): RoomResult {
  if (room.kind === 'solo') return refuse('noSuchRoom')
  if (members(room).length >= MOST_SEATS) return refuse('roomFull')
  const person = `p${room.people.size + 1}`
  const hostless = !members(room).some(({ id }) => id === room.host)
  return accept(
    { type: 'entered', person, name, face, door, seatKey },
    ...(hostless ? [{ type: 'steered' as const, person }] : []),
  )
}

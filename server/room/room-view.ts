// What one person of a room is told of it.

import { type RoomView, STEER_AFTER_MS } from '../../shared/protocol/room.ts'
import type { Presence } from './presence.ts'
import { isPlaying, members, type PersonId, type Room } from './room-state.ts'

export function roomView(room: Room, me: PersonId, presence: Presence): RoomView {
  const { code, kind, host, settings, match } = room
  const seat = room.people.get(me)?.seat
  return {
    code,
    kind,
    phase: isPlaying(room) ? 'playing' : match ? 'ended' : 'lobby',
    me,
    host,
    maySteer: me !== host && presence.goneMs(host) >= STEER_AFTER_MS,
    people: members(room).map(({ id, name, face, seat: theirs }) => ({
      id,
      name,
      face,
      presence: presence.of(id),
      ...(theirs === undefined ? {} : { seat: theirs }),
    })),
    settings,
    ...(match && { match: { id: match.id, ...(seat === undefined ? {} : { seat }) } }),
  }
}

// What one person of a room is told of it.

import { type RoomView, STEER_AFTER_MS } from '../../shared/protocol/room.ts'
import type { Presence } from './presence.ts'
import { isPlaying, members, type PersonId, type Room } from './room-state.ts'

export function roomView(room: Room, me: PersonId, presence: Presence): RoomView {
  const { code, kind, host, settings, match } = room
  const seat = room.people.get(me)?.seat
  /** Until the match is over, who sits where would tell where nobody does. */
  const hidden = isPlaying(room) && match?.opening.settings.botSeats === 'hidden'
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
      ...(theirs === undefined || (hidden && id !== me) ? {} : { seat: theirs }),
    })),
    settings,
    ...(match && { match: { id: match.id, ...(seat === undefined ? {} : { seat }) } }),
  }
}

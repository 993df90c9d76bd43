// A new secret for a person whose first one may never have arrived: the server was restarted before it answered.

import { accept, type RoomResult, refuse } from '../room-result.ts'
import type { PersonId, Room } from '../room-state.ts'

export type Rekey = { readonly type: 'rekey'; readonly person: PersonId; readonly seatKey: string }

export function rekey(room: Room, _by: string, { person, seatKey }: Rekey): RoomResult {
  const known = room.people.get(person)
  if (!known || known.left) return refuse('unknownSeat')
  return accept({ type: 'rekeyed', person, seatKey })
}

// Another player takes the wheel when the host has been gone long enough.

import { STEER_AFTER_MS } from '../../../shared/protocol/room.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import type { PersonId, Room } from '../room-state.ts'

/** `hostGoneMs`: how long the host has been gone; 0 while the host is here. */
export type Steer = { readonly type: 'steer'; readonly hostGoneMs: number }

export function steer(room: Room, by: PersonId, { hostGoneMs }: Steer): RoomResult {
  if (by === room.host) return accept()
  if (hostGoneMs < STEER_AFTER_MS) return refuse('hostIsHere')
  return accept({ type: 'steered', person: by })
}

// A person leaves for good; a host who leaves hands the wheel to whoever came next.

import { accept, type RoomResult } from '../room-result.ts'
import { members, type PersonId, type Room } from '../room-state.ts'

export type Leave = { readonly type: 'leave' }

export function leave(room: Room, by: PersonId): RoomResult {
  const heir = by === room.host ? members(room).find(({ id }) => id !== by) : undefined
  return accept({ type: 'left', person: by }, ...(heir ? [{ type: 'steered' as const, person: heir.id }] : []))
}

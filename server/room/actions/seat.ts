// A friend who came late takes a villager's seat: the market says which one is free.

import type { SeatId } from '../../../shared/game/state.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import { isPlaying, members, type PersonId, type Room } from '../room-state.ts'

export type Seat = { readonly type: 'seat'; readonly person: PersonId; readonly seat: SeatId }

export function seat(room: Room, _by: string, { person, seat: id }: Seat): RoomResult {
  if (!isPlaying(room)) return refuse('notPlaying')
  const sitter = members(room).find((member) => member.id === person)
  const taken = members(room).some((member) => member.seat === id)
  if (!sitter || sitter.seat !== undefined || taken) return refuse('unknownSeat')
  return accept({ type: 'seated', person, seat: id })
}

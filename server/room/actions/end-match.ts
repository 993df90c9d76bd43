// The market is over: the room is free for the next match.

import { accept, type RoomResult } from '../room-result.ts'
import { isPlaying, type Room } from '../room-state.ts'

export type EndMatch = { readonly type: 'endMatch'; readonly match: string }

export function endMatch(room: Room, _by: string, { match }: EndMatch): RoomResult {
  return isPlaying(room) && room.match?.id === match ? accept({ type: 'matchEnded' }) : accept()
}

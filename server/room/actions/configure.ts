// The host sets the next match, in the lobby or between matches.

import type { Settings } from '../../../shared/game/settings.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import { isPlaying, type PersonId, type Room } from '../room-state.ts'

export type Configure = { readonly type: 'configure'; readonly settings: Settings }

export function configure(room: Room, by: PersonId, { settings }: Configure): RoomResult {
  if (by !== room.host) return refuse('notHost')
  if (isPlaying(room)) return refuse('alreadyPlaying')
  return accept({ type: 'configured', settings })
}

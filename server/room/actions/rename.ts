// A person takes another name or face.

import { accept, type RoomResult } from '../room-result.ts'
import type { PersonId, Room } from '../room-state.ts'

export type Rename = { readonly type: 'rename'; readonly name: string; readonly face: number }

export function rename(_room: Room, by: PersonId, { name, face }: Rename): RoomResult {
  return accept({ type: 'renamed', person: by, name, face })
}

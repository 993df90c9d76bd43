// Opens a room and goes there.

import type { RoomKind } from '../../shared/protocol/room.ts'
import { myFace, myName, playedBefore } from '../device/preferences.ts'
import { go, roomPath } from '../router.ts'
import { session } from '../session.ts'
import { refusalWords } from '../text/refusal-words.ts'

/** The sentence of why not, or undefined when the room is open. */
export async function openRoom(kind: RoomKind): Promise<string | undefined> {
  const who = { name: myName.value.trim(), face: myFace.value }
  const answer = await session.open(kind, who, playedBefore.value === 'on')
  if (!answer) return undefined
  if ('ok' in answer) return refusalWords(answer)
  go(roomPath(answer.code))
  return undefined
}

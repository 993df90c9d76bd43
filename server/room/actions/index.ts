// Everything that is asked of a room, in one list.

import type { RoomResult } from '../room-result.ts'
import type { Room } from '../room-state.ts'
import { type Configure, configure } from './configure.ts'
import { type EndMatch, endMatch } from './end-match.ts'
import { type Enter, enter } from './enter.ts'
import { type Leave, leave } from './leave.ts'
import { type Open, open } from './open.ts'
import { type Rekey, rekey } from './rekey.ts'
import { type Rename, rename } from './rename.ts'
import { type Seat, seat } from './seat.ts'
import { type Start, start } from './start.ts'
import { type Steer, steer } from './steer.ts'

/** Asked by a person of the room: refused when that person is none, or has left. */
export type PersonAction = Rename | Configure | Start | Steer | Leave
/** Asked by the server itself. */
export type ServerAction = Open | Enter | Rekey | Seat | EndMatch
export type RoomAction = PersonAction | ServerAction

type Decide<A> = (room: Room, by: string, action: A, nowMs: number) => RoomResult

export const personRules: { readonly [T in PersonAction['type']]: Decide<Extract<PersonAction, { type: T }>> } = {
  rename,
  configure,
  start,
  steer,
  leave,
}

export const serverRules: { readonly [T in ServerAction['type']]: Decide<Extract<ServerAction, { type: T }>> } = {
  open,
  enter,
  rekey,
  seat,
  endMatch,
}

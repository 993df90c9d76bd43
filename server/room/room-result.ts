// What a room's decision comes to: events, or a refusal with a code.

import type { EdgeRefusal } from '../../shared/protocol/messages.ts'
import type { RoomEvent } from './room-state.ts'

export type RoomRefusal = { readonly ok: false; readonly reason: EdgeRefusal }
export type RoomResult = { readonly ok: true; readonly events: readonly RoomEvent[] } | RoomRefusal

export const accept = (...events: readonly RoomEvent[]): RoomResult => ({ ok: true, events })
export const refuse = (reason: EdgeRefusal): RoomRefusal => ({ ok: false, reason })

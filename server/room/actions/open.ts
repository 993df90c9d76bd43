// Opening a room: whoever opens it is its host.

import { defaultSettings } from '../../../shared/game/settings.ts'
import type { RoomKind } from '../../../shared/protocol/room.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import type { Room } from '../room-state.ts'
import { type Enter, enter } from './enter.ts'

export type Open = Omit<Enter, 'type'> & {
  readonly type: 'open'
  readonly code: string
  readonly kind: RoomKind
  /** A first solo match is a short one. */
  readonly playedBefore: boolean
}

export function open(room: Room, _by: string, action: Open, nowMs: number): RoomResult {
  if (room.code !== '') return refuse('serverFault')
  const { code, kind, playedBefore } = action
  const settings =
    kind === 'solo' && !playedBefore ? { ...defaultSettings, rounds: 'hiddenShort' as const } : defaultSettings
  const entered = enter({ ...room, code, kind: 'friends' }, _by, { ...action, type: 'enter' })
  if (!entered.ok) return entered
  return accept({ type: 'roomOpened', code, kind, settings, atMs: nowMs }, ...entered.events)
}

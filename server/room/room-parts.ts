// What every room stands on.

import type { Logger } from 'pino'
import type { LogActor } from '../actor/log-actor.ts'
import type { Clock } from '../clock.ts'
import type { EventStore } from '../store/event-store.ts'
import type { RoomAction } from './actions/index.ts'
import type { Room, RoomEvent } from './room-state.ts'

export type RoomParts = {
  readonly store: EventStore
  readonly clock: Clock
  readonly logger: Logger
  /** Divides every wait of the matches that are started. */
  readonly pace: number
  /** Days after its last person until a room of friends, or of one alone, is deleted. */
  readonly keepDays: number
  /** An experiment that one who is alone plays for the first time is over. `seed`: its secret. It may be told twice. */
  readonly onFirstTrial?: (match: string, seed: string) => void
  /** Everything of these rooms has been deleted. */
  readonly onForgotten?: (codes: readonly string[]) => void
}

export type RoomActor = LogActor<Room, RoomAction, RoomEvent>

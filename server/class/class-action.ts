// What can be asked of a class: by a student, from the desk, or by the server itself.

import type { DeskCommand } from '../../shared/protocol/class.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import type { EdgeRefusal } from '../../shared/protocol/messages.ts'
import type { ClassEvent, ClassMarket, EarlierClass, MarketId, Place, StudentId } from './class-state.ts'

/** Whoever acts is the student: named by the actor, never by the action. */
export type StudentAction =
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'leave' }
  | { readonly type: 'answer'; readonly question: string; readonly answer: number }
  | { readonly type: 'consent'; readonly consent: 'given' | 'declined' }
  | { readonly type: 'sitOut'; readonly on: boolean }

/** With what only the server can draw. */
export type DeskAction = {
  readonly type: 'desk'
  readonly command: DeskCommand
  readonly seed: string
  readonly pace: number
  /** Two words for each seat that the command may add. */
  readonly phrases: readonly string[]
  /** Students who are connected, or have no phone. */
  readonly here: readonly StudentId[]
}

export type ServerAction =
  | {
      readonly type: 'openClass'
      readonly code: string
      readonly setup: ClassSetup
      readonly earlier?: readonly EarlierClass[]
      readonly hostKey: string
      readonly wallKey: string
      readonly recovery: string
    }
  | { readonly type: 'addHost'; readonly hostKey: string; readonly wallKey: string; readonly recovery: string }
  | {
      readonly type: 'enterClass'
      readonly name: string
      readonly face: number
      readonly door: string
      readonly seatKey: string
      readonly phrase: string
    }
  | { readonly type: 'openSeat'; readonly person: StudentId; readonly seatKey: string }
  | { readonly type: 'place'; readonly person: StudentId; readonly place: Place }
  | { readonly type: 'addMarket'; readonly market: Omit<ClassMarket, 'over'> }
  | { readonly type: 'marketOver'; readonly market: MarketId }

export type ClassAction = StudentAction | DeskAction | ServerAction
export type ClassResult =
  | { readonly ok: true; readonly events: readonly ClassEvent[] }
  | { readonly ok: false; readonly reason: EdgeRefusal }

export const accept = (...events: readonly ClassEvent[]): ClassResult => ({ ok: true, events })
export const refuse = (reason: EdgeRefusal): ClassResult => ({ ok: false, reason })

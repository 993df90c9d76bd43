// What a bot is: given a seat's view it acts or waits, and says why. It cannot cheat, since it never sees more.

import type { SeatActionInput } from '../game/actions/index.ts'
import type { Chance } from '../game/chance.ts'
import type { ScriptNote } from '../game/scripts.ts'
import type { Market, SeatId } from '../game/state.ts'
import type { ReasonFacts, ReasonId } from './reasons.ts'

/** Why a bot did what it did: an id that the client turns into a sentence, and the facts in it. */
export type Reason = { readonly id: ReasonId; readonly facts?: ReasonFacts }

export type Act = {
  readonly action: SeatActionInput
  readonly reason: Reason
  /** The script it is part of: noted in the log beside it, for the debrief. */
  readonly script?: ScriptNote
}
export type Move = Act | 'wait'

/** A bot at one seat: it remembers, and draws its own chance. */
export type Mind = {
  /**
   * Called once a second of the market clock while a market is open.
   * @param view what the seat may know: `view.viewer` is its seat
   * @param atMs now, on the market clock
   */
  turn(view: Market, atMs: number): Move
}

/**
 * One strategy. A mind lives as long as its market's actor; after a restart of the server it is made anew from the same seed,
 * so whatever it must not forget has to follow from the view (exchanges, offers, deals).
 */
export type Bot = {
  readonly id: string
  /** Those of its kind in a village know one another, and work together. */
  readonly hasAllies?: true
  /**
   * @param allies where it has them: told beforehand, as friends tell each other; it sees no more of them than anybody does
   * @param noise the probability that a choice of this mind comes out the wrong way round (see noise.ts); left out: never
   */
  create(seat: SeatId, chance: Chance, allies?: readonly SeatId[], noise?: number): Mind
}

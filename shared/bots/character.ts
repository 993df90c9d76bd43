// What makes one bot different from another: a row of data and a few judgements on top of the common sense of all.

import type { Bundle } from '../game/bundle.ts'
import type { declineReasons } from '../game/dealings.ts'
import type { Market, Offer } from '../game/state.ts'
import type { Act, Reason } from './bot.ts'
import type { Voice } from './chat-lines.ts'
import type { Deal } from './own-worth.ts'
import type { Situation } from './situation.ts'

export type DeclineReason = (typeof declineReasons)[number]

/** What a bot makes of an offer. */
export type Verdict =
  | { readonly say: 'yes'; readonly reason: Reason }
  | { readonly say: 'no'; readonly because: DeclineReason; readonly reason: Reason }
  | { readonly say: 'instead'; readonly gives: Bundle; readonly wants: Bundle; readonly reason: Reason }

/** Something a bot may begin by itself; undefined when there is no occasion. */
export type Start = (s: Situation) => Act | undefined

export type Character = {
  /** With which probability a need is told to all in the morning. */
  readonly tells: { readonly urgent: number; readonly ordinary: number }
  /** How it talks, now and then; or that it says nothing. */
  readonly words: Voice | 'none'
  /** It deals with anybody, whatever the village thinks of them. */
  readonly dealsWithAnybody?: true
  /** False: whom coins fail says no, and offers no lot instead. */
  readonly paysInKind?: false
  /** Of an offer that it can pay and whose promises it may trust. */
  judge(s: Situation, deal: Deal, offer: Offer): Verdict
  judgeAsk(s: Situation, ask: Offer): Verdict
  /** What it does at its own times, besides its starts: keep promises, return gifts. */
  readonly duties: readonly Start[]
  /** How many times as often as others it starts something; left out: as often. */
  readonly effort?: (market: Market) => number
  /** In this order, when it is time to start something. */
  readonly starts: readonly Start[]
}

export function yes(id: Reason['id'], facts?: Reason['facts']): Verdict {
  return { say: 'yes', reason: reason(id, facts) }
}

export function no(because: DeclineReason, id: Reason['id'], facts?: Reason['facts']): Verdict {
  return { say: 'no', because, reason: reason(id, facts) }
}

export function reason(id: Reason['id'], facts?: Reason['facts']): Reason {
  return facts ? { id, facts } : { id }
}

// Giving oneself time before an answer: weighing what costs more than even, sleeping on what one would only be talked into.

import { worth } from '../game/bundle.ts'
import type { Offer } from '../game/state.ts'
import { reason, type Start, type Verdict } from './character.ts'
import { versionOf } from './notice.ts'
import type { Situation } from './situation.ts'

/** An offer is looked at for so long first. Guess: less than an answer takes, so that its author sees it weighed. */
const LOOK_MS = 2_000
/** An answer that waits for the author's leave to sleep comes so long before the offer ends. Guess: the time of a slow answer. */
const ANSWER_BEFORE_END_MS = 3_000

export const weighing: Start = (s) => {
  const offer = looking(s).find(({ weighed, gives, wants }) => !weighed && worth(wants) > worth(gives))
  if (!offer) return undefined
  const { id, version, author } = offer
  return { action: { type: 'weigh', offer: id, version }, reason: reason('weighsIt', { seat: author }) }
}

/** Slept on, an offer is judged without the urge. @param judge what it would answer now */
export function sleepingOnIt(judge: (s: Situation, offer: Offer) => Verdict): Start {
  return (s) => {
    const offer = looking(s).find((one) => one.sleep === 'awake' && judge(s, one).reason.id === 'talkedRound')
    if (!offer) return undefined
    const { id, version, author, expiresAtMs } = offer
    s.memory.answerAtMs.set(versionOf(offer), expiresAtMs - ANSWER_BEFORE_END_MS)
    return { action: { type: 'askToSleep', offer: id, version }, reason: reason('sleepsOnIt', { seat: author }) }
  }
}

function looking({ market, me, atMs }: Situation): Offer[] {
  return [...market.offers.values()].filter(
    ({ to, kind, settles, atMs: sinceMs }) =>
      to === me.id && kind === 'offer' && settles === undefined && atMs - sinceMs >= LOOK_MS,
  )
}

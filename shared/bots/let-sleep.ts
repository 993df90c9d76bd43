// Letting another sleep on one's offer: who asks for time gets it.

import type { Start } from './character.ts'
import { uniformMs } from './memory.ts'
import { versionOf } from './notice.ts'
import { ANSWER_S } from './pace.ts'

/** Answered as any question is, after a while. */
export const lettingSleep: Start = ({ market, me, memory, atMs, chance }) => {
  for (const offer of market.offers.values()) {
    if (offer.author !== me.id || offer.sleep !== 'asked') continue
    const key = `sleep:${versionOf(offer)}`
    const answerAtMs = memory.answerAtMs.get(key)
    if (answerAtMs === undefined) {
      memory.answerAtMs.set(key, atMs + uniformMs(chance, ANSWER_S))
      memory.lastMessageMs = atMs
    } else if (answerAtMs <= atMs) {
      return { action: { type: 'letSleep', offer: offer.id }, reason: { id: 'givesTime', facts: { seat: offer.to } } }
    }
  }
  return undefined
}

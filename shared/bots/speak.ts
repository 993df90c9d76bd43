// A word now and then: a greeting on the first day, a thank you for a gift, and no more than one a round.

import type { Act } from './bot.ts'
import { decideOnce, TELL_S } from './memory.ts'
import { personFirst, type Situation } from './situation.ts'

/** Guesses, all three: to be settled by what players find friendly and what they find too much. */
const P_HELLO = 0.3
const P_THANKS = { bot: 0.1, person: 0.6 } as const
const PAUSE_MS = 2_000

/** What telling is spread over is stretched for a greeting, so that a village does not greet in a chorus: from 5 to 30 s. */
const STRETCH = 5
const FROM_MS = 5_000

export function speak(s: Situation): Act | undefined {
  const { market, memory, atMs, chance } = s
  if (memory.spoke) return undefined
  const { thanks } = memory
  if (thanks && atMs - thanks.sinceMs >= PAUSE_MS) {
    memory.thanks = undefined
    const p = personFirst(market.seats.get(thanks.to)) ? P_THANKS.person : P_THANKS.bot
    if (!chance.happens(p)) return undefined
    memory.spoke = true
    return {
      action: { type: 'say', to: thanks.to, phrase: 'thanks' },
      reason: { id: 'saysThanks', facts: { seat: thanks.to } },
    }
  }
  if (market.round > 1 || atMs < memory.tellAtMs + PAUSE_MS) return undefined
  if (!decideOnce(memory, 'hello', chance, P_HELLO) || atMs < helloAtMs(s)) return undefined
  memory.spoke = true
  return { action: { type: 'say', to: 'all', phrase: 'hello' }, reason: { id: 'saysHello' } }
}

function helloAtMs({ market, memory }: Situation): number {
  const toldAfterMs = memory.tellAtMs - market.phaseStartedAtMs
  return market.phaseStartedAtMs + FROM_MS + STRETCH * (toldAfterMs - 1000 * TELL_S[0])
}

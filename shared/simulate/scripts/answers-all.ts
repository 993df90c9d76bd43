// Players of a few lines: who accepts all, who declines all, who does nothing.

import type { Bot, Move } from '../../bots/bot.ts'
import { beginRound, freshMemory } from '../../bots/memory.ts'
import type { Situation } from '../../bots/situation.ts'
import { covers } from '../../game/bundle.ts'
import type { Offer } from '../../game/state.ts'
import { share, type Telling } from './telling.ts'

/** An answer takes a person about 3 s. Source: game design, section 8, statement 9. */
export const ANSWER_MS = 3_000

export const why = { id: 'meetsMyNeed' } as const

/** Tells so much of its needs, then answers everything the same way and does nothing else. */
export function answersAll(how: 'accept' | 'decline', tells: Telling): Bot {
  return {
    id: `${how}s-all`,
    create(seat, chance) {
      const memory = freshMemory()
      return {
        turn(market, atMs) {
          const me = market.seats.get(seat)
          if (!me?.own) return 'wait'
          if (memory.round !== market.round) beginRound(memory, market, chance)
          const s: Situation = { market, me, own: me.own, atMs, memory, chance, noise: 0, goesByNames: false }
          return share(s, tells) ?? answerTo(s, () => how) ?? 'wait'
        },
      }
    },
  }
}

export const doesNothing: Bot = { id: 'does-nothing', create: () => ({ turn: () => 'wait' }) }

/** The first offer that has waited as long as a person takes. What it cannot pay is declined, whatever it would say. */
export function answerTo(
  { market, me, own, atMs }: Situation,
  how: (offer: Offer) => 'accept' | 'decline',
): Exclude<Move, 'wait'> | undefined {
  for (const offer of market.offers.values()) {
    if (offer.to !== me.id || atMs - offer.atMs < ANSWER_MS) continue
    const { id, version } = offer
    return how(offer) === 'accept' && covers(own.held, offer.wants)
      ? { action: { type: 'accept', offer: id, version }, reason: why }
      : { action: { type: 'decline', offer: id, version, reason: 'notNow' }, reason: why }
  }
  return undefined
}

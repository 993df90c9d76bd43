// Bots: why they did what they did, and who was taken for one.

import type { EventFacts } from './event-facts.ts'

export const botFacts: { readonly [T in 'botsGuessed' | 'reasoned']: EventFacts<T> } = {
  botsGuessed: {
    means: 'whom a seat took for bots where bots were hidden; amount: stalls it was right of (one’s own only)',
    facts: ({ seat, bots = [], right, of }) => ({ seat, how: bots.join(' + ') || 'nobody', amount: right, outOf: of }),
  },
  reasoned: {
    means: 'why a bot did what stands just before (how: its action); amount: coins it speaks of',
    facts: ({ seat, move, reason, facts }) => ({
      ...{ seat, how: move, reason },
      ...(typeof facts?.['seat'] === 'string' ? { other: facts['seat'] } : {}),
      ...(typeof facts?.['coins'] === 'number' ? { amount: facts['coins'] } : {}),
    }),
  },
}

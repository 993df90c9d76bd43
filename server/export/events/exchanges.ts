// Exchanges, and what follows from them; of a gift the giver is the seat.

import type { EventFacts } from './event-facts.ts'

type Kinds = 'gave' | 'giftUndone' | 'exchanged' | 'reputationChanged' | 'passed'

export const exchangeFacts: { readonly [T in Kinds]: EventFacts<T> } = {
  gave: {
    means: 'goods, coins or help were given with no terms; reason: the word of comfort that went with it',
    facts: ({ from, to, exchange, goods, atWell, word }) => ({
      ...{ seat: from, other: to, exchange, gives: [goods], given: goods },
      ...{ how: atWell ? 'well' : word === undefined ? 'gift' : 'comfort', reason: word },
    }),
  },
  giftUndone: {
    means: 'a gift was declined or handed back: it counts as none',
    facts: ({ from, to, exchange, goods, how }) => ({ seat: from, other: to, exchange, how, got: goods }),
  },
  exchanged: {
    means: 'the record of a completed exchange; what it moved stands in earlier rows',
    facts: ({ author, other, exchange, offer, kind, gives, gets, outcome }) => ({
      ...{ seat: author, other, exchange, offer, how: kind, reason: outcome, gives: [gives], gets: [gets] },
    }),
  },
  reputationChanged: {
    means: 'what the village thinks of a seat changed; amount: its reputation now',
    facts: ({ seat, to, gift }) => ({ seat, amount: to, exchange: gift }),
  },
  passed: {
    means: 'something passed between two others (in views only, never in a whole log)',
    facts: ({ author, other, exchange }) => ({ seat: author, other, exchange }),
  },
}

// What a room may switch on: households, fines, the granary, free chat.

import type { EventFacts } from './event-facts.ts'

type Kinds = 'householdsDrawn' | 'fined' | 'granaryFilled' | 'granaryShared' | 'chatted'

export const moduleFacts: { readonly [T in Kinds]: EventFacts<T> } = {
  householdsDrawn: {
    means: 'who lives with whom was drawn; amount: pairs',
    facts: ({ pairs }) => ({ amount: pairs.length, how: pairs.map((pair) => pair.join('+')).join(' ') }),
  },
  chatted: {
    means: 'a line of free chat, as it was filtered (to one seat: one’s own only)',
    facts: ({ seat, to, text }) => ({ seat, other: to, text }),
  },
  fined: {
    means: 'a seat paid a coin so that another lost coins; amount: coins the other lost',
    facts: ({ by, to, lost }) => ({ seat: by, other: to, amount: lost }),
  },
  granaryFilled: {
    means: 'coins were given to the granary; amount: how many',
    facts: ({ seat, coins }) => ({ seat, amount: coins }),
  },
  granaryShared: {
    means:
      'the granary was shared out to all, or what a group gave to that group; amount: coins for each; out_of: coins given that day',
    facts: ({ given, coins, wellbeing, among }) => ({
      ...{ seat: among?.join('+') ?? 'all', amount: coins },
      ...{ outOf: given, wellbeing },
    }),
  },
}

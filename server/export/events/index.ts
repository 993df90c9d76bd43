// What long.csv says of every kind of event, in one list: the compiler asks for each.

import type { MarketEvent } from '../../../shared/game/events/index.ts'
import type { Market } from '../../../shared/game/state.ts'
import { botFacts } from './bots.ts'
import { dayFacts } from './days.ts'
import type { EventFacts, LongFacts } from './event-facts.ts'
import { exchangeFacts } from './exchanges.ts'
import { moduleFacts } from './modules.ts'
import { offerFacts } from './offers.ts'

export const eventFacts: { readonly [T in MarketEvent['type']]: EventFacts<T> } = {
  ...dayFacts,
  ...offerFacts,
  ...exchangeFacts,
  ...moduleFacts,
  ...botFacts,
}

/** @param before the truth just before the event */
export function factsOf(event: MarketEvent, before: Market): LongFacts {
  // The facts under a type take events of that type; TypeScript does not follow the pairing through an index.
  const { facts } = eventFacts[event.type] as EventFacts<MarketEvent['type']>
  return facts(event, before)
}

// Changes a state by one event: the only way a state ever changes.

import type { EventRule } from './events/event-rule.ts'
import { eventRules, type MarketEvent } from './events/index.ts'
import type { Market } from './state.ts'

/** Applies one event in place. On a view it is given the events that `visibleTo` lets through, and skips what the view does not know. */
export function apply(market: Market, event: MarketEvent): void {
  // The rule under a type takes events of that type; TypeScript does not follow the pairing through an index.
  const rule = eventRules[event.type] as EventRule<MarketEvent>
  rule.apply(market, event)
}

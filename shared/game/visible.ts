// Who sees what of an event. The table is in the game's rules; each event's own file has its row.

import type { EventRule } from './events/event-rule.ts'
import { eventRules, type MarketEvent } from './events/index.ts'
import type { Settings } from './settings.ts'
import type { SeatId } from './state.ts'

/** The event as this seat may see it: whole, with its private part left out, or undefined. A viewer without a seat sees what is public. */
export function visibleTo(viewer: SeatId, event: MarketEvent, settings: Settings): MarketEvent | undefined {
  // See apply: the pairing of type and rule is right by construction.
  const rule = eventRules[event.type] as EventRule<MarketEvent>
  return rule.visibleTo(viewer, event, settings)
}

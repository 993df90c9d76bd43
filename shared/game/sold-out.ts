// Whether a stall was seen to pass on all it made today.

import { HELP_A_MORNING, LOTS_A_MORNING } from './crafts.ts'
import { type Good, goodFacts } from './goods.ts'
import type { Market, Seat } from './state.ts'

/** It was seen to pass on today what a stall makes in a morning; where exchanges are not public, only one's own are seen. */
export function isSoldOut(market: Market, { id, crafts }: Seat, good: Good): boolean {
  const made = good === 'help' ? HELP_A_MORNING : Math.ceil(LOTS_A_MORNING / crafts.length) * goodFacts[good].lot
  let passed = 0
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || exchange.round < market.round) break
    if (exchange.author === id) passed += exchange.gives[good] ?? 0
    if (exchange.other === id) passed += exchange.gets[good] ?? 0
  }
  return passed >= made
}

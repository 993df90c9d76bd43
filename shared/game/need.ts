// Needs against what a seat holds: which are covered, which can be met.

import { type Good, goodFacts } from './goods.ts'
import type { Need, Own, Seat } from './state.ts'

type Stock = Pick<Own, 'held' | 'helped'>

/** Units that may meet a need for this good: hours of help received, never one's own; of other goods what is held. */
export function unitsFor({ held, helped }: Stock, good: Good): number {
  return good === 'help' ? helped : held[good]
}

/** Urgent needs first, then in the order they came: the order in which the evening meets them. */
export function inOrder(needs: readonly Need[]): Need[] {
  return [...needs].sort((a, b) => b.level - a.level)
}

/** True when what the seat holds is enough for this need after those of the same good that come before it. */
export function isCovered(needs: readonly Need[], stock: Stock, need: Need): boolean {
  // Counted without a list, as it is asked for every need after every event.
  let upToIt = 0
  let reached = false
  for (const other of needs) {
    if (other === need) reached = true
    if (other.good !== need.good) continue
    if (other === need || other.level > need.level || (other.level === need.level && !reached)) upToIt++
  }
  return unitsFor(stock, need.good) >= upToIt * goodFacts[need.good].lot
}

/** Units of a good that all open needs for it still ask for beyond what is held. */
export function shortfall(seat: Seat, stock: Stock, good: Good): number {
  const needed = seat.needs.filter((need) => need.good === good && !need.met).length * goodFacts[good].lot
  return Math.max(0, needed - unitsFor(stock, good))
}

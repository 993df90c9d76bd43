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
  const before = inOrder(needs.filter(({ good }) => good === need.good)).indexOf(need)
  return unitsFor(stock, need.good) >= (before + 1) * goodFacts[need.good].lot
}

/** Units of a good that all open needs for it still ask for beyond what is held. */
export function shortfall(seat: Seat, stock: Stock, good: Good): number {
  const needed = seat.needs.filter((need) => need.good === good && !need.met).length * goodFacts[good].lot
  return Math.max(0, needed - unitsFor(stock, good))
}

// Fines: what one costs, and whether a seat may impose one now. Nothing of it depends on what the other holds.

import { type Refused, refuse } from './result.ts'
import { groupOf } from './stage.ts'
import { type Market, ownOf, type SeatId } from './state.ts'

/** Source: Fehr & Gächter 2000, as in the science notes, part D, S11: one costs its target three. */
export const FINE = { costs: 1, loses: 3 } as const

/**
 * Why this seat may not fine that one now, by the seat's own view or by the truth; undefined: it may.
 * Once a round each other seat: many may answer one act, one cannot ruin another.
 */
export function fineRefusal(market: Market, by: SeatId, to: SeatId): Refused | undefined {
  if (!market.settings.fine) return refuse('noFines')
  if (market.stage && groupOf(market.stage, by)?.includes(to) === false) return refuse('notOfYourGroup')
  // In an experiment's own stage as many as are thought right.
  const once = !market.stage || market.stage.kind === 'market'
  if (once && market.fines.some((fine) => fine.by === by && fine.to === to && fine.round === market.round)) {
    return refuse('finedAlready')
  }
  const { coins } = ownOf(market, by).held
  return coins < FINE.costs ? refuse('notEnough', { item: 'coins', have: coins }) : undefined
}

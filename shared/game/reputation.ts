// Reputation: what a village thinks of a seat, from its acts since the match began.

import type { MarketEvent } from './events/index.ts'
import type { ExchangeId, Market, SeatId } from './state.ts'

/** Kept in [-3, 3]. Source: game design, section 1; the range of the image score follows Wedekind & Milinski 2000 as used in science notes, part E. */
const BOUND = 3

export type Credit = {
  readonly seat: SeatId
  readonly by: 1 | -1
  /** The gift it is for. */
  readonly gift?: ExchangeId
}

/** +1 for a gift or a kept promise, -1 for a negative act; nothing where reputation is off or would not change. */
export function reputationEvents(market: Market, credits: readonly Credit[]): MarketEvent[] {
  const events: MarketEvent[] = []
  const now = new Map<SeatId, number>()
  for (const { seat, by, gift } of credits) {
    const before = now.get(seat) ?? market.seats.get(seat)?.reputation
    if (before === undefined) continue
    const to = Math.max(-BOUND, Math.min(BOUND, before + by))
    now.set(seat, to)
    if (to !== before) events.push({ type: 'reputationChanged', seat, to, ...(gift === undefined ? {} : { gift }) })
  }
  return events
}

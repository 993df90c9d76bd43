// What a gift brings about: the goods move, the label is written down, the giver is thought better of.

import type { Bundle } from './bundle.ts'
import type { MarketEvent } from './events/index.ts'
import { reputationEvents } from './reputation.ts'
import type { Market, SeatId } from './state.ts'

export type Gift = { readonly from: SeatId; readonly to: SeatId; readonly goods: Bundle; readonly atWell: boolean }

/** The events of one act of giving: at the well it may reach several seats and still counts as one kindness. */
export function giftEvents(market: Market, gifts: readonly Gift[], atMs: number): MarketEvent[] {
  const events: MarketEvent[] = gifts.map((gift, index) => ({
    type: 'gave',
    exchange: exchangeId(market, index),
    round: market.round,
    atMs,
    label: 'generalized',
    ...gift,
  }))
  const [first] = gifts
  return first ? [...events, ...reputationEvents(market, [{ seat: first.from, by: 1 }])] : events
}

/** The id of the next exchange of this market, or of one after it. Every viewer sees every exchange at least as passing, so the number tells nothing. */
export function exchangeId(market: Market, ahead = 0): string {
  return `x${market.exchanges.length + 1 + ahead}`
}

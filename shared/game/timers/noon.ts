// Noon: half of the market is over and one need in four changes, told to its owner only.

import { changedNeed } from '../deal-needs.ts'
import type { MarketEvent } from '../events/index.ts'
import { isCovered } from '../need.ts'
import { type Market, ownOf, secretOf } from '../state.ts'

/** (SPEC: NEE) */
export function noonEvents(market: Market, atMs: number): MarketEvent[] {
  const { seed } = secretOf(market)
  const changes = [...market.seats.values()].flatMap((seat): MarketEvent[] => {
    const own = ownOf(market, seat.id)
    const open = seat.needs.filter((need) => !isCovered(seat.needs, own, need))
    const change = changedNeed(seed, market.round, seat, open)
    if (!change) return []
    const { from, to } = change
    return [{ type: 'needChanged', seat: seat.id, from: from.id, to, known: from.shared }]
  })
  return [{ type: 'noonStruck', atMs }, ...changes]
}

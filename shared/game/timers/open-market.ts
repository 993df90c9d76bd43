// A market opens: what was slept on is set aside again and waits for its answer, or ends if it is no longer there.

import { add, covers } from '../bundle.ts'
import type { MarketEvent } from '../events/index.ts'
import { type Market, ownOf, type SeatId } from '../state.ts'
import { marketMs, offerLifeMs } from '../timing.ts'

/** (SPEC: DAY, SLP) */
export function openMarketEvents(market: Market, atMs: number): MarketEvent[] {
  const left = new Map<SeatId, ReturnType<typeof copyOf>>()
  const copyOf = (seat: SeatId) => ({ ...ownOf(market, seat).held })
  const woken = [...market.sleeping.values()].map(({ id: offer, author, to, gives, due }): MarketEvent => {
    const held = left.get(author) ?? copyOf(author)
    left.set(author, held)
    if (!covers(held, gives)) return { type: 'offerEnded', offer, author, to, how: 'lapsed', atMs }
    add(held, gives, -1)
    const later = due === undefined ? {} : { due: due + 1 }
    return { type: 'offerWoke', offer, author, to, atMs, expiresAtMs: atMs + offerLifeMs(market, to), ...later }
  })
  return [{ type: 'marketBegan', atMs, endsAtMs: atMs + lengthMs(market) }, ...woken]
}

function lengthMs({ stage, settings, round }: Market): number {
  return stage ? stage.seconds * 1000 : marketMs(settings, round)
}

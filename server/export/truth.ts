// A market's log as the store keeps it, read as what it is: events, each with the market clock at which it happened.

import { apply } from '../../shared/game/apply.ts'
import { clockAt, emptyMarket } from '../../shared/game/state.ts'
import { parseMarketEvent } from '../market/market-machine.ts'
import type { StoredEvent } from '../store/event-store.ts'
import type { DatedEvent } from './exported-log.ts'

export function truthOf(stored: readonly StoredEvent[]): DatedEvent[] {
  const market = emptyMarket()
  return stored.map(({ seq, by, atMs: serverMs, body }) => {
    const event = parseMarketEvent(JSON.parse(body))
    const atMs = 'atMs' in event ? event.atMs : clockAt(market, serverMs)
    apply(market, event)
    return { seq, by, atMs, event }
  })
}

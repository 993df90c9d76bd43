// What follows from a state by itself: a shared need is covered now, everyone is done and the clock need not run.

import type { MarketEvent } from './events/index.ts'
import { isCovered } from './need.ts'
import type { Market, Seat } from './state.ts'
import { HURRIED_MS } from './timing.ts'

/** Events that must come after the ones just applied; none when nothing follows. Runs on the truth only. */
export function following(market: Market, atMs: number): MarketEvent[] {
  const events = coverChanges(market)
  const endsAtMs = hurriedEnd(market, atMs)
  if (endsAtMs !== undefined) events.push({ type: 'clockHurried', endsAtMs })
  return events
}

function coverChanges(market: Market): MarketEvent[] {
  if (market.phase !== 'market') return []
  const events: MarketEvent[] = []
  for (const { id, needs, own } of market.seats.values()) {
    if (!own) continue
    for (const need of needs) {
      if (need.shared !== 'all' && need.shared.length === 0) continue
      const covered = isCovered(needs, own, need)
      if (covered !== need.covered) {
        events.push({ type: 'needCovered', seat: id, need: need.id, covered, known: need.shared })
      }
    }
  }
  return events
}

/**
 * All done: the bell rings now. All but one: in ten seconds. A person alone among bots is never hurried by them, and never waits for them longer than that.
 * In the evening only people are waited for.
 */
function hurriedEnd(market: Market, atMs: number): number | undefined {
  if (market.settings.clock === 'shared') return undefined
  const seats = [...market.seats.values()]
  const here = seats.filter((seat) => seat.keeper === 'person')
  if (market.phase === 'evening') {
    const waiting = here.filter((seat) => !seat.done).length
    return waiting === 0 && market.endsAtMs > atMs && here.length > 0 ? atMs : undefined
  }
  if (market.phase !== 'market') return undefined
  // Where bots are hidden a clock that waits for people only would tell who they are.
  const people = market.settings.botSeats === 'hidden' ? seats : here
  const waiting = people.filter((seat) => !seat.done).length
  const notDone = seats.filter((seat) => !seat.done).length
  if (market.stage && market.stage.kind !== 'market')
    return market.stage.early ? hurriedStage(market, seats, atMs) : undefined
  if (notDone === 0) return market.endsAtMs > atMs ? atMs : undefined
  const hurry = people.length === 0 ? notDone === 1 : waiting === 0 || (people.length > 1 && notDone === 1)
  return hurry && !market.hurried && market.endsAtMs > atMs + HURRIED_MS ? atMs + HURRIED_MS : undefined
}

/** A stage of a scenario waits for everybody, scripts too: what they come to say belongs to it. For who is away nobody who is there waits longer than ten seconds. */
function hurriedStage(market: Market, seats: readonly Seat[], atMs: number): number | undefined {
  if (seats.every(({ done }) => done)) return market.endsAtMs > atMs ? atMs : undefined
  const others = seats.filter(({ keeper }) => keeper !== 'cover')
  const waits = others.every(({ done }) => done) && others.some(({ keeper }) => keeper === 'person')
  return waits && !market.hurried && market.endsAtMs > atMs + HURRIED_MS ? atMs + HURRIED_MS : undefined
}

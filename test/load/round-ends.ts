// When each market and evening was due to end, and how much later one page saw that it had.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Market } from '../../shared/game/state.ts'

type RoundEnd = { readonly match: string; readonly round: number; readonly what: 'market' | 'evening' }
export type SeenEnd = RoundEnd & { readonly lateMs: number }

/** What ends a phase, and which. */
const endings: Readonly<Partial<Record<MarketEvent['type'], RoundEnd['what']>>> = {
  bellRang: 'market',
  morningCame: 'evening',
  closed: 'evening',
}

/**
 * Asked before an event is applied to the view: the end that the event brings, if it brings one.
 * @param market the view as it stood before
 * @param seenMs the server's moment at which the event was received
 */
export function endSeen(match: string, market: Market, event: MarketEvent, seenMs: number): SeenEnd | undefined {
  const what = endings[event.type]
  if (what === undefined || what !== market.phase || !market.clock.running) return undefined
  const { atMs, serverMs, pace } = market.clock
  return { match, round: market.round, what, lateMs: seenMs - (serverMs + (market.endsAtMs - atMs) / pace) }
}

/** How many rounds somebody saw end later than this. */
export function roundsLate(ends: readonly SeenEnd[], overMs: number): number {
  // All markets of a class share one clock: a round is one round of one match, whichever market saw it end late.
  const late = ends.filter(({ lateMs }) => lateMs > overMs)
  return new Set(late.map(({ match, round }) => `${matchOf(match)} ${round}`)).size
}

/** A market's log is called after its match: CODE-1-3 is the third market of CODE-1. */
const matchOf = (market: string) => market.split('-').slice(0, 2).join('-')

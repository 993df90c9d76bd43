// What time alone brings next: the same due has the same id for ever, so that it happens exactly once.

import type { Market } from './state.ts'

export type TimerAction =
  | { readonly type: 'openMarket'; readonly round: number }
  | { readonly type: 'strikeNoon'; readonly round: number }
  | { readonly type: 'ringBell'; readonly round: number }
  | { readonly type: 'endEvening'; readonly round: number }
  | { readonly type: 'expire'; readonly offer: string; readonly version: number }

/** On the market clock. */
export type MarketDue = { readonly id: string; readonly atMs: number; readonly action: TimerAction }

/** The earliest due of a market, or undefined when none is: before the opening, while it is paused, and after the end. */
export function nextMarketDue(market: Market): MarketDue | undefined {
  if (!market.clock.running) return undefined
  const { endsAtMs, round } = market
  const r = name(market)
  switch (market.phase) {
    case 'morning':
      return { id: `${r}:open`, atMs: endsAtMs, action: { type: 'openMarket', round } }
    case 'evening':
      return { id: `${r}:morrow`, atMs: endsAtMs, action: { type: 'endEvening', round } }
    case 'market':
      return earliest(market)
    default:
      return undefined
  }
}

function earliest(market: Market): MarketDue {
  const { round, endsAtMs, phaseStartedAtMs, noon, hurried } = market
  const r = name(market)
  let first: MarketDue = { id: `${r}:bell`, atMs: endsAtMs, action: { type: 'ringBell', round } }
  const noonMs = Math.floor((phaseStartedAtMs + endsAtMs) / 2)
  // A hurried market is over before its noon would matter.
  if (!noon && !hurried && noonMs < first.atMs)
    first = { id: `${r}:noon`, atMs: noonMs, action: { type: 'strikeNoon', round } }
  for (const { id, version, weighed, expiresAtMs } of market.offers.values()) {
    if (expiresAtMs >= first.atMs) continue
    first = {
      id: `${id}:${version}${weighed ? ':weighed' : ''}:expire:${r}`,
      atMs: expiresAtMs,
      action: { type: 'expire', offer: id, version },
    }
  }
  return first
}

/** Of this round, this time: a round that is played again has dues of its own. */
function name({ round, redone }: Market): string {
  return redone === 0 ? `r${round}` : `r${round}.${redone}`
}

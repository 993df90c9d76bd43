// What a stage of a scenario settles at its end: what was meant for the granary goes there at once for all, and who gave nothing is known for it.

import type { EventOf, MarketEvent } from '../events/index.ts'
import { granaryEvents } from '../granary.ts'
import { reputationEvents } from '../reputation.ts'
import { type Market, ownOf } from '../state.ts'

/** (SPEC: STG) */
export function settlementEvents(market: Market, atMs: number): MarketEvent[] {
  const filled = collected(market, atMs)
  const sum = filled.reduce((coins, gift) => coins + gift.coins, 0)
  const granary = market.granary && {
    ...market.granary,
    given: market.granary.given + sum,
    store: market.granary.store + sum,
  }
  return [...filled, ...granaryEvents({ ...market, granary }), ...silence(market)]
}

function collected(market: Market, atMs: number): EventOf<'granaryFilled'>[] {
  const question = market.stage?.collects
  if (question === undefined || !market.granary) return []
  return [...market.seats.keys()].flatMap((seat) => {
    const { ratings, held } = ownOf(market, seat)
    const coins = Math.min(ratings.get(question) ?? 0, held.coins)
    return coins > 0 ? [{ type: 'granaryFilled' as const, seat, coins, round: market.round, atMs }] : []
  })
}

/** Not giving to whom one could have given lowers the score as giving raises it. Source: Wedekind & Milinski 2000; science notes, part D, S12. */
function silence(market: Market): MarketEvent[] {
  const { stage, exchanges, round } = market
  if (!stage || stage.unrecorded) return []
  const silent = stage.pairs.filter(
    ({ from, to }) =>
      !exchanges.some((one) => one.round === round && one.author === from && one.other === to && !one.undone),
  )
  return reputationEvents(
    market,
    silent.map(({ from }) => ({ seat: from, by: -1 })),
  )
}

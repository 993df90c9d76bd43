// What a stage of a scenario settles at its end: what was meant for the granary goes there at once for all, and comes back to all or to each group, and who gave nothing is known for it.

import type { EventOf, MarketEvent } from '../events/index.ts'
import { granaryEvents, groupShare } from '../granary.ts'
import { reputationEvents } from '../reputation.ts'
import { groupOf } from '../stage.ts'
import { type Market, ownOf } from '../state.ts'

/** (SPEC: STG) */
export function settlementEvents(market: Market, atMs: number): MarketEvent[] {
  const filled = collected(market, atMs)
  return [...filled, ...(market.stage?.groups ? groupShares(filled) : share(market, filled)), ...silence(market)]
}

function share(market: Market, filled: readonly EventOf<'granaryFilled'>[]): MarketEvent[] {
  const sum = filled.reduce((coins, gift) => coins + gift.coins, 0)
  const granary = market.granary && {
    ...market.granary,
    given: market.granary.given + sum,
    store: market.granary.store + sum,
  }
  return granaryEvents({ ...market, granary })
}

function groupShares(filled: readonly EventOf<'granaryFilled'>[]): EventOf<'granaryShared'>[] {
  const groups = new Map(filled.map(({ among = [] }) => [among.join(), among]))
  return [...groups.values()].map((among) => {
    const given = filled.reduce((coins, gift) => coins + (among.includes(gift.seat) ? gift.coins : 0), 0)
    return { type: 'granaryShared', given, ...groupShare(given, among), among }
  })
}

function collected(market: Market, atMs: number): EventOf<'granaryFilled'>[] {
  const question = market.stage?.collects
  if (question === undefined || !market.granary) return []
  return [...market.seats.keys()].flatMap((seat) => {
    const { ratings, held } = ownOf(market, seat)
    const coins = Math.min(ratings.get(question) ?? 0, held.coins)
    const among = market.stage && groupOf(market.stage, seat)
    const gift = { type: 'granaryFilled' as const, seat, coins, round: market.round, atMs, ...(among && { among }) }
    return coins > 0 ? [gift] : []
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

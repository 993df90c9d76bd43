// How unevenly wellbeing from met needs and coins were spread at the end, market by market.

import { WELLBEING } from '../../game/timers/bell.ts'
import { gini as giniOf } from '../../reciprocity/measures/gini.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'

/** 0: all the same, 1: one has all; null where nobody has anything. */
type MarketGini = { readonly market: number; readonly wellbeing: number | null; readonly coins: number | null }
export type GiniChart = Chart<
  'gini',
  { readonly markets: readonly MarketGini[]; readonly wellbeing: number | null; readonly coins: number | null },
  'coinsMoreUneven' | 'wellbeingMoreUneven' | 'asUneven' | 'nothingToSpread'
>

/** Corrected for small numbers; of several markets the mean. Source: science notes, section 11. */
export function gini(records: readonly MatchRecord[]): GiniChart {
  const markets = records.map((record, index) => ({
    market: index + 1,
    wellbeing: giniOf(fromNeeds(record)) ?? null,
    coins: giniOf(record.results.seats.map(({ coins }) => coins)) ?? null,
  }))
  const [wellbeing, coins] = [mean(markets.map(({ wellbeing }) => wellbeing)), mean(markets.map(({ coins }) => coins))]
  return {
    id: 'gini',
    numbers: { markets, wellbeing, coins },
    finding: {
      id: findingId(wellbeing, coins),
      facts: { ...(wellbeing === null ? {} : { wellbeing }), ...(coins === null ? {} : { coins }) },
    },
    table: tableOf(
      { market: 'count', wellbeing: 'number', coins: 'number' },
      markets.map((one) => [one.market, one.wellbeing, one.coins]),
    ),
  }
}

/** Wellbeing from met needs alone, by seat: what is lost and what the barn brings is left out, so that nothing is below zero. */
function fromNeeds({ seats, needs }: MatchRecord): number[] {
  const bySeat = new Map(seats.map(({ id }) => [id, 0]))
  for (const { seat, level, met } of needs) {
    if (met) bySeat.set(seat, (bySeat.get(seat) ?? 0) + (level === 3 ? WELLBEING.urgent : WELLBEING.ordinary))
  }
  return [...bySeat.values()]
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Equal to the second decimal is equal: more a chart does not show. */
function findingId(wellbeing: number | null, coins: number | null): GiniChart['finding']['id'] {
  if (wellbeing === null || coins === null) return 'nothingToSpread'
  const difference = Math.round(100 * coins) - Math.round(100 * wellbeing)
  return difference === 0 ? 'asUneven' : difference > 0 ? 'coinsMoreUneven' : 'wellbeingMoreUneven'
}

// Weighted reciprocity of gifts: how much of what was given came back from the same seat, beside what chance alone returns.

import type { Transfer } from '../../reciprocity/measures/flows.ts'
import { type AgainstChance, reciprocityAgainstChance } from '../../reciprocity/measures/weighted.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { ExchangeRecord, MatchRecord } from '../match-record.ts'
import { oneWay, sum } from '../values.ts'
import { exchangesBetween, spokenOf } from '../who.ts'

/** Draws of the null model for each market. Source: science notes, section 11. */
const DRAWS = { most: 1000, least: 100 } as const
/**
 * Gifts times draws over all markets, so that a class does not wait: fewer draws blur p (at 100 its steps are .01), not the mean.
 * Measured: `npm run bench`, 26 Nov 2026: 50 markets with 5,000 gifts in all take about a tenth of a second.
 */
const GIFTS_TIMES_DRAWS = 250_000

/** Up to this p, what came back is more than chance; of several markets more than half must be. Source: the usual convention. */
const P_LIMIT = 0.05

/** Shares from 0 to 1; `rho` 0 as by chance, 1 all returned; null where nothing was given or chance returns all. */
type MarketReciprocity = {
  readonly market: number
  readonly gifts: number
  readonly coins: number
  readonly rW: number | null
  readonly rNull: number | null
  readonly rhoW: number | null
  readonly p: number | null
}
export type WeightedReciprocityChart = Chart<
  'weightedReciprocity',
  {
    readonly spokenOf: 'people' | 'all'
    readonly markets: readonly MarketReciprocity[]
    /** Over markets, weighted by what was given in each. */
    readonly rW: number | null
    readonly rNull: number | null
    readonly rhoW: number | null
  },
  'moreThanChance' | 'cannotTell' | 'noGifts'
>

/** Gifts and granted asks within one market; what is given at the well has no chosen receiver. Source: science notes, section 11. */
export function weightedReciprocity(records: readonly MatchRecord[], random: () => number): WeightedReciprocityChart {
  const gave = records.map(({ exchanges }) => exchanges.filter(isDirected))
  const who = spokenOf(gave.flat())
  const transfers = gave.map((some) => exchangesBetween(who, some).flatMap((exchange) => oneWay(exchange) ?? []))
  const gifts = sum(transfers, ({ length }) => length)
  const draws = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(GIFTS_TIMES_DRAWS / Math.max(1, gifts))))
  const markets = transfers.map((some, index) => marketOf(some, index + 1, random, draws))
  const given = markets.filter(({ rW }) => rW !== null)
  const coins = sum(given, (market) => market.coins)
  const over = (of: (market: MarketReciprocity) => number | null) =>
    coins === 0 ? null : sum(given, (market) => (of(market) ?? 0) * market.coins) / coins
  const [rW, rNull] = [over((market) => market.rW), over((market) => market.rNull)]
  const rhoW = rW === null || rNull === null || rNull >= 1 ? null : (rW - rNull) / (1 - rNull)
  const above = given.filter(({ p }) => p !== null && p <= P_LIMIT).length
  return {
    id: 'weightedReciprocity',
    numbers: { spokenOf: who, markets, rW, rNull, rhoW },
    finding: {
      id: given.length === 0 ? 'noGifts' : 2 * above > given.length ? 'moreThanChance' : 'cannotTell',
      facts: {
        ...{ who, gifts, coins, markets: given.length, above },
        ...(rW === null || rNull === null ? {} : { rW, rNull }),
        ...(given.length === 1 && given[0]?.p != null ? { p: given[0].p } : {}),
      },
    },
    table: tableOf(
      {
        ...{ market: 'count', gifts: 'count', coins: 'coins' },
        ...{ rW: 'share', rNull: 'share', rhoW: 'number', p: 'number' },
      },
      markets.map((one) => [one.market, one.gifts, one.coins, one.rW, one.rNull, one.rhoW, one.p]),
    ),
  }
}

function isDirected(exchange: ExchangeRecord): boolean {
  return exchange.kind !== 'wellGift' && oneWay(exchange) !== undefined
}

function marketOf(
  transfers: readonly Transfer[],
  market: number,
  random: () => number,
  draws: number,
): MarketReciprocity {
  const found: AgainstChance | undefined = reciprocityAgainstChance(transfers, random, draws)
  const { rW = null, rNull = null, rhoW = null, p = null } = found ?? {}
  return { market, gifts: transfers.length, coins: sum(transfers, ({ value }) => value), rW, rNull, rhoW, p }
}

// Who gave whom: the value that passed from seat to seat, as gifts and in trade, and the longest chain of gifts.

import type { ExchangeId, SeatId } from '../../game/state.ts'
import { type Chart, tableOf } from '../chart.ts'
import { isTrade, type MatchRecord } from '../match-record.ts'
import { oneWay, sum } from '../values.ts'

/** `well`: the village, for what was given to it and what it handed on. */
type End = SeatId | 'well'
/** Coins at reference value; of a promise what was delivered. */
export type Flow = { readonly from: End; readonly to: End; readonly gifts: number; readonly trade: number }
type ChainLink = {
  readonly exchange: ExchangeId
  readonly from: SeatId
  readonly to: SeatId
  readonly coins: number
  readonly round: number
}
type MarketFlows = {
  /** From 1, in the order the markets were given. */
  readonly market: number
  readonly seats: readonly SeatId[]
  readonly flows: readonly Flow[]
  readonly chain: readonly ChainLink[]
}
export type WhoGaveWhomChart = Chart<
  'whoGaveWhom',
  { readonly markets: readonly MarketFlows[]; readonly giftCoins: number; readonly tradeCoins: number },
  'longestChain' | 'giftsWithoutChain' | 'noGifts'
>

export function whoGaveWhom(records: readonly MatchRecord[]): WhoGaveWhomChart {
  const markets = records.map(flowsOf)
  const gifts = records.flatMap(({ exchanges }) => exchanges.flatMap((exchange) => oneWay(exchange) ?? []))
  const giftCoins = sum(gifts, ({ value }) => value)
  const tradeCoins = sum(markets, ({ flows }) => sum(flows, ({ trade }) => trade))
  const longest = markets.reduce<MarketFlows | undefined>(
    (best, market) => (best && best.chain.length >= market.chain.length ? best : market),
    undefined,
  )
  const facts = { gifts: gifts.length, giftCoins, tradeCoins }
  const links = longest?.chain.length ?? 0
  return {
    id: 'whoGaveWhom',
    numbers: { markets, giftCoins, tradeCoins },
    finding:
      links > 1
        ? { id: 'longestChain', facts: { ...facts, links, market: longest?.market ?? 1 } }
        : { id: gifts.length > 0 ? 'giftsWithoutChain' : 'noGifts', facts },
    table: tableOf(
      { market: 'count', from: 'seat', to: 'seat', gifts: 'coins', trade: 'coins' },
      markets.flatMap(({ market, flows }) =>
        flows.map(({ from, to, gifts, trade }) => [market, from, to, gifts, trade]),
      ),
    ),
  }
}

function flowsOf({ seats, exchanges, longestChain }: MatchRecord, index: number): MarketFlows {
  const flows = new Map<string, { from: End; to: End; gifts: number; trade: number }>()
  const flow = (from: End, to: End) => {
    const key = `${from}>${to}`
    const known = flows.get(key) ?? { from, to, gifts: 0, trade: 0 }
    flows.set(key, known)
    return known
  }
  const chain: ChainLink[] = []
  for (const exchange of exchanges) {
    const { id, kind, author, other, facts, round } = exchange
    const gift = oneWay(exchange)
    if (!gift) {
      if (!isTrade(kind)) continue
      flow(author, other).trade += facts.given * facts.deliveredByAuthor + facts.freebie
      flow(other, author).trade += facts.got * facts.deliveredByOther
      continue
    }
    const { giver, receiver, value } = gift
    if (longestChain.includes(id)) chain.push({ exchange: id, from: giver, to: receiver, coins: value, round })
    if (kind !== 'wellGift') flow(giver, receiver).gifts += value
    else {
      flow(giver, 'well').gifts += value
      flow('well', receiver).gifts += value
    }
  }
  return { market: index + 1, seats: seats.map(({ id }) => id), flows: [...flows.values()].sort(inOrder), chain }
}

function inOrder(a: Flow, b: Flow): number {
  return order(a.from) - order(b.from) || order(a.to) - order(b.to)
}

/** s1, s2, ..., the well last. */
function order(end: End): number {
  return end === 'well' ? Number.MAX_SAFE_INTEGER : Number(end.slice(1))
}

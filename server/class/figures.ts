// Live figures of a class's match: what was exchanged so far, by kind and pair, and how fast.

import { worth } from '../../shared/game/bundle.ts'
import { type Good, goods, unitValue } from '../../shared/game/goods.ts'
import { clockAt, type Exchange, type Market } from '../../shared/game/state.ts'
import type { DeskFigures, Shares, WallView } from '../../shared/protocol/class.ts'
import type { MarketId } from './class-state.ts'

type Worths = { generalized: number; balanced: number; negative: number }
type Pair = { there: number; back: number }

/** Pairs are named when over 60% of what passed between them went one way. Source: the issue, section 6. */
const ONE_WAY = 0.6
/** Under this value a pair says nothing yet: two lots. Guess. */
const LEAST_VALUE = 12
const MOST_PAIRS = 12
const MINUTE_MS = 60_000

export type Figured = { readonly id: MarketId; readonly market: Market; readonly nowMs: number }

/** All figures from the markets as they stand: nothing is counted twice, and a round that is played again is counted once. */
export function figuresOf(markets: readonly Figured[]): Omit<DeskFigures, 'serverMs' | 'clock'> {
  const all = emptyWorths()
  const byRound = new Map<number, Worths>()
  let deals = 0
  let met = 0
  let dealt = 0
  for (const { market, nowMs } of markets) {
    const sinceMs = clockAt(market, nowMs) - MINUTE_MS * market.clock.pace
    for (const exchange of market.exchanges) {
      const kind = kindOf(exchange)
      if (!kind) continue
      const value = worth(exchange.gives) + worth(exchange.gets)
      const round = byRound.get(exchange.round) ?? emptyWorths()
      byRound.set(exchange.round, round)
      all[kind] += value
      round[kind] += value
      if (exchange.atMs >= sinceMs) deals++
    }
    const today = market.phase === 'morning' || market.phase === 'market'
    for (const { own, needs } of market.seats.values()) {
      met += own?.needsMet ?? 0
      dealt += (own?.needsDealt ?? 0) - (today ? needs.length : 0)
    }
  }
  const rounds = [...byRound.keys()].sort((a, b) => a - b)
  return {
    shares: sharesOf(all),
    byRound: rounds.map((round) => sharesOf(byRound.get(round) ?? emptyWorths())),
    dealsPerMinute: deals,
    needsMet: dealt === 0 ? 0 : met / dealt,
    oneWay: markets.flatMap(({ id, market }) => oneWayIn(id, market)).slice(0, MOST_PAIRS),
  }
}

/** What was paid for a unit of each good, in coins, over all swaps of goods for coins. */
export function pricesOf(markets: readonly Figured[]): WallView['prices'] {
  const paid = new Map<Good, { coins: number; units: number }>()
  for (const { market } of markets) {
    for (const { kind, gives, gets } of market.exchanges) {
      if (kind !== 'swap') continue
      for (const [ware, pay] of [
        [gives, gets],
        [gets, gives],
      ] as const) {
        const [good, ...more] = goods.filter((one) => ware[one])
        if (!good || more.length > 0 || !pay.coins || Object.keys(pay).length > 1) continue
        const sum = paid.get(good) ?? { coins: 0, units: 0 }
        paid.set(good, { coins: sum.coins + pay.coins, units: sum.units + (ware[good] ?? 0) })
      }
    }
  }
  return goods.flatMap((good) => {
    const sum = paid.get(good)
    return sum ? [{ good, paid: sum.coins / sum.units, board: unitValue(good) }] : []
  })
}

function kindOf({ label, undone, kind }: Exchange): keyof Shares | undefined {
  return undone || kind === 'passed' ? undefined : label
}

function oneWayIn(id: MarketId, market: Market): DeskFigures['oneWay'] {
  const pairs = new Map<string, Pair>()
  for (const { author, other, gives, gets, undone, kind } of market.exchanges) {
    const people = [author, other].every((seat) => market.seats.get(seat)?.keeper !== 'bot')
    if (undone || kind === 'passed' || !people) continue
    const [a, b] = author < other ? [author, other] : [other, author]
    const pair = pairs.get(`${a} ${b}`) ?? { there: 0, back: 0 }
    pairs.set(`${a} ${b}`, pair)
    pair.there += worth(author === a ? gives : gets)
    pair.back += worth(author === a ? gets : gives)
  }
  return [...pairs].flatMap(([key, { there, back }]) => {
    const [a = '', b = ''] = key.split(' ')
    const value = there + back
    const share = Math.max(there, back) / Math.max(1, value)
    if (value < LEAST_VALUE || share <= ONE_WAY) return []
    return [{ market: id, from: there > back ? a : b, to: there > back ? b : a, share, value }]
  })
}

const emptyWorths = (): Worths => ({ generalized: 0, balanced: 0, negative: 0 })

function sharesOf({ generalized, balanced, negative }: Worths): Shares {
  const sum = generalized + balanced + negative
  return sum === 0
    ? { generalized: 0, balanced: 0, negative: 0 }
    : { generalized: generalized / sum, balanced: balanced / sum, negative: negative / sum }
}

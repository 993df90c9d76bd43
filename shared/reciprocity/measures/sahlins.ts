// Sahlins' test: whether reciprocity turns from generalized to negative as the distance between two grows.

import { shuffleInPlace } from 'simple-statistics'
import { ratio } from './flows.ts'

const DRAWS = 1000

/** One exchange between two. Markets are apart: distances are exchanged within one only. */
export type DistantExchange = {
  readonly market: string
  /** Names the pair within its market, the same whoever gives. */
  readonly pair: string
  /** 0 household, 1 village, 2 federation, 3 stranger; one a pair. */
  readonly distance: number
  /** 0 generalized, 1 balanced, 2 negative. */
  readonly mode: number
}

export type SahlinsTest = {
  /** Kendall's tau-b between distance and mode; above 0 is what Sahlins predicts. */
  readonly tau: number
  /** (1 + draws at or above tau) / (1 + draws), distances permuted over the pairs of each market. */
  readonly p: number
}

/**
 * Undefined where all distances or all modes are the same. Source: science notes, section 11; Sahlins 1965.
 *
 * @param random 0 <= x < 1, seeded by who calls
 */
export function sahlinsTest(
  exchanges: readonly DistantExchange[],
  random: () => number,
  draws: number = DRAWS,
): SahlinsTest | undefined {
  const markets = pairsByMarket(exchanges)
  const tau = tauOf(markets)
  if (tau === undefined) return undefined
  let hits = 0
  for (let draw = 0; draw < draws; draw++) {
    for (const { distances } of markets) shuffleInPlace(distances, random)
    const drawn = tauOf(markets)
    if (drawn !== undefined && drawn >= tau - 1e-12) hits++
  }
  return { tau, p: (1 + hits) / (1 + draws) }
}

/** Kendall's tau-b of two lists of the same length, ties allowed; undefined where one of them does not vary. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | undefined {
  const table = new Table()
  x.forEach((value, i) => {
    table.add(value, y[i] ?? Number.NaN, 1)
  })
  return table.tauB()
}

/** The pairs of one market: what passed in each, by mode, and their distances in the same order. */
type MarketPairs = { readonly modes: ReadonlyMap<number, number>[]; readonly distances: number[] }

function pairsByMarket(exchanges: readonly DistantExchange[]): MarketPairs[] {
  const markets = new Map<string, Map<string, { distance: number; modes: Map<number, number> }>>()
  for (const { market, pair, distance, mode } of exchanges) {
    const pairs = markets.get(market) ?? new Map()
    markets.set(market, pairs)
    const one = pairs.get(pair) ?? { distance, modes: new Map() }
    pairs.set(pair, one)
    one.modes.set(mode, (one.modes.get(mode) ?? 0) + 1)
  }
  return Array.from(markets.values(), (pairs) => ({
    modes: Array.from(pairs.values(), ({ modes }) => modes),
    distances: Array.from(pairs.values(), ({ distance }) => distance),
  }))
}

function tauOf(markets: readonly MarketPairs[]): number | undefined {
  const table = new Table()
  for (const { modes, distances } of markets) {
    distances.forEach((distance, i) => {
      for (const [mode, count] of modes[i] ?? []) table.add(distance, mode, count)
    })
  }
  return table.tauB()
}

/** How often each pair of values occurs: all that tau-b needs. */
class Table {
  readonly #cells = new Map<number, Map<number, number>>()

  add(x: number, y: number, count: number): void {
    const row = this.#cells.get(x) ?? new Map<number, number>()
    this.#cells.set(x, row)
    row.set(y, (row.get(y) ?? 0) + count)
  }

  /** (concordant - discordant) / sqrt((all - tied in x)(all - tied in y)), over pairs of observations. */
  tauB(): number | undefined {
    const cells = Array.from(this.#cells, ([x, row]) => Array.from(row, ([y, count]) => ({ x, y, count }))).flat()
    let order = 0
    let apartInX = 0
    let apartInY = 0
    cells.forEach((one, i) => {
      for (const other of cells.slice(i + 1)) {
        const times = one.count * other.count
        order += times * Math.sign(one.x - other.x) * Math.sign(one.y - other.y)
        if (one.x !== other.x) apartInX += times
        if (one.y !== other.y) apartInY += times
      }
    })
    return ratio(order, Math.sqrt(apartInX * apartInY))
  }
}

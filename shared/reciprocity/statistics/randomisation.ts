// Treatments that were given to whole markets by lot: what would the lot have shown if they did nothing?

import { shuffleInPlace } from 'simple-statistics'
import type { Interval } from './interval.ts'

/** Below so many markets an arm there are points and no interval. Source: science notes, part D0 (simulated). */
const FEWEST_MARKETS = 4
const LEVEL = 0.05
/** Up to so many ways to draw the lot are all gone through; of more, this many are drawn. Guess: a tenth of a second. */
const MOST_WAYS = 20_000

/** One market's mean over its people. A block is what was drawn together (same size, same number of bots). */
export type MarketMean = { readonly block: string; readonly treated: boolean; readonly mean: number }

/** One market that played both settings: its means in the order it played them. */
export type CrossoverMarket = {
  readonly block: string
  readonly treatedFirst: boolean
  readonly first: number
  readonly second: number
}

export type LotTest = {
  /** Treated less untreated. */
  readonly difference: number
  /** Markets that count, by arm; in a crossover all are in both. */
  readonly markets: { readonly treated: number; readonly control: number }
  /** Undefined: too few villages to tell. */
  readonly answer: (Interval & { readonly p: number }) | undefined
}

/**
 * Difference of market means, treated less control: the mean over blocks of their differences, weighted by their markets.
 * Randomisation test over the assignments that could have been drawn (each block keeps its numbers of treated and control),
 * two-sided; the 95% interval holds every constant effect that the test does not reject.
 * Blocks with one arm only are left out; undefined where none is left. Fewer than four markets an arm, or so few that no
 * effect could be rejected: no answer.
 * Source: science notes, part D0.
 *
 * @param random 0 <= x < 1, seeded by who calls; used where there are more than 20,000 assignments
 */
export function compareMarkets(markets: readonly MarketMean[], random: () => number): LotTest | undefined {
  const blocks = blocksOf(markets).filter(hasBoth)
  const all = blocks.flat()
  const treated = all.filter((market) => market.treated).length
  const lots = blocks.map((block) => blockLot(block, block.length / all.length))
  return test(lots, { treated, control: all.length - treated }, random)
}

/**
 * The same where every market played both settings, and their order was drawn.
 * A block of one is a market with a lot of its own: its difference counts as it is. In a larger block the numbers of both orders were fixed:
 * half of the difference, between the two orders, of first less second, which cancels what changes from the first to the second time for all.
 * What carries over from one setting to the next is cancelled by neither. A larger block with one order only is left out.
 */
export function compareCrossover(markets: readonly CrossoverMarket[], random: () => number): LotTest | undefined {
  const blocks = blocksOf(
    markets.map(({ block, treatedFirst, first, second }) => ({
      block,
      treated: treatedFirst,
      mean: (first - second) / 2,
    })),
  ).filter((block) => block.length === 1 || hasBoth(block))
  const all = blocks.flat().length
  const lots = blocks.map((block) =>
    block.length === 1 ? ownLot(block, 1 / all) : blockLot(block, block.length / all),
  )
  return test(lots, { treated: all, control: all }, random)
}

function blocksOf(markets: readonly MarketMean[]): readonly (readonly MarketMean[])[] {
  return [...Map.groupBy(markets, ({ block }) => block).values()]
}

function hasBoth(block: readonly MarketMean[]): boolean {
  return block.some(({ treated }) => treated) && block.some(({ treated }) => !treated)
}

/** What one way to draw the lot comes to: the difference of means, and of the observed treatment itself (1: as it was drawn). */
type Draw = { readonly difference: number; readonly overlap: number }

/** One independent part of the lot. */
type Lot = { readonly ways: number; readonly observed: Draw; all(): readonly Draw[]; draw(random: () => number): Draw }

function blockLot(block: readonly MarketMean[], weight: number): Lot {
  const means = block.map(({ mean }) => mean)
  const was = block.map(({ treated }) => (treated ? 1 : 0))
  const k = was.filter((one) => one === 1).length
  const gap = (values: readonly number[], chosen: readonly number[]) => {
    const inside = chosen.reduce((sum, i) => sum + (values[i] ?? 0), 0)
    const whole = values.reduce((sum, value) => sum + value, 0)
    return weight * (inside / k - (whole - inside) / (block.length - k))
  }
  const drawn = (chosen: readonly number[]): Draw => ({ difference: gap(means, chosen), overlap: gap(was, chosen) })
  const places = [...block.keys()]
  return {
    ways: choose(block.length, k),
    observed: drawn(places.filter((i) => was[i] === 1)),
    all: () => Array.from(combinations(block.length, k), drawn),
    draw: (random) => drawn(shuffleInPlace([...places], random).slice(0, k)),
  }
}

/** A market of a crossover that drew its order alone: the other order turns its difference round. */
function ownLot([market]: readonly MarketMean[], weight: number): Lot {
  const difference = 2 * weight * (market ? (market.treated ? market.mean : -market.mean) : 0)
  const observed = { difference, overlap: weight }
  const turned = { difference: -difference, overlap: -weight }
  return {
    ways: 2,
    observed,
    all: () => [observed, turned],
    draw: (random) => (random() < 0.5 ? observed : turned),
  }
}

function test(lots: readonly Lot[], markets: LotTest['markets'], random: () => number): LotTest | undefined {
  if (lots.length === 0) return undefined
  const observed = lots.reduce((sum, lot) => plus(sum, lot.observed), nothing)
  const { difference } = observed
  if (Math.min(markets.treated, markets.control) < FEWEST_MARKETS) return { difference, markets, answer: undefined }
  const draws = drawsOf(lots, observed, random)
  const edge = 1e-9 * Math.max(Math.abs(difference), 1e-300)
  const hits = draws.filter((draw) => Math.abs(draw.difference) >= Math.abs(difference) - edge).length
  const interval = invert(draws, difference)
  const answer = Number.isFinite(interval.low + interval.high) ? { p: hits / draws.length, ...interval } : undefined
  return { difference, markets, answer }
}

function drawsOf(lots: readonly Lot[], observed: Draw, random: () => number): readonly Draw[] {
  const ways = lots.reduce((product, lot) => product * lot.ways, 1)
  if (ways > MOST_WAYS) {
    const drawn = () => lots.reduce((sum, lot) => plus(sum, lot.draw(random)), nothing)
    return [observed, ...Array.from({ length: MOST_WAYS - 1 }, drawn)]
  }
  return lots.reduce<readonly Draw[]>(
    (draws, lot) => draws.flatMap((draw) => lot.all().map((one) => plus(draw, one))),
    [nothing],
  )
}

/**
 * Every constant effect that is not rejected. Taking an effect e away from the treated changes a draw's difference by e * overlap and the
 * observed one by e; the draw is as extreme as the observed where |difference - e * overlap| >= |observed - e|, which holds between two
 * values of e around the observed one. So each end of the interval is the draw at which just enough of them reach out that far.
 */
function invert(draws: readonly Draw[], observed: number): Interval {
  const ends = draws.map(({ difference, overlap }) => {
    const ends = [end(observed - difference, 1 - overlap), end(observed + difference, 1 + overlap)] as const
    if (ends.includes(undefined)) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    const [a = 0, b = 0] = ends
    return { low: Math.min(a, b), high: Math.max(a, b) }
  })
  const enough = Math.floor(LEVEL * draws.length + 1e-9)
  const lows = ends.map(({ low }) => low).sort((a, b) => a - b)
  const highs = ends.map(({ high }) => high).sort((a, b) => b - a)
  return { low: lows[enough] ?? Number.NEGATIVE_INFINITY, high: highs[enough] ?? Number.POSITIVE_INFINITY }
}

/** Undefined: the draw is the observed one, or its mirror, and as extreme whatever the effect. */
function end(value: number, slope: number): number | undefined {
  return slope > 1e-12 ? value / slope : undefined
}

const nothing: Draw = { difference: 0, overlap: 0 }

function plus(a: Draw, b: Draw): Draw {
  return { difference: a.difference + b.difference, overlap: a.overlap + b.overlap }
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i
  return ways
}

/** All ways to choose k of the places 0 to n - 1. */
function* combinations(n: number, k: number, from = 0): Generator<readonly number[]> {
  if (k === 0) yield []
  else for (let i = from; i <= n - k; i++) for (const rest of combinations(n, k - 1, i + 1)) yield [i, ...rest]
}

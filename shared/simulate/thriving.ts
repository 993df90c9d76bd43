// Who thrives: what the strategies of a cast come to over many matches, and what they did to come to it.

import type { ExchangeRecord } from '../debrief/match-record.ts'
import { recordMatch } from '../debrief/record-match.ts'
import { doerOf, modeValue, share, sum } from '../debrief/values.ts'
import { type Label, labels } from '../reciprocity/label.ts'
import { type Interval, Z } from '../reciprocity/statistics/interval.ts'
import type { Match } from './run-match.ts'
import { playMatch, type Simulation } from './simulate.ts'
import { type Figure, figure } from './summary.ts'

/** Value in coins by label. */
type ByLabel = Readonly<Record<Label, number>>

type SeatOutcome = {
  readonly strategy: string
  readonly prosperity: number
  readonly wellbeing: number
  readonly needsMet: number
  readonly needsDealt: number
  /** Of the exchanges it is the doer of. */
  readonly did: ByLabel
}

/** One ended match, as plain data. */
export type MatchOutcome = {
  readonly seats: readonly SeatOutcome[]
  readonly gained: number
  readonly possible: number
}

/** `interval`: of the mean, 95%. */
type Mean = Figure & { readonly interval: Interval }

export type StrategyThrives = {
  readonly strategy: string
  /** How many seats of a match it holds. */
  readonly seats: number
  readonly prosperity: Mean
  /** Between these lie the middle eight of ten seats. */
  readonly spread: Interval
  readonly wellbeing: Mean
  /** Share of the needs dealt. */
  readonly needsMet: number
  /** Shares of the value it moved; all 0 where it did nothing. */
  readonly did: ByLabel
}

export type Thriving = {
  readonly matches: number
  /** The most prosperous first. */
  readonly strategies: readonly StrategyThrives[]
  readonly possibleGains: Mean
  readonly did: ByLabel
}

/** Quantiles at the two ends of the spread. Guess: wide enough to show luck, blind to the single odd match. */
const SPREAD = [0.1, 0.9] as const

/** One match of a simulation by its number, from 0: the same on whatever thread it is played. */
export function playOutcome(simulation: Simulation, index: number): MatchOutcome {
  return outcomeOf(playMatch(simulation, index))
}

export function outcomeOf({ market, log }: Pick<Match, 'market' | 'log'>): MatchOutcome {
  const { results } = market
  if (!results) throw new Error('a match that has not ended has no outcome')
  const { exchanges } = recordMatch(log)
  return {
    seats: results.seats.map(({ seat, strategy = 'person', prosperity, wellbeing, needsMet, needsDealt }) => ({
      ...{ strategy, prosperity, wellbeing, needsMet, needsDealt },
      did: valueByLabel(exchanges.filter((exchange) => doerOf(exchange) === seat)),
    })),
    gained: results.gained,
    possible: results.possible,
  }
}

export function thriving(outcomes: readonly MatchOutcome[]): Thriving {
  const strategies = [...new Set(outcomes.flatMap(({ seats }) => seats.map(({ strategy }) => strategy)))]
  const shares = outcomes.filter(({ possible }) => possible > 0).map(({ gained, possible }) => gained / possible)
  return {
    matches: outcomes.length,
    strategies: strategies
      .map((strategy) => ofStrategy(outcomes, strategy))
      .sort((a, b) => b.prosperity.mean - a.prosperity.mean),
    possibleGains: meanOf(shares),
    did: sharesOf(outcomes.flatMap(({ seats }) => seats)),
  }
}

function ofStrategy(outcomes: readonly MatchOutcome[], strategy: string): StrategyThrives {
  const perMatch = outcomes
    .map(({ seats }) => seats.filter((seat) => seat.strategy === strategy))
    .filter((seats) => seats.length > 0)
  const all = perMatch.flat()
  // A match is the unit: its seats are not independent of one another.
  const over = (of: (seat: SeatOutcome) => number) => meanOf(perMatch.map((seats) => sum(seats, of) / seats.length))
  return {
    strategy,
    seats: all.length / perMatch.length,
    prosperity: over(({ prosperity }) => prosperity),
    spread: spreadOf(all.map(({ prosperity }) => prosperity)),
    wellbeing: over(({ wellbeing }) => wellbeing),
    needsMet: share(
      sum(all, ({ needsMet }) => needsMet),
      sum(all, ({ needsDealt }) => needsDealt),
    ),
    did: sharesOf(all),
  }
}

function meanOf(values: readonly number[]): Mean {
  const { mean, se } = figure(values)
  return { mean, se, interval: { low: mean - Z * se, high: mean + Z * se } }
}

function spreadOf(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (quantile: number) => sorted[Math.round(quantile * (sorted.length - 1))] ?? 0
  return { low: at(SPREAD[0]), high: at(SPREAD[1]) }
}

function valueByLabel(exchanges: readonly ExchangeRecord[]): ByLabel {
  const value = (label: Label) => sum(exchanges, (one) => (one.label === label ? modeValue(one) : 0))
  return byLabel(value)
}

function sharesOf(seats: readonly SeatOutcome[]): ByLabel {
  const whole = sum(seats, ({ did }) => sum(labels, (label) => did[label]))
  return byLabel((label) =>
    share(
      sum(seats, ({ did }) => did[label]),
      whole,
    ),
  )
}

function byLabel(of: (label: Label) => number): ByLabel {
  return { generalized: of('generalized'), balanced: of('balanced'), negative: of('negative') }
}

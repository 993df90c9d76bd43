// What many matches come to: means and standard errors by strategy and by craft, and the share of possible gains.

import { type Craft, crafts } from '../game/goods.ts'
import type { MatchFigures, SeatFigures } from './figures.ts'

/** `se`: standard error of the mean over matches (a match is the unit: seats of one match are not independent). */
export type Figure = { readonly mean: number; readonly se: number }

export type StrategySummary = {
  readonly strategy: string
  /** How many seats of a match it holds. */
  readonly seats: number
  readonly prosperity: Figure
  readonly wellbeing: Figure
  readonly coins: Figure
  /** 1 is the most prosperous of the market; equals share the mean of their places. */
  readonly rank: Figure
  /** Share of the needs dealt. */
  readonly needsMet: number
}

export type Summary = {
  readonly strategies: readonly StrategySummary[]
  /** The share of possible gains reached, 0 to 1. */
  readonly possibleGains: Figure
  readonly crafts: readonly { readonly good: Craft; readonly prosperity: Figure }[]
}

/** Takes in one ended match after the other, so that no log need be kept. */
export function summing() {
  const matches: (readonly SeatFigures[])[] = []
  const shares: number[] = []
  return {
    take({ seats, gained, possible }: MatchFigures): void {
      matches.push(seats)
      if (possible > 0) shares.push(gained / possible)
    },
    summary(): Summary {
      const strategies = [...new Set(matches.flatMap((seats) => seats.map(({ strategy }) => strategy)))].sort()
      const made = crafts.filter((craft) => matches.some((seats) => seats.some((seat) => seat.crafts.includes(craft))))
      return {
        strategies: strategies.map((strategy) => ofStrategy(matches, strategy)),
        possibleGains: figure(shares),
        crafts: made.map((good) => ({
          good,
          prosperity: perMatch(
            matches,
            (seat) => seat.crafts.includes(good),
            ({ prosperity }) => prosperity,
          ),
        })),
      }
    },
  }
}

/** As a cast is written: Hearth. */
function nameOf(strategy: string): string {
  return strategy.charAt(0).toUpperCase() + strategy.slice(1)
}

function ofStrategy(matches: readonly (readonly SeatFigures[])[], strategy: string): StrategySummary {
  const isIt = (seat: SeatFigures) => seat.strategy === strategy
  const seats = matches.flat().filter(isIt)
  const sum = (of: (seat: SeatFigures) => number) => seats.reduce((total, seat) => total + of(seat), 0)
  return {
    strategy: nameOf(strategy),
    seats: seats.length / matches.filter((match) => match.some(isIt)).length,
    prosperity: perMatch(matches, isIt, ({ prosperity }) => prosperity),
    wellbeing: perMatch(matches, isIt, ({ wellbeing }) => wellbeing),
    coins: perMatch(matches, isIt, ({ coins }) => coins),
    rank: perMatch(matches, isIt, ({ rank }) => rank),
    needsMet:
      sum(({ needsMet }) => needsMet) /
      Math.max(
        1,
        sum(({ needsDealt }) => needsDealt),
      ),
  }
}

/** The mean over the chosen seats of each match, then over the matches that have one. */
function perMatch(
  matches: readonly (readonly SeatFigures[])[],
  chosen: (seat: SeatFigures) => boolean,
  of: (seat: SeatFigures) => number,
): Figure {
  return figure(
    matches.flatMap((seats) => {
      const mine = seats.filter(chosen)
      return mine.length > 0 ? [mine.reduce((sum, seat) => sum + of(seat), 0) / mine.length] : []
    }),
  )
}

/** Mean and standard error; 0 where fewer than two values say nothing of spread. */
export function figure(values: readonly number[]): Figure {
  const n = values.length
  if (n === 0) return { mean: 0, se: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n === 1) return { mean, se: 0 }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return { mean, se: Math.sqrt(variance / n) }
}

// Numbers of matches, one a match, and figures made of them.

import type { MatchFigures, SeatFigures } from '../figures.ts'
import { type Figure, figure } from '../summary.ts'

type Matches = readonly MatchFigures[]
type OfSeat = (seat: SeatFigures) => number

export const prosperity: OfSeat = (seat) => seat.prosperity

/** The mean over all seats of each match, or over those of some strategies. */
export function perMatch(matches: Matches, of: OfSeat, chosen: (seat: SeatFigures) => boolean = () => true): number[] {
  return matches.map(({ seats }) => {
    const mine = seats.filter(chosen)
    if (mine.length === 0) throw new Error('a match without the seats it is asked about')
    return mine.reduce((sum, seat) => sum + of(seat), 0) / mine.length
  })
}

export function isOf(...strategies: readonly string[]): (seat: SeatFigures) => boolean {
  return ({ strategy }) => strategies.includes(strategy)
}

/** Share of the possible gains of each match, in percent. */
export function gainsPercent(matches: Matches): number[] {
  return matches.map(({ gained, possible }) => (100 * gained) / Math.max(1, possible))
}

/** One mean in percent of another. The standard error takes the matches of both in pairs, as they were played on the same seeds. */
export function percentOf(part: readonly number[], whole: readonly number[]): Figure {
  const ratio = figure(part).mean / figure(whole).mean
  const { se } = figure(part.map((value, match) => (value - ratio * (whole[match] ?? 0)) / figure(whole).mean))
  return { mean: 100 * ratio, se: 100 * se }
}

/** One mean less another, in pairs likewise. */
export function difference(a: readonly number[], b: readonly number[]): Figure {
  return figure(a.map((value, match) => value - (b[match] ?? 0)))
}

/** A number of all matches together, of which chance says nothing. */
export function exactly(mean: number): Figure {
  return { mean, se: 0 }
}

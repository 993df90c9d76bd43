// A statement of what must stay true of the numbers: the matches it is about, and what it claims of them.

import type { MatchFigures } from '../figures.ts'
import type { Simulation } from '../simulate.ts'
import type { Figure } from '../summary.ts'

/** Matches of one kind, on the same seeds for all. */
export type Trial = Omit<Simulation, 'matches' | 'seed'> & {
  /** So many times as many matches as other trials: where what is claimed happens seldom. */
  readonly times?: number
}

/** A figure and the bounds it must keep; without bounds it is only told. */
export type Claim = {
  readonly says: string
  readonly figure: Figure
  readonly unit: '%' | 's' | 'a minute' | 'points' | ''
  /** The figure itself is still within. */
  readonly least?: number
  readonly most?: number
  /** The figure itself is not within. */
  readonly above?: number
  readonly below?: number
}

export type Statement = {
  /** As the game design numbers them, section 8. */
  readonly number: number
  readonly says: string
  readonly trials: readonly Trial[]
  /** @param played the matches of each trial, in the order of `trials` */
  readonly claims: (played: readonly (readonly MatchFigures[])[]) => readonly Claim[]
}

type Named<T> = { readonly [Name in keyof T]: readonly MatchFigures[] }

/** A statement whose trials have names. */
export function statement<const T extends Readonly<Record<string, Trial>>>({
  trials,
  claims,
  ...rest
}: {
  readonly number: number
  readonly says: string
  readonly trials: T
  readonly claims: (played: Named<T>) => readonly Claim[]
}): Statement {
  const names = Object.keys(trials)
  return {
    ...rest,
    trials: Object.values(trials),
    // Every name of T is given its matches.
    claims: (played) => claims(Object.fromEntries(names.map((name, index) => [name, played[index] ?? []])) as Named<T>),
  }
}

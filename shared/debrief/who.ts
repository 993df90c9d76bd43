// Between whom: two persons, or with a bot or a covered seat on one side.

import type { Keeper } from '../game/state.ts'
import type { ExchangeRecord } from './match-record.ts'

/** Source: science notes, part D0: primary measures use person-to-person exchanges, those with a bot or a covered seat are shown apart. */
export type Who = 'all' | 'people' | 'withBots'

/** Fewer exchanges between persons than this say nothing: then all are spoken of. Guess: a round of a market of six; classes will settle it. */
const LEAST_BETWEEN_PEOPLE = 10

export function isBetween(who: Who, a: Keeper, b: Keeper): boolean {
  const people = a === 'person' && b === 'person'
  return who === 'all' || people === (who === 'people')
}

export function exchangesBetween(who: Who, exchanges: readonly ExchangeRecord[]): ExchangeRecord[] {
  return exchanges.filter(({ authorKept, otherKept }) => isBetween(who, authorKept, otherKept))
}

/** Of whom a chart's sentence speaks: of persons among themselves where there is enough between them, else of all. */
export function spokenOf(exchanges: readonly ExchangeRecord[]): 'people' | 'all' {
  return exchangesBetween('people', exchanges).length >= LEAST_BETWEEN_PEOPLE ? 'people' : 'all'
}

/** The same figure for all, for persons among themselves, and with bots. */
export function byWho<T>(figure: (who: Who) => T): Readonly<Record<Who, T>> {
  return { all: figure('all'), people: figure('people'), withBots: figure('withBots') }
}

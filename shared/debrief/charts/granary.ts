// The granary: coins given to it round by round, by how many, and what they brought.

import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { sum } from '../values.ts'

type GranaryRow = {
  readonly round: number
  readonly given: number
  /** Seats that gave something in this round. */
  readonly givers: number
  /** Coins and wellbeing that came back, all seats together. */
  readonly back: number
}
export type GranaryChart = Chart<
  'granary',
  {
    /** Villages that had one, and the seats in them. */
    readonly villages: number
    readonly seats: number
    /** Seats that ever gave. */
    readonly givers: number
    readonly given: number
    readonly back: number
    readonly rounds: readonly GranaryRow[]
  },
  'someGave' | 'allGave' | 'nobodyGave' | 'noGranary'
>

export function granary(records: readonly MatchRecord[]): GranaryChart {
  const had = records.filter((record) => record.granary)
  const seats = sum(had, (record) => record.seats.length)
  const rounds = Array.from({ length: Math.max(0, ...had.map((record) => record.rounds)) }, (_, k) => rowOf(had, k + 1))
  const givers = sum(had, ({ granary }) => new Set(granary?.gifts.map(({ seat }) => seat)).size)
  const numbers = {
    ...{ villages: had.length, seats, givers, rounds },
    given: sum(rounds, (row) => row.given),
    back: sum(rounds, (row) => row.back),
  }
  return {
    id: 'granary',
    numbers,
    finding: {
      id: had.length === 0 ? 'noGranary' : givers === 0 ? 'nobodyGave' : givers === seats ? 'allGave' : 'someGave',
      facts: { givers, seats, given: numbers.given, back: numbers.back },
    },
    table: tableOf(
      { round: 'count', granaryGiven: 'coins', givers: 'count', granaryBack: 'number' },
      rounds.map(({ round, given, givers, back }) => [round, given, givers, back]),
    ),
  }
}

function rowOf(had: readonly MatchRecord[], round: number): GranaryRow {
  const gifts = had.map(({ granary }) => granary?.gifts.filter((gift) => gift.round === round) ?? [])
  return {
    round,
    given: sum(gifts.flat(), ({ coins }) => coins),
    givers: sum(gifts, (ofOne) => new Set(ofOne.map(({ seat }) => seat)).size),
    back: sum(had, ({ granary, seats }) => {
      const days = granary?.days.filter((day) => day.round === round) ?? []
      return seats.length * sum(days, ({ coins, wellbeing }) => coins + wellbeing)
    }),
  }
}

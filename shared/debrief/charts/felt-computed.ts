// Felt against computed: what players tapped of an exchange, beside what its values say. Counts only: a tap is its player's own.

import type { SeatId } from '../../game/state.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { ExchangeRecord, Feeling, MatchRecord } from '../match-record.ts'

const feelings = ['iOwe', 'fair', 'theyOwe'] as const satisfies readonly Feeling[]
/** Taps by what was computed, then by what was felt. */
type FeltCounts = Readonly<Record<Feeling, Readonly<Record<Feeling, number>>>>
export type FeltComputedChart = Chart<
  'feltComputed',
  { readonly counts: FeltCounts; readonly taps: number; readonly agree: number },
  'feltAsComputed' | 'feltOtherwise' | 'noTaps'
>

export function feltComputed(records: readonly MatchRecord[]): FeltComputedChart {
  const none = () => ({ iOwe: 0, fair: 0, theyOwe: 0 })
  const counts = { iOwe: none(), fair: none(), theyOwe: none() }
  for (const { exchanges, felt } of records) {
    const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]))
    for (const { exchange: id, seat, feeling } of felt) {
      const exchange = byId.get(id)
      const whole = exchange?.returnOf === undefined ? exchange : byId.get(exchange.returnOf)
      if (whole) counts[computedFeeling(whole, seat)][feeling]++
    }
  }
  const taps = feelings.reduce((all, a) => all + feelings.reduce((row, b) => row + counts[a][b], 0), 0)
  const agree = feelings.reduce((all, same) => all + counts[same][same], 0)
  return {
    id: 'feltComputed',
    numbers: { counts, taps, agree },
    finding: {
      id: taps === 0 ? 'noTaps' : 2 * agree >= taps ? 'feltAsComputed' : 'feltOtherwise',
      facts: { taps, agree },
    },
    table: tableOf(
      { computed: 'text', iOwe: 'count', fair: 'count', theyOwe: 'count' },
      feelings.map((computed) => [computed, ...feelings.map((felt) => counts[computed][felt])]),
    ),
  }
}

/**
 * By what came in both directions, a return included: even within 4 to 5 is fair, else who got more owes.
 * Source: R_BAL of the science notes, part A, compared in whole coins.
 */
export function computedFeeling({ author, facts }: ExchangeRecord, seat: SeatId): Feeling {
  const fromAuthor = facts.given * facts.deliveredByAuthor + facts.freebie
  const fromOther = facts.got * facts.deliveredByOther + (facts.returned ?? 0)
  if (5 * Math.min(fromAuthor, fromOther) >= 4 * Math.max(fromAuthor, fromOther)) return 'fair'
  return fromAuthor < fromOther === (seat === author) ? 'iOwe' : 'theyOwe'
}

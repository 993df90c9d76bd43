// Needs shared and met: what was told, what was covered, round by round.

import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord, NeedRecord } from '../match-record.ts'

/** Counts of needs; what turned into another at noon counts as the other only. `round` 0: the whole match. */
type NeedsRow = {
  readonly round: number
  readonly dealt: number
  readonly met: number
  /** Told to at least one other seat. */
  readonly shared: number
  readonly sharedMet: number
  readonly urgent: number
  readonly urgentMet: number
}
export type NeedsMetChart = Chart<
  'needsMet',
  { readonly rounds: readonly NeedsRow[]; readonly whole: NeedsRow },
  'sharedMetMore' | 'sharedMetLess' | 'sharedMetAsOften' | 'noneShared' | 'allShared'
>

export function needsMet(records: readonly MatchRecord[]): NeedsMetChart {
  const needs = records.flatMap((record) => record.needs).filter(({ changed }) => !changed)
  // Also of a last morning without a market.
  const rounds = needs.reduce((last, { round }) => Math.max(last, round), 0)
  const rows = Array.from({ length: rounds }, (_, k) =>
    rowOf(
      k + 1,
      needs.filter(({ round }) => round === k + 1),
    ),
  )
  const whole = rowOf(0, needs)
  return {
    id: 'needsMet',
    numbers: { rounds: rows, whole },
    finding: { id: findingId(whole), facts: { ...whole } },
    table: tableOf(
      {
        ...{ round: 'count', dealt: 'count', met: 'count', shared: 'count', sharedMet: 'count' },
        ...{ urgent: 'count', urgentMet: 'count' },
      },
      [...rows, whole].map((row) => [
        ...[row.round, row.dealt, row.met, row.shared, row.sharedMet, row.urgent, row.urgentMet],
      ]),
    ),
  }
}

function rowOf(round: number, needs: readonly NeedRecord[]): NeedsRow {
  const count = (of: (need: NeedRecord) => boolean) => needs.filter(of).length
  return {
    round,
    dealt: needs.length,
    met: count(({ met }) => met),
    shared: count(({ shared }) => shared !== 'nobody'),
    sharedMet: count(({ shared, met }) => shared !== 'nobody' && met),
    urgent: count(({ level }) => level === 3),
    urgentMet: count(({ level, met }) => level === 3 && met),
  }
}

/** Compared by cross-multiplying, in whole counts. */
function findingId({ dealt, met, shared, sharedMet }: NeedsRow): NeedsMetChart['finding']['id'] {
  if (shared === 0) return 'noneShared'
  if (shared === dealt) return 'allShared'
  const [told, untold] = [sharedMet * (dealt - shared), (met - sharedMet) * shared]
  return told > untold ? 'sharedMetMore' : told < untold ? 'sharedMetLess' : 'sharedMetAsOften'
}

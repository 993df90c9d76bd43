// Promises: kept in time, kept an evening late, broken, or still open at the end.

import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord, PledgeRecord } from '../match-record.ts'
import { byWho, isBetween, type Who } from '../who.ts'

export type PledgeCounts = Readonly<Record<PledgeRecord['outcome'], number>>
export type PledgesChart = Chart<
  'pledges',
  {
    readonly byWho: Readonly<Record<Who, PledgeCounts>>
    /** By the round they first fell due. */
    readonly rounds: readonly (PledgeCounts & { readonly due: number })[]
  },
  'mostKept' | 'mostBroken' | 'noneEnded' | 'noPledges'
>

export function pledges(records: readonly MatchRecord[]): PledgesChart {
  const all = records.flatMap((record) => record.pledges)
  const dues = [...new Set(all.map(({ due }) => due))].sort((a, b) => a - b)
  const rounds = dues.map((due) => ({ due, ...counts(all.filter((pledge) => pledge.due === due)) }))
  const whole = counts(all)
  return {
    id: 'pledges',
    numbers: {
      byWho: byWho((who) => counts(all.filter((pledge) => isBetween(who, pledge.debtorKept, pledge.creditorKept)))),
      rounds,
    },
    finding: { id: findingId(whole), facts: { ...whole } },
    table: tableOf(
      { due: 'count', kept: 'count', late: 'count', broken: 'count', open: 'count' },
      rounds.map(({ due, kept, late, broken, open }) => [due, kept, late, broken, open]),
    ),
  }
}

function counts(pledges: readonly PledgeRecord[]): PledgeCounts {
  const counted = { kept: 0, late: 0, broken: 0, open: 0 }
  for (const { outcome } of pledges) counted[outcome]++
  return counted
}

function findingId({ kept, late, broken, open }: PledgeCounts): PledgesChart['finding']['id'] {
  if (kept + late + broken === 0) return open > 0 ? 'noneEnded' : 'noPledges'
  return kept + late >= broken ? 'mostKept' : 'mostBroken'
}

// Fines: whom they met, by what that seat had done before. Nobody is asked why.

import type { Fine } from '../../game/state.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { sum } from '../values.ts'

/** The first that holds: an act at somebody's cost in this round or the last; less than the village's mean to the granary in the match so far. */
const before = ['costly', 'gaveLess', 'neither'] as const
type Before = (typeof before)[number]

type FineRow = { readonly before: Before; readonly fines: number; readonly lost: number }
export type FinesChart = Chart<
  'fines',
  {
    /** Villages that had them. */
    readonly villages: number
    readonly fines: number
    readonly lost: number
    readonly rows: readonly FineRow[]
  },
  'mostlyAfterCost' | 'mostlyLessGiven' | 'mostlyNeither' | 'noneImposed' | 'noFines'
>

export function fines(records: readonly MatchRecord[]): FinesChart {
  const had = records.filter(({ settings }) => settings.fine)
  const met = had.flatMap((record) => record.fines.map((fine) => ({ fine, before: whatWasBefore(record, fine) })))
  const rows = before.map((one) => {
    const these = met.filter((fine) => fine.before === one)
    return { before: one, fines: these.length, lost: sum(these, ({ fine }) => fine.lost ?? 0) }
  })
  const [costly, gaveLess, neither] = before.map((one) => rows.find((row) => row.before === one)?.fines ?? 0)
  const counts = { costly: costly ?? 0, gaveLess: gaveLess ?? 0, neither: neither ?? 0 }
  const numbers = { villages: had.length, fines: met.length, lost: sum(rows, ({ lost }) => lost), rows }
  return {
    id: 'fines',
    numbers,
    finding: { id: findingId(numbers, counts), facts: { ...counts, fines: numbers.fines, lost: numbers.lost } },
    table: tableOf(
      { finedAfter: 'text', fines: 'count', finesLost: 'coins' },
      rows.map((row) => [row.before, row.fines, row.lost]),
    ),
  }
}

function whatWasBefore({ exchanges, granary, seats }: MatchRecord, { to, round, atMs }: Fine): Before {
  const isCostly = exchanges.some(
    (one) => one.label === 'negative' && one.against === to && one.atMs <= atMs && one.completedRound >= round - 1,
  )
  if (isCostly) return 'costly'
  const gifts = granary?.gifts.filter((gift) => gift.atMs <= atMs) ?? []
  const own = sum(gifts, ({ seat, coins }) => (seat === to ? coins : 0))
  const all = sum(gifts, ({ coins }) => coins)
  return own * seats.length < all ? 'gaveLess' : 'neither'
}

function findingId(
  { villages, fines }: { readonly villages: number; readonly fines: number },
  { costly, gaveLess, neither }: Readonly<Record<Before, number>>,
): FinesChart['finding']['id'] {
  if (villages === 0) return 'noFines'
  if (fines === 0) return 'noneImposed'
  if (costly >= Math.max(gaveLess, neither)) return 'mostlyAfterCost'
  return gaveLess >= neither ? 'mostlyLessGiven' : 'mostlyNeither'
}

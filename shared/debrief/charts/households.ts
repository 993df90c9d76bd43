// Households: whether people give more, and take less, within their household than outside it.

import type { Label } from '../../reciprocity/label.ts'
import { sahlinsTest } from '../../reciprocity/measures/sahlins.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { ExchangeRecord, MatchRecord } from '../match-record.ts'
import { share } from '../values.ts'
import { exchangesBetween, spokenOf } from '../who.ts'

/** 0 within a household, 1 between neighbours. */
type DistanceRow = { readonly distance: 0 | 1; readonly exchanges: number } & {
  readonly counts: Readonly<Record<Label, number>>
  /** Of exchanges; all 0 where there was none. */
  readonly shares: Readonly<Record<Label, number>>
}
export type HouseholdsChart = Chart<
  'households',
  {
    /** Villages whose seats lived in households. */
    readonly villages: number
    readonly spokenOf: 'people' | 'all'
    readonly rows: readonly DistanceRow[]
    /** Kendall's tau-b of distance and mode, and the chance of as much where distances are exchanged; undefined where nothing varies. */
    readonly tau: number | undefined
    readonly p: number | undefined
  },
  'nearerIsKinder' | 'nearerIsHarder' | 'cannotTell' | 'tooFew' | 'noHouseholds'
>

const MODES: Readonly<Record<Label, number>> = { generalized: 0, balanced: 1, negative: 2 }
const SIGNIFICANT = 0.05

/** Source: science notes, section 11, Sahlins test; with two distances its prediction is tau > 0. */
export function households(records: readonly MatchRecord[], random: () => number): HouseholdsChart {
  const had = records.filter(({ settings }) => settings.households)
  const spoken = spokenOf(had.flatMap(({ exchanges }) => exchanges))
  const ofMarket = had.map(({ exchanges }) => exchangesBetween(spoken, exchanges))
  const labelled = ofMarket.flatMap((exchanges, index) =>
    exchanges.flatMap(({ label, author, other, facts }) =>
      label === undefined
        ? []
        : [
            {
              market: String(index),
              pair: [author, other].sort().join(),
              distance: facts.distance,
              mode: MODES[label],
            },
          ],
    ),
  )
  const test = sahlinsTest(labelled, random)
  const rows = ([0, 1] as const).map((distance) => rowOf(distance, ofMarket.flat()))
  return {
    id: 'households',
    numbers: { villages: had.length, spokenOf: spoken, rows, tau: test?.tau, p: test?.p },
    finding: {
      id: findingId(had.length, test),
      facts: {
        within: rows[0]?.shares.generalized ?? 0,
        outside: rows[1]?.shares.generalized ?? 0,
        exchanges: labelled.length,
        ...(test && { tau: test.tau, p: test.p }),
      },
    },
    table: tableOf(
      {
        ...{ distance: 'text', exchanges: 'count', generalized: 'share', balanced: 'share', negative: 'share' },
      },
      rows.map(({ distance, exchanges, shares }) => [
        ...[distance === 0 ? 'household' : 'village', exchanges],
        ...[shares.generalized, shares.balanced, shares.negative],
      ]),
    ),
  }
}

function rowOf(distance: 0 | 1, exchanges: readonly ExchangeRecord[]): DistanceRow {
  const counts = { generalized: 0, balanced: 0, negative: 0 }
  for (const { label, facts } of exchanges) if (label && facts.distance === distance) counts[label]++
  const all = counts.generalized + counts.balanced + counts.negative
  return {
    ...{ distance, exchanges: all, counts },
    shares: {
      generalized: share(counts.generalized, all),
      balanced: share(counts.balanced, all),
      negative: share(counts.negative, all),
    },
  }
}

function findingId(
  villages: number,
  test: { readonly tau: number; readonly p: number } | undefined,
): HouseholdsChart['finding']['id'] {
  if (villages === 0) return 'noHouseholds'
  if (!test) return 'tooFew'
  if (test.p <= SIGNIFICANT) return 'nearerIsKinder'
  // The test is of one side: as much as this against the prediction is as rare.
  return test.p >= 1 - SIGNIFICANT && test.tau < 0 ? 'nearerIsHarder' : 'cannotTell'
}

// Gouges by need: how often a bargain was at the other's cost, by how much the other needed the goods.

import { type Chart, tableOf } from '../chart.ts'
import { type ExchangeRecord, isTrade, type MatchRecord } from '../match-record.ts'
import { share, sum } from '../values.ts'
import { byWho, exchangesBetween, spokenOf, type Who } from '../who.ts'

const levels = [0, 2, 3] as const

/** `priceOfValue`: mean of what the author got for each coin it gave; null without bargains. */
type GougeRow = {
  /** Need of who did not write the terms, for the goods it got: 0 none, 2 ordinary, 3 urgent. */
  readonly need: (typeof levels)[number]
  readonly bargains: number
  readonly gouges: number
  readonly share: number
  readonly priceOfValue: number | null
}
export type GougesByNeedChart = Chart<
  'gougesByNeed',
  { readonly spokenOf: 'people' | 'all'; readonly byWho: Readonly<Record<Who, readonly GougeRow[]>> },
  'oftenerWithNeed' | 'notOftenerWithNeed' | 'noGouges' | 'noBargains'
>

/** Bargains are accepted offers that both sides kept; a gouge is one that is negative against its author. */
export function gougesByNeed(records: readonly MatchRecord[]): GougesByNeedChart {
  const exchanges = records.flatMap((record) => record.exchanges).filter(isBargain)
  const numbers = {
    spokenOf: spokenOf(exchanges),
    byWho: byWho((who) => {
      const some = exchangesBetween(who, exchanges)
      return levels.map((need) =>
        rowOf(
          need,
          some.filter(({ facts }) => facts.needOfOther === need),
        ),
      )
    }),
  }
  const rows = numbers.byWho[numbers.spokenOf]
  const needy = together(rows.filter(({ need }) => need > 0))
  const others = together(rows.filter(({ need }) => need === 0))
  return {
    id: 'gougesByNeed',
    numbers,
    finding: {
      id: findingId(needy, others),
      facts: {
        ...{ who: numbers.spokenOf, bargains: needy.bargains + others.bargains, gouges: needy.gouges + others.gouges },
        ...{ shareWithNeed: share(needy.gouges, needy.bargains), shareWithout: share(others.gouges, others.bargains) },
      },
    },
    table: tableOf(
      { need: 'count', bargains: 'count', gouges: 'count', share: 'share', priceOfValue: 'number' },
      rows.map((row) => [row.need, row.bargains, row.gouges, row.share, row.priceOfValue]),
    ),
  }
}

function isBargain({ kind, label, owing, facts }: ExchangeRecord): boolean {
  return isTrade(kind) && !!label && owing === 0 && facts.given > 0
}

function rowOf(need: GougeRow['need'], bargains: readonly ExchangeRecord[]): GougeRow {
  const gouges = bargains.filter(({ label, author, against }) => label === 'negative' && against === author).length
  const prices = sum(bargains, ({ facts }) => facts.got / (facts.given + facts.freebie))
  return {
    need,
    bargains: bargains.length,
    gouges,
    share: share(gouges, bargains.length),
    priceOfValue: bargains.length === 0 ? null : prices / bargains.length,
  }
}

function together(rows: readonly GougeRow[]) {
  return { bargains: sum(rows, ({ bargains }) => bargains), gouges: sum(rows, ({ gouges }) => gouges) }
}

type Counts = ReturnType<typeof together>

/** Compared by cross-multiplying, in whole counts. */
function findingId(needy: Counts, others: Counts): GougesByNeedChart['finding']['id'] {
  if (needy.bargains + others.bargains === 0) return 'noBargains'
  if (needy.gouges + others.gouges === 0) return 'noGouges'
  return needy.gouges * others.bargains > others.gouges * needy.bargains ? 'oftenerWithNeed' : 'notOftenerWithNeed'
}

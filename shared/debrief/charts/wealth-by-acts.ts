// Wealth and wellbeing by what people did: orderings by wealth are our rules, what was done is the finding.

import type { Keeper, SeatId } from '../../game/state.ts'
import type { Label } from '../../reciprocity/label.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { doerOf, modeValue, share, sum } from '../values.ts'

/** What a seat did, as shares of the value it moved by its acts; an even trade is an act of both. */
type ActsOfSeat = {
  readonly market: number
  readonly seat: SeatId
  readonly keeper: Keeper
  readonly acts: Readonly<Record<Label, number>>
  readonly actCoins: number
  /** The kind of act that moved most of it; `none` where the seat did nothing. */
  readonly most: Label | 'none'
  readonly coins: number
  readonly wellbeing: number
  readonly prosperity: number
}
type ActsGroup = {
  readonly most: Label
  readonly seats: number
  readonly coins: number
  readonly wellbeing: number
  readonly prosperity: number
}
export type WealthByActsChart = Chart<
  'wealthByActs',
  { readonly seats: readonly ActsOfSeat[]; readonly groups: readonly ActsGroup[] },
  /** Each says with its facts that the ordering comes of our rules. */
  'groups' | 'oneGroup' | 'noActs'
>

const kinds = ['generalized', 'balanced', 'negative'] as const satisfies readonly Label[]

export function wealthByActs(records: readonly MatchRecord[]): WealthByActsChart {
  const seats = records.flatMap(actsIn)
  const groups = kinds.flatMap((most) => {
    const some = seats.filter((seat) => seat.most === most)
    const mean = (of: (seat: ActsOfSeat) => number) => sum(some, of) / some.length
    if (some.length === 0) return []
    const means = { coins: mean(({ coins }) => coins), wellbeing: mean(({ wellbeing }) => wellbeing) }
    return [{ most, seats: some.length, ...means, prosperity: mean(({ prosperity }) => prosperity) }]
  })
  const facts = Object.fromEntries(
    groups.flatMap(({ most, seats, coins, wellbeing }) => [
      [`${most}Seats`, seats],
      [`${most}Coins`, coins],
      [`${most}Wellbeing`, wellbeing],
    ]),
  )
  return {
    id: 'wealthByActs',
    numbers: { seats, groups },
    finding: { id: groups.length === 0 ? 'noActs' : groups.length === 1 ? 'oneGroup' : 'groups', facts },
    table: tableOf(
      {
        ...{ market: 'count', seat: 'seat', keeper: 'text' },
        ...{ generalized: 'share', balanced: 'share', negative: 'share', actCoins: 'coins' },
        ...{ coins: 'coins', wellbeing: 'number', prosperity: 'number' },
      },
      seats.map(({ market, seat, keeper, acts, actCoins, coins, wellbeing, prosperity }) => [
        ...[market, seat, keeper, acts.generalized, acts.balanced, acts.negative, actCoins],
        ...[coins, wellbeing, prosperity],
      ]),
    ),
  }
}

function actsIn({ seats, exchanges, results }: MatchRecord, index: number): ActsOfSeat[] {
  const moved = new Map(seats.map(({ id }) => [id, { generalized: 0, balanced: 0, negative: 0 }]))
  for (const exchange of exchanges) {
    const { label, author, other } = exchange
    if (!label) continue
    const value = modeValue(exchange)
    const doers = label === 'balanced' ? [author, other] : [doerOf(exchange)]
    for (const doer of doers) {
      const acts = doer === undefined ? undefined : moved.get(doer)
      if (acts) acts[label] += value
    }
  }
  const bySeat = new Map(results.seats.map((result) => [result.seat, result]))
  return seats.map(({ id, keeperAtEnd }) => {
    const coinsBy = moved.get(id) ?? { generalized: 0, balanced: 0, negative: 0 }
    const actCoins = coinsBy.generalized + coinsBy.balanced + coinsBy.negative
    const { coins = 0, wellbeing = 0, prosperity = 0 } = bySeat.get(id) ?? {}
    return {
      ...{ market: index + 1, seat: id, keeper: keeperAtEnd },
      acts: {
        generalized: share(coinsBy.generalized, actCoins),
        balanced: share(coinsBy.balanced, actCoins),
        negative: share(coinsBy.negative, actCoins),
      },
      ...{ actCoins, most: mostOf(coinsBy), coins, wellbeing, prosperity },
    }
  })
}

/** Of two equal the kinder. */
function mostOf(coins: Readonly<Record<Label, number>>): Label | 'none' {
  const most = kinds.reduce((best, kind) => (coins[kind] > coins[best] ? kind : best), kinds[0])
  return coins[most] > 0 ? most : 'none'
}

// A player's own portrait: what this seat did and what was done to it, with its own exchanges as the examples. Of acts only, never of a kind of person.

import type { Bundle } from '../game/bundle.ts'
import type { Award } from '../game/results.ts'
import type { ExchangeId, SeatId } from '../game/state.ts'
import { type Label, labels } from '../reciprocity/label.ts'
import { computedFeeling } from './charts/felt-computed.ts'
import type { PledgeCounts } from './charts/pledges.ts'
import type { ExchangeKind, ExchangeRecord, Feeling, MatchRecord } from './match-record.ts'
import { doerOf, oneWay, sum } from './values.ts'

/** One exchange as this seat saw it: what it gave and got, in units and coins. */
export type OwnExchange = {
  readonly exchange: ExchangeId
  readonly kind: ExchangeKind
  readonly with: SeatId
  readonly round: number
  /** True where the label speaks of what this seat did. */
  readonly mine: boolean
  readonly label: Label
  readonly subtype: ExchangeRecord['subtype']
  readonly gave: Bundle
  readonly got: Bundle
  readonly gaveCoins: number
  readonly gotCoins: number
  readonly techniques: readonly string[]
}

export type Portrait = {
  readonly seat: SeatId
  /** Exchanges by label: what this seat did, and what others did to it. An even trade is counted once, as done by both. */
  readonly did: Readonly<Record<Label, number>>
  readonly met: Readonly<Record<Label, number>>
  /** Value in coins of gifts and granted asks, given and got. */
  readonly givenCoins: number
  readonly gotCoins: number
  readonly partners: number
  /** At most one for each kind, the seat's own acts first. */
  readonly examples: readonly OwnExchange[]
  /** What this seat tapped, beside what was computed. */
  readonly felt: readonly { readonly exchange: ExchangeId; readonly feeling: Feeling; readonly computed: Feeling }[]
  /** Promises that this seat made. */
  readonly pledges: PledgeCounts
  readonly needs: { readonly dealt: number; readonly met: number; readonly shared: number }
  readonly prosperity: number
  readonly wellbeing: number
  readonly coins: number
  readonly awards: readonly Award[]
}

/** @throws when the match has no such seat */
export function portraitOf(record: MatchRecord, seat: SeatId): Portrait {
  const result = record.results.seats.find((result) => result.seat === seat)
  if (!result) throw new Error(`no seat ${seat} in this match`)
  const { prosperity, wellbeing, coins } = result
  const needs = record.needs.filter((need) => need.seat === seat && !need.changed)
  const own = record.exchanges.filter(({ author, other }) => author === seat || other === seat)
  const seen = own.flatMap((exchange) => seenBy(seat, exchange) ?? [])
  const byId = new Map(own.map((exchange) => [exchange.id, exchange]))
  const gifts = own.flatMap((exchange) => oneWay(exchange) ?? [])
  const pledges = { kept: 0, late: 0, broken: 0, open: 0 }
  for (const { debtor, outcome } of record.pledges) if (debtor === seat) pledges[outcome]++
  return {
    seat,
    did: count(seen.filter(({ mine, label }) => mine || label === 'balanced')),
    met: count(seen.filter(({ mine, label }) => !mine && label !== 'balanced')),
    givenCoins: sum(gifts, ({ giver, value }) => (giver === seat ? value : 0)),
    gotCoins: sum(gifts, ({ receiver, value }) => (receiver === seat ? value : 0)),
    partners: new Set(seen.map((exchange) => exchange.with)).size,
    examples: examplesOf(seen),
    felt: record.felt.flatMap((tap) => {
      const exchange = tap.seat === seat ? byId.get(tap.exchange) : undefined
      if (!exchange) return []
      const computed = computedFeeling(byId.get(exchange.returnOf ?? '') ?? exchange, seat)
      return [{ exchange: tap.exchange, feeling: tap.feeling, computed }]
    }),
    pledges,
    needs: {
      dealt: needs.length,
      met: needs.filter(({ met }) => met).length,
      shared: needs.filter(({ shared }) => shared !== 'nobody').length,
    },
    prosperity,
    wellbeing,
    coins,
    awards: record.results.awards.filter((award) => award.seat === seat),
  }
}

function seenBy(seat: SeatId, exchange: ExchangeRecord): OwnExchange | undefined {
  const { id, kind, author, other, round, label, subtype, gives, gets, facts, techniques } = exchange
  if (!label) return undefined
  const wrote = author === seat
  const [gave, got] = wrote ? [gives, gets] : [gets, gives]
  const [gaveCoins, gotCoins] = wrote ? [facts.given, facts.got] : [facts.got, facts.given]
  return {
    ...{ exchange: id, kind, with: wrote ? other : author, round, mine: doerOf(exchange) === seat },
    ...{ label, subtype, gave, got, gaveCoins, gotCoins, techniques },
  }
}

function count(seen: readonly OwnExchange[]): Record<Label, number> {
  const counted = { generalized: 0, balanced: 0, negative: 0 }
  for (const { label } of seen) counted[label]++
  return counted
}

/** The most telling of each kind: what the seat did before what was done to it, of those the largest. */
function examplesOf(seen: readonly OwnExchange[]): OwnExchange[] {
  return labels.flatMap((label) => {
    const [best] = seen
      .filter((exchange) => exchange.label === label)
      .sort((a, b) => Number(b.mine) - Number(a.mine) || size(b) - size(a))
    return best ? [best] : []
  })
}

function size({ gaveCoins, gotCoins }: OwnExchange): number {
  return gaveCoins + gotCoins
}

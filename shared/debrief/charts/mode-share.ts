// Mode share: which part of all value went by kindness, by even trade, and at somebody's cost, round by round.

import type { Subtype } from '../../reciprocity/classify.ts'
import type { Label } from '../../reciprocity/label.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { ExchangeRecord, MatchRecord } from '../match-record.ts'
import { modeValue, share } from '../values.ts'
import { byWho, exchangesBetween, spokenOf, type Who } from '../who.ts'

/** Where balanced ends: at the game's two boundaries, or at one boundary for both. Source: science notes, 0.1, point 8. */
type Cut = 'game' | '0.70' | '0.85'
const cuts: readonly Cut[] = ['game', '0.70', '0.85']
/** In whole percent, so that the boundary itself is compared in integers. */
const PERCENT: Readonly<Record<Exclude<Cut, 'game'>, number>> = { '0.70': 70, '0.85': 85 }
/** Labels that rest on the ratio of the two values, and move with the boundary. */
const byRatio: ReadonlySet<string> = new Set<Subtype>([
  ...(['swap', 'dated', 'undated', 'hard', 'soft', 'overpaid'] as const),
  ...(['gouging', 'hard_bargain', 'need_pricing', 'distress_bid', 'concession'] as const),
])

/** Value in coins by label; `shares` sum to 1, or are all 0 where nothing passed. `round` 0: the whole match. */
export type ModeRow = {
  readonly round: number
  readonly exchanges: number
  readonly coins: Readonly<Record<Label, number>>
  readonly shares: Readonly<Record<Label, number>>
}
type ModeShares = { readonly rounds: readonly ModeRow[]; readonly whole: ModeRow }
export type ModeShareChart = Chart<
  'modeShare',
  { readonly spokenOf: 'people' | 'all'; readonly cuts: Readonly<Record<Cut, Readonly<Record<Who, ModeShares>>>> },
  'mostlyGeneralized' | 'mostlyBalanced' | 'mostlyNegative' | 'noExchanges'
>

export function modeShare(records: readonly MatchRecord[]): ModeShareChart {
  const exchanges = records.flatMap((record) => record.exchanges)
  const rounds = Math.max(0, ...records.map((record) => record.rounds))
  const at = (cut: Cut) => byWho((who) => sharesOf(exchangesBetween(who, exchanges), rounds, cut))
  const numbers = {
    spokenOf: spokenOf(exchanges),
    cuts: { game: at('game'), '0.70': at('0.70'), '0.85': at('0.85') },
  }
  const { whole } = numbers.cuts.game[numbers.spokenOf]
  return {
    id: 'modeShare',
    numbers,
    finding: { id: findingId(whole), facts: { ...whole.shares, exchanges: whole.exchanges, who: numbers.spokenOf } },
    table: tableOf(
      {
        ...{ cut: 'text', round: 'count', exchanges: 'count' },
        ...{ generalizedCoins: 'coins', balancedCoins: 'coins', negativeCoins: 'coins' },
        ...{ generalized: 'share', balanced: 'share', negative: 'share' },
      },
      cuts.flatMap((cut) => {
        const shown = numbers.cuts[cut][numbers.spokenOf]
        return [...shown.rounds, shown.whole].map(({ round, exchanges, coins, shares }) => [
          ...[cut, round, exchanges, coins.generalized, coins.balanced, coins.negative],
          ...[shares.generalized, shares.balanced, shares.negative],
        ])
      }),
    ),
  }
}

function sharesOf(exchanges: readonly ExchangeRecord[], rounds: number, cut: Cut): ModeShares {
  const counted = exchanges.filter((exchange) => modeValue(exchange) > 0)
  const ofRound = new Map<number, ExchangeRecord[]>()
  for (const exchange of counted) {
    const list = ofRound.get(exchange.round) ?? []
    ofRound.set(exchange.round, list)
    list.push(exchange)
  }
  return {
    rounds: Array.from({ length: rounds }, (_, k) => rowOf(k + 1, ofRound.get(k + 1) ?? [], cut)),
    whole: rowOf(0, counted, cut),
  }
}

function rowOf(round: number, exchanges: readonly ExchangeRecord[], cut: Cut): ModeRow {
  const coins = { generalized: 0, balanced: 0, negative: 0 }
  for (const exchange of exchanges) {
    const label = labelAt(exchange, cut)
    if (label) coins[label] += modeValue(exchange)
  }
  const all = coins.generalized + coins.balanced + coins.negative
  const shares = {
    generalized: share(coins.generalized, all),
    balanced: share(coins.balanced, all),
    negative: share(coins.negative, all),
  }
  return { round, exchanges: exchanges.length, coins, shares }
}

/** The label if balanced ended at another ratio: a needy or captive buyer still makes the boundary itself negative, and a needy author still overpays. */
function labelAt({ label, subtype, facts }: ExchangeRecord, cut: Cut): Label | undefined {
  if (cut === 'game' || !byRatio.has(subtype)) return label
  const given = facts.given + facts.freebie
  const authorGains = facts.got > given
  const [least, most] = [100 * Math.min(given, facts.got), PERCENT[cut] * Math.max(given, facts.got)]
  const priced = authorGains && (facts.needOfOther >= 2 || facts.sole)
  if (least > most || (least === most && !priced)) return 'balanced'
  if (authorGains) return 'negative'
  if (facts.needOfAuthor < 2) return 'generalized'
  return facts.refusedBefore ? 'negative' : 'balanced'
}

function findingId({ shares, exchanges }: ModeRow): ModeShareChart['finding']['id'] {
  if (exchanges === 0) return 'noExchanges'
  const { generalized, balanced, negative } = shares
  if (generalized >= Math.max(balanced, negative)) return 'mostlyGeneralized'
  return balanced >= negative ? 'mostlyBalanced' : 'mostlyNegative'
}

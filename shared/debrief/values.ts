// What an exchange comes to in coins, and which way it went.

import type { SeatId } from '../game/state.ts'
import type { ExchangeRecord } from './match-record.ts'

/** A gift outside the gift share: given with an ask or sale in mind, or counted in a sale. */
function isInstrumental({ flags }: ExchangeRecord): boolean {
  return flags.includes('instrumental_gift')
}

/**
 * Value in coins that counts in the mode shares: both legs; of a default what it left owing; of a gift what came back too.
 * What has no label, and a gift with a sale in mind, counts nothing. Source: science notes, section 11, "mode share".
 */
export function modeValue(exchange: ExchangeRecord): number {
  const { label, facts, owing } = exchange
  if (label === undefined || isInstrumental(exchange)) return 0
  if (owing > 0 && label === 'negative') return owing
  return facts.given + facts.freebie + facts.got + (facts.returned ?? 0)
}

const notCounted = ['refused', 'handed_back', 'in_sale'] as const

/** A gift or granted ask that was kept: who gave, who got, how much. Undefined for trade, for what counts in a sale, and for what was undone. */
export function oneWay(exchange: ExchangeRecord): { giver: SeatId; receiver: SeatId; value: number } | undefined {
  const { kind, author, other, facts, flags } = exchange
  if (notCounted.some((flag) => flags.includes(flag))) return undefined
  if (kind === 'grantedAsk') return { giver: other, receiver: author, value: facts.got }
  return kind === 'gift' || kind === 'wellGift' ? { giver: author, receiver: other, value: facts.given } : undefined
}

/** Who did what a label speaks of: who gave, who wrote even terms, whom a negative one speaks against. */
export function doerOf({ kind, label, author, other, against }: ExchangeRecord): SeatId | undefined {
  if (label === undefined) return undefined
  if (label === 'negative') return against
  return kind === 'grantedAsk' ? other : author
}

export function sum<T>(list: readonly T[], of: (one: T) => number): number {
  let total = 0
  for (const one of list) total += of(one)
  return total
}

/** A share from 0 to 1; of nothing, 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

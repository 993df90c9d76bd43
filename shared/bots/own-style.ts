// The style of a person whose stall a bot covers, read from what that person did before: the least it took, and how readily it gave.

import { worth } from '../game/bundle.ts'
import type { Exchange, SeatId } from '../game/state.ts'
import type { Situation } from './situation.ts'

/** So many accepted bargains make a style. Guess: one may have been a mood. */
const STYLE_FROM = 3
/** Nothing is known of somebody who has not lived a market day yet. Guess: half of all people would give what spoils. */
const UNKNOWN_RATE = 0.5

export type OwnStyle = {
  /** Of each hundred coins of value given, how many came back in the hardest bargain that the person accepted; undefined: too few were. */
  readonly leastPercent: number | undefined
  /** The share of market days on which the person gave something. */
  readonly givingRate: number
}

/** Of the person, not of its cover: what was done while it was away counts for nothing. */
export function ownStyle({ market, me }: Situation): OwnStyle {
  const sinceMs = me.covered?.fromMs ?? Number.POSITIVE_INFINITY
  const before = market.exchanges.filter(({ atMs, undone }) => atMs < sinceMs && !undone)
  const accepted = before.filter(({ kind, other }) => other === me.id && (kind === 'swap' || kind === 'deal'))
  const percents = accepted.map(({ gives, gets }) => Math.floor((100 * worth(gives)) / Math.max(1, worth(gets))))
  const days = lived(before)
  const gaveOn = new Set(before.flatMap((exchange) => (isGiftOf(me.id, exchange) ? [exchange.round] : [])))
  return {
    leastPercent: percents.length < STYLE_FROM ? undefined : Math.min(...percents),
    givingRate: days === 0 ? UNKNOWN_RATE : gaveOn.size / days,
  }
}

/** Market days that anything is known of. */
function lived(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((last, { round }) => Math.max(last, round), 0)
}

/** A granted ask is a gift of who granted it. */
function isGiftOf(seat: SeatId, { kind, author, other }: Exchange): boolean {
  return kind === 'grantedAsk' ? other === seat : author === seat && (kind === 'gift' || kind === 'wellGift')
}

// What was given between the player and another seat so far, in coins and in a sentence.

import { worth } from '../../shared/game/bundle.ts'
import type { Exchange, Market, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'
import { nameOf } from './table.ts'

export function giftsBetween(market: Market, other: SeatId): string {
  const { theirs, mine } = giftsWith(market, other)
  if (theirs + mine === 0) return t('stall.beforeNone')
  return t('stall.before', { name: nameOf(market, other), theirs, mine })
}

/** In coins by the price board. */
export function giftsWith(market: Market, other: SeatId): { readonly theirs: number; readonly mine: number } {
  const given = (from: SeatId | undefined, to: SeatId | undefined) =>
    market.exchanges
      .filter((exchange) => !exchange.undone && giverOf(exchange) === from && takerOf(exchange) === to)
      .reduce((coins, { gives, gets }) => coins + worth(gives) + worth(gets), 0)
  return { theirs: given(other, market.viewer), mine: given(market.viewer, other) }
}

function giverOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return author
  return kind === 'grantedAsk' ? other : undefined
}

function takerOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return other
  return kind === 'grantedAsk' ? author : undefined
}

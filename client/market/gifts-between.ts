// What was given between the player and another seat so far, in a sentence.

import { worth } from '../../shared/game/bundle.ts'
import type { Exchange, Market, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'
import { nameOf } from './table.ts'

export function giftsBetween(market: Market, other: SeatId): string {
  const me = market.viewer
  const given = (from: SeatId | undefined, to: SeatId | undefined) =>
    market.exchanges.filter((exchange) => !exchange.undone && giverOf(exchange) === from && takerOf(exchange) === to)
  const sum = (gifts: readonly Exchange[]) =>
    gifts.reduce((coins, { gives, gets }) => coins + worth(gives) + worth(gets), 0)
  const theirs = given(other, me)
  const mine = given(me, other)
  if (theirs.length + mine.length === 0) return t('stall.beforeNone')
  return t('stall.before', { name: nameOf(market, other), theirs: sum(theirs), mine: sum(mine) })
}

function giverOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return author
  return kind === 'grantedAsk' ? other : undefined
}

function takerOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return other
  return kind === 'grantedAsk' ? author : undefined
}

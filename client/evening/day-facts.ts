// One thing about the village's day that a player would not have noticed.

import type { Exchange, Market, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'

export function factOf(market: Market): string {
  const known = market.exchanges.filter((exchange) => !exchange.undone)
  const today = known.filter(({ round }) => round === market.round)
  const all = today.length
  if (all === 0) return t('day.fact.silent')
  if (today.every(({ kind, author }) => kind === 'passed' || author === market.viewer))
    return t('day.fact.passed', { all })
  const gifts = today.filter(isGift)
  const returned = gifts.filter((gift) => gaveBefore(known, gift)).length
  if (gifts.length > 1 && returned > 0) return t('day.fact.before', { count: returned, gifts: gifts.length })
  // Where labels come after the match nothing is said of them.
  if (market.settings.labels === 'after' && gifts.length === 0) return t('day.fact.passed', { all })
  const gouges = today.filter(({ label }) => label === 'negative').length
  if (gouges > 0) return t('day.fact.gouge', { gouges, all })
  if (gifts.length > 0) return t('day.fact.gifts', { gifts: gifts.length, all })
  return today.every(({ label }) => label === 'balanced') ? t('day.fact.even', { all }) : t('day.fact.passed', { all })
}

const isGift = ({ kind }: Exchange) => kind === 'gift' || kind === 'wellGift' || kind === 'grantedAsk'
const giver = ({ kind, author, other }: Exchange): SeatId => (kind === 'grantedAsk' ? other : author)
const taker = ({ kind, author, other }: Exchange): SeatId => (kind === 'grantedAsk' ? author : other)

/** Whoever received it had given something away before. */
function gaveBefore(all: readonly Exchange[], gift: Exchange): boolean {
  return all.some((one) => isGift(one) && giver(one) === taker(gift) && one.atMs < gift.atMs)
}

// One exchange of the player's in a line: its sign, what was done with whom, what moved.

import type { Exchange, Market } from '../../shared/game/state.ts'
import { KindBadge } from '../components/chip.tsx'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { giftWords } from './gift-words.ts'
import { nameOf } from './table.ts'

export function ExchangeLine({ exchange, market }: { exchange: Exchange; market: Market }) {
  return (
    <li class="exchange-line row">
      <KindBadge kind={exchange.label ?? 'neutral'} />
      <span>{exchangeWords(exchange, market)}</span>
    </li>
  )
}

function exchangeWords(
  { kind, author, other, gives, gets, outcome, against, undone, word }: Exchange,
  market: Market,
): string {
  const me = market.viewer
  const facts = {
    from: nameOf(market, author),
    to: nameOf(market, other),
    gives: bundleWords(gives),
    gets: bundleWords(gets),
  }
  const what = kind === 'grantedAsk' ? facts.gets : facts.gives
  if (undone) {
    const back = { from: facts.to, to: facts.from }
    const base = undone === 'handedBack' ? 'feed.handedBack' : 'feed.giftDeclined'
    return other === me ? t(`${base}Me`, back) : t(`${base}ToMe`, back)
  }
  switch (kind) {
    case 'gift':
    case 'wellGift':
      return giftWords({ ...facts, what }, author === me ? 'Me' : 'ToMe', kind === 'wellGift', word)
    case 'grantedAsk': {
      const turned = { from: facts.to, to: facts.from, what }
      return other === me ? t('feed.grantedMe', turned) : t('feed.grantedToMe', turned)
    }
    case 'deal':
      if (outcome === 'broken') {
        const breaker = against ?? author
        const who = { against: nameOf(market, breaker), other: nameOf(market, breaker === author ? other : author) }
        return breaker === me ? t('feed.dealBrokenMe', who) : t('feed.dealBrokenToMe', who)
      }
      if (outcome === 'lapsed') return t('feed.dealLapsed', facts)
      return author === me
        ? t('feed.dealKeptMine', { ...facts, other: facts.to })
        : t('feed.dealKeptMine', { other: facts.from, gives: facts.gets, gets: facts.gives })
    case 'swap':
      return author === me ? t('feed.swapMe', facts) : t('feed.swapToMe', facts)
    case 'coupon':
      return author === me ? t('feed.couponSwapMe', facts) : t('feed.couponSwapToMe', facts)
    case 'passed':
      return t('feed.passed', facts)
  }
}

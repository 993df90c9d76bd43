// News of thinking it over and of coupons: only the two of a deal ever hear it.

import { couponPrice } from '../../shared/game/coupons.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { goodFacts, unitValue } from '../../shared/game/goods.ts'
import type { SeatId } from '../../shared/game/state.ts'
import type { SoundName } from '../sound/sounds.ts'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import type { Headline } from './headline.ts'

export function dealNews(event: MarketEvent, name: (seat: SeatId) => string, me: SeatId): Headline | undefined {
  const line = (text: string, glyph: Headline['glyph'], sound?: SoundName): Headline => ({
    text,
    mine: true,
    kind: undefined,
    sound,
    glyph,
  })
  switch (event.type) {
    case 'weighed':
      return event.author === me ? line(t('feed.weighed', { name: name(event.to) }), 'hourglass') : undefined
    case 'sleepAsked':
      return event.author === me ? line(t('feed.sleepAsked', { name: name(event.to) }), 'moon', 'offer') : undefined
    case 'offerSlept':
      return event.to === me ? line(t('feed.slept', { name: name(event.author) }), 'moon') : undefined
    case 'offerWoke':
      return event.to === me
        ? line(t('feed.woke', { name: name(event.author) }), 'sunrise', 'offer')
        : line(t('feed.wokeMine', { name: name(event.to) }), 'sunrise')
    case 'couponIssued': {
      const { good, percent, seller, buyer } = event
      const { lot } = goodFacts[good]
      const facts = {
        what: amountWords(good, lot),
        price: amountWords('coins', couponPrice(good, percent)),
        full: lot * unitValue(good),
      }
      return buyer === me
        ? line(t('feed.couponIn', { name: name(seller), ...facts }), 'ticket', 'offer')
        : line(t('feed.couponOut', { name: name(buyer), ...facts }), 'ticket')
    }
    default:
      return undefined
  }
}

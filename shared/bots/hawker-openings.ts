// How each of Hawker's scripts begins. Source: science notes, part E, row 12.

import { covers } from '../game/bundle.ts'
import { couponsMakeSense } from '../game/coupons.ts'
import { type Craft, crafts, type Good } from '../game/goods.ts'
import { offerId } from '../game/open-offers.ts'
import type { Act } from './bot.ts'
import { reason } from './character.ts'
import { isPausing } from './give.ts'
import { extraFor, giftBefore, lotPrice, priceWith, smallFavour, tooMuchFor } from './hawker-prices.ts'
import { type Sale, sellLot } from './sell.ts'
import type { Situation } from './situation.ts'

/** Source: as above: 20% off, to the end of the next round. */
const COUPON = { percent: 20, rounds: 1 } as const

/** Undefined: it cannot be played here. */
type Opening = (s: Situation, sale: Sale) => Act | undefined

export function sellPlainly(s: Situation, sale: Sale): Act {
  const { buyer, good } = sale
  const coins = lotPrice(good)
  const act = sellLot(s, sale, coins, reason('asksItsPrice', { seat: buyer.id, good, coins }))
  return { ...act, script: { script: 'plain', part: 'sale' } }
}

/** The lot alone, at the price of the lot and what will be thrown in. */
const thatsNotAll: Opening = (s, sale) => {
  const { buyer, good } = sale
  const extra = extraFor(s, good, false)
  if (!extra) return undefined
  const coins = priceWith(good, extra)
  const act = sellLot(s, sale, coins, reason('holdsExtrasBack', { seat: buyer.id, good, coins }))
  return { ...act, script: { script: 'TNA', part: 'step' } }
}

const doorInTheFace: Opening = (s, sale) => {
  const { buyer, good } = sale
  const coins = tooMuchFor(good)
  const act = sellLot(s, sale, coins, reason('asksTooMuchFirst', { seat: buyer.id, good, coins }))
  return { ...act, script: { script: 'DITF', part: 'step' } }
}

const footInTheDoor: Opening = (s, { buyer, good }) => {
  const { market, me, own, memory, atMs } = s
  const favour = smallFavour(s, buyer)
  if (!favour || !covers(own.held, favour.gives)) return undefined
  memory.sent.set(offerId(market, me.id, buyer.id), { to: buyer.id, good, buying: false, atMs })
  return {
    action: { type: 'offer', to: buyer.id, ...favour },
    reason: reason('asksLittleFirst', { seat: buyer.id }),
    script: { script: 'FITD', part: 'step' },
  }
}

const freebie: Opening = (s, { buyer, good }) => {
  const goods = giftBefore(good)
  if (!covers(s.own.held, goods) || isPausing(s, buyer)) return undefined
  return {
    action: { type: 'give', to: buyer.id, goods },
    reason: reason('givesBeforeAsking', { seat: buyer.id, good, coins: goods.coins ?? 0 }),
    script: { script: 'freebie', part: 'step' },
  }
}

const coupon: Opening = ({ market, me }, { buyer, good }) => {
  if (!couponsMakeSense(market) || !isCraft(good) || !me.crafts.includes(good)) return undefined
  return {
    action: { type: 'coupon', to: buyer.id, good, ...COUPON },
    reason: reason('sendsCoupon', { seat: buyer.id, good, percent: COUPON.percent }),
    script: { script: 'coupon', part: 'sale' },
  }
}

function isCraft(good: Good): good is Craft {
  return crafts.some((craft) => craft === good)
}

/** How often a sale is of each kind. Source: science notes, part E, row 12. */
export const openings: readonly { readonly share: number; readonly open: Opening }[] = [
  { share: 0.2, open: sellPlainly },
  { share: 0.2, open: thatsNotAll },
  { share: 0.2, open: doorInTheFace },
  { share: 0.2, open: footInTheDoor },
  { share: 0.1, open: freebie },
  { share: 0.1, open: coupon },
]

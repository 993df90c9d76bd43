// Redeeming a coupon for what one needs anyway.

import { couponPrice, isOpenCoupon } from '../game/coupons.ts'
import type { Good } from '../game/goods.ts'
import { isSoldOut } from '../game/sold-out.ts'
import type { Coupon } from '../game/state.ts'
import { reason, type Start } from './character.ts'
import { uniformMs } from './memory.ts'
import { ANSWER_S } from './pace.ts'
import { openNeeds, type Situation } from './situation.ts'

/** Whatever is in the purse. */
export const allCoins = ({ own }: Situation): number => own.held.coins

/** @param budget coins it may still spend in this round */
export const redeeming =
  (budget: (s: Situation) => number): Start =>
  (s) => {
    const { market, memory, atMs, chance } = s
    if (market.coupons.size === 0) return undefined
    for (const good of new Set(openNeeds(s).map((need) => need.good))) {
      const coupon = couponFor(s, good, budget(s))
      if (!coupon || [...memory.sent.values()].some((sent) => sent.buying && sent.good === good)) continue
      const { id, seller, percent, atMs: issuedMs } = coupon
      const answerAtMs =
        memory.answerAtMs.get(id) ?? Math.max(issuedMs, market.phaseStartedAtMs) + uniformMs(chance, ANSWER_S)
      memory.answerAtMs.set(id, answerAtMs)
      if (answerAtMs > atMs) continue
      memory.decided.set(tried(coupon), true)
      const needed = openNeeds(s).filter((need) => need.good === good).length
      const lots = Math.min(needed, Math.floor(budget(s) / couponPrice(coupon.good, percent)))
      return {
        action: { type: 'redeem', coupon: id, lots },
        reason: reason('usesCoupon', { seat: seller, good, percent }),
      }
    }
    return undefined
  }

/** That the seller has none left is only seen by trying: once a round. */
const tried = ({ id }: Coupon) => `redeem:${id}`

/** A coupon for a lot of this good that the seat can pay for and has not tried yet, of a stall that is not seen to be sold out. */
export function couponFor(s: Situation, good: Good, coins: number): Coupon | undefined {
  const { market, me, memory } = s
  for (const coupon of market.coupons.values()) {
    if (coupon.buyer !== me.id || coupon.good !== good || !isOpenCoupon(market, coupon)) continue
    const maker = market.seats.get(coupon.seller)
    if (memory.decided.has(tried(coupon)) || !maker || isSoldOut(s.market, maker, good)) continue
    if (coins >= couponPrice(coupon.good, coupon.percent)) return coupon
  }
  return undefined
}

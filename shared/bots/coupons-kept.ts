// What a seller keeps back because a coupon of its own may still be redeemed for it.

import { isOpenCoupon } from '../game/coupons.ts'
import type { Good } from '../game/goods.ts'
import { type Situation, spareLots } from './situation.ts'

/** A lot for each open coupon. */
export function keptForCoupons(s: Situation, good: Good): boolean {
  let promised = 0
  for (const coupon of s.market.coupons.values()) {
    if (coupon.seller === s.me.id && coupon.good === good && isOpenCoupon(s.market, coupon)) promised++
  }
  return promised > 0 && spareLots(s, good) <= promised
}

// Issuing a coupon: so much off the reference value of whole lots of one's own craft, to one buyer.

import * as z from 'zod'
import { couponId, couponsMakeSense, isOpenCoupon } from '../coupons.ts'
import { crafts } from '../goods.ts'
import { accept, refuse } from '../result.ts'
import { ownOf, seatOf } from '../state.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'

export const couponSchema = z.strictObject({
  type: z.literal('coupon'),
  to: z.string(),
  good: z.enum(crafts),
  percent: z.int().min(10).max(50),
  /** It runs until the end of this round, the next or the one after. */
  rounds: z.union([z.literal(0), z.literal(1), z.literal(2)]),
})
type CouponAction = z.infer<typeof couponSchema>

/** One open coupon a pair and good. Nothing is set aside for it: the buyer takes what is there. (SPEC: COU) */
export const coupon: ActionRule<CouponAction> = {
  schema: couponSchema,
  decide(market, by, { to, good, percent, rounds }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    if (!couponsMakeSense(market)) return refuse('couponsHidden')
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    if (!seatOf(market, by).crafts.includes(good)) return refuse('notYourCraft')
    if (ownOf(market, to).muted.has(by)) return refuse('stallClosedToYou')
    for (const issued of market.coupons.values()) {
      const same = issued.seller === by && issued.buyer === to && issued.good === good
      if (same && isOpenCoupon(market, issued)) return refuse('couponOpen')
    }
    return accept([
      {
        type: 'couponIssued',
        coupon: couponId(market, by, to),
        seller: by,
        buyer: to,
        good,
        percent,
        untilRound: market.round + rounds,
        atMs,
      },
    ])
  },
}

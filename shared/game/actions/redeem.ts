// Redeeming a coupon: it needs no answer, if the seller holds the goods.

import * as z from 'zod'
import { couponPrice, isOpenCoupon } from '../coupons.ts'
import { exchangeId } from '../gift.ts'
import { goodFacts } from '../goods.ts'
import { judge } from '../judge.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor } from './action-rule.ts'

export const redeemSchema = z.strictObject({
  type: z.literal('redeem'),
  coupon: z.string(),
  lots: z.int().min(1).max(99),
})
type Redeem = z.infer<typeof redeemSchema>

/** For one purchase of as many lots as the seller has left. (SPEC: COU) */
export const redeem: ActionRule<Redeem> = {
  schema: redeemSchema,
  decide(market, by, { coupon: id, lots }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const coupon = market.coupons.get(id)
    if (coupon?.buyer !== by || !isOpenCoupon(market, coupon)) return refuse('noSuchCoupon')
    const { seller, good, percent } = coupon
    const goods = { [good]: lots * goodFacts[good].lot }
    const coins = lots * couponPrice(good, percent)
    const have = ownOf(market, by).held.coins
    if (have < coins) return refuse('notEnough', { item: 'coins', have })
    if (ownOf(market, seller).held[good] < lots * goodFacts[good].lot) return refuse('sellerIsOut')
    const pays = { coins }
    return accept([
      { type: 'couponRedeemed', coupon: id, seller, buyer: by, lots, goods, pays, atMs },
      {
        type: 'exchanged',
        exchange: exchangeId(market),
        round: market.round,
        atMs,
        judged: judge(market, seller, by, { gives: goods, wants: pays, givesLater: {}, wantsLater: {} }),
        kind: 'coupon',
        offer: id,
        author: seller,
        other: by,
        gives: goods,
        gets: pays,
      },
    ])
  },
}

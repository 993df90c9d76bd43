// Coupons: issued by a seller to one buyer, and redeemed. Only the two know of them until a purchase is made.

import * as z from 'zod'
import { bundleSchema } from '../bundle.ts'
import { crafts } from '../goods.ts'
import type { SeatId } from '../state.ts'
import type { EventRule } from './event-rule.ts'
import { pay } from './exchanges.ts'

const facts = { coupon: z.string(), seller: z.string(), buyer: z.string(), atMs: z.int() }

export const couponIssuedSchema = z.strictObject({
  type: z.literal('couponIssued'),
  ...facts,
  good: z.enum(crafts),
  percent: z.int().min(10).max(50),
  untilRound: z.int().min(1),
})
type CouponIssued = z.infer<typeof couponIssuedSchema>

export const couponIssued: EventRule<CouponIssued> = {
  schema: couponIssuedSchema,
  apply(market, { type: _, coupon: id, ...coupon }) {
    market.coupons.set(id, { id, ...coupon, redeemed: undefined })
  },
  visibleTo: betweenBuyerAndSeller,
}

export const couponRedeemedSchema = z.strictObject({
  type: z.literal('couponRedeemed'),
  ...facts,
  lots: z.int().min(1),
  goods: bundleSchema,
  pays: bundleSchema,
})
type CouponRedeemed = z.infer<typeof couponRedeemedSchema>

/** Goods and coins move here; the exchange that follows is the record. */
export const couponRedeemed: EventRule<CouponRedeemed> = {
  schema: couponRedeemedSchema,
  apply(market, { coupon: id, seller, buyer, lots, goods, pays }) {
    const coupon = market.coupons.get(id)
    if (!coupon) throw new Error(`no coupon ${id}`)
    coupon.redeemed = lots
    pay(market, seller, buyer, goods)
    pay(market, buyer, seller, pays)
  },
  visibleTo: betweenBuyerAndSeller,
}

function betweenBuyerAndSeller<E extends { readonly seller: SeatId; readonly buyer: SeatId }>(
  viewer: SeatId,
  event: E,
): E | undefined {
  return viewer === event.seller || viewer === event.buyer ? event : undefined
}

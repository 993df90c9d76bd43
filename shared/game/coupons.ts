// Coupons: whether they have a place in this village, which are open, what a lot costs with one.

import { type Craft, crafts, goodFacts } from './goods.ts'
import type { Coupon, CouponId, Market, SeatId } from './state.ts'

/** Where every good has one maker there is nobody to be preferred to, and coupons are hidden. */
export function couponsMakeSense({ seats }: Pick<Market, 'seats'>): boolean {
  const stalls = [...seats.values()]
  return crafts.some((craft) => stalls.filter((seat) => seat.crafts.includes(craft)).length > 1)
}

/** Until the bell of its last round, and for one purchase. */
export function isOpenCoupon({ phase, round }: Market, { untilRound, redeemed }: Coupon): boolean {
  if (redeemed !== undefined || phase === 'over') return false
  return phase === 'evening' ? round < untilRound : round <= untilRound
}

/** Of one lot, in coins: so much off its reference value, rounded up. Source: game design, section 3: at 20% five coins for six. */
export function couponPrice(good: Craft, percent: number): number {
  const { lot, valueCoins } = goodFacts[good]
  return Math.ceil((lot * valueCoins * (100 - percent)) / 100)
}

/** Numbered by pair, as offers are. */
export function couponId({ coupons }: Market, seller: SeatId, buyer: SeatId): CouponId {
  const before = [...coupons.values()].filter((coupon) => coupon.seller === seller && coupon.buyer === buyer).length
  return `${seller}-${buyer}-c${before + 1}`
}

// Coupons: a price cut for a few named buyers, with a last day; and what becomes of them.

import { atMost, type Detector, isOffer, latestBefore, type Post, type Reading, secondsBetween } from './reading.ts'

/** Source: science notes, part C (Dhar & Hoch 1996); the numbers are design choices. */
const PUBLIC_PRICE_SECONDS = 300
const MOST_BUYERS = 3
const LEAST_CUT = 0.1

/**
 * A `coupon` event (e1 is the coupon itself; magnitude: its cut of the price, where it says both sides), or an offer to at most three named buyers,
 * with a date, at a price W/G lower by .10 or more than the issuer's latest public price for the same goods in the last 300 s
 * (e1 is the public offer; subtype `private_offer`). Only buyers known by then count: a detector does not look ahead.
 */
export const coupon: Detector = (post, reading) => {
  if (post.event.ev === 'coupon') return { e1: post.event.id, magnitude: cutOf(post.given, post.wanted) }
  const shown = publicPrice(post, reading)
  if (!shown) return undefined
  const buyers = new Set([post.event.to])
  for (const one of reading.by(post.event.by)) {
    if (one.at >= post.at || !atMost(secondsBetween(one, post), PUBLIC_PRICE_SECONDS)) continue
    if (publicPrice(one, reading) === shown) buyers.add(one.event.to)
  }
  if (buyers.size > MOST_BUYERS) return undefined
  return { e1: shown.event.id, subtype: 'private_offer', magnitude: cut(shown, post) }
}

/** The public offer that this one undercuts for a named buyer. */
function publicPrice(post: Post, { by }: Reading): Post | undefined {
  if (!isOffer(post) || post.event.public || post.event.due === undefined || post.given <= 0) return undefined
  const shown = latestBefore(
    by(post.event.by),
    post,
    PUBLIC_PRICE_SECONDS,
    (one) => isOffer(one) && one.event.public === true && goodsOf(one) === goodsOf(post),
  )
  return shown && atMost(LEAST_CUT, cut(shown, post)) ? shown : undefined
}

/** By how much less a unit of value given costs, as a share. */
function cut(shown: Post, then: Post): number {
  if (shown.given <= 0 || shown.wanted <= 0) return 0
  return 1 - (then.wanted * shown.given) / (shown.wanted * then.given)
}

function cutOf(value: number, price: number): number {
  return value > 0 && price > 0 && price < value ? 1 - price / value : 0
}

function goodsOf({ event: { give } }: Post): string {
  return Object.keys(give)
    .filter((good) => (give[good] ?? 0) > 0)
    .sort()
    .join()
}

export type CouponUse = {
  readonly issued: number
  readonly redeemed: number
  /**
   * How much more often a coupon was used than an ordinary offer of the same goods by the same seats was accepted: ratio of the two shares, less one.
   * Undefined where no coupon was issued, or no such offer was accepted. A count seen together, no effect.
   */
  readonly lift?: number
}

/** What became of the coupons of a log: issued, redeemed at least once, lift. Source: science notes, part C; the lift's form after Dhar & Hoch 1996 (.27 against .20 is +35%). */
export function couponUse({ posts, redeemed }: Reading): CouponUse {
  const coupons = posts.filter(({ event }) => event.ev === 'coupon')
  const used = coupons.filter(({ event }) => redeemed.has(event.id)).length
  const sold = new Set(coupons.map((one) => JSON.stringify([one.event.by, goodsOf(one)])))
  const offers = posts.filter(
    (one) => isOffer(one) && one === one.versions.at(-1) && sold.has(JSON.stringify([one.event.by, goodsOf(one)])),
  )
  const accepted = offers.filter(({ versions }) => versions.some(({ acceptedAt }) => acceptedAt !== undefined)).length
  const counts = { issued: coupons.length, redeemed: used }
  if (coupons.length === 0 || accepted === 0) return counts
  return { ...counts, lift: used / coupons.length / (accepted / offers.length) - 1 }
}

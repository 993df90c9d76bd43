// Freebie: a gift, and soon after it an ask or a sale by its giver to its receiver.

import { atMost, type Detector, isOffer, latestBefore, type Post } from './reading.ts'

/** Source: science notes, part C (Regan 1971, Lammers 1991); the numbers are design choices. */
const MOST_SECONDS = 300
/** Least gift, as a share of the value wanted. Source: as above. */
const LEAST_SHARE = 0.02
/** An ask of more than so many gifts is one-sided. Source: the article's tip "evaluate the exchange"; the number is a design choice. */
const ONE_SIDED_TIMES = 3

/**
 * A gift that stood (neither declined nor handed back), within 300 s, of 2% or more of the value wanted; then an ask or a sale.
 * Buying for coins at its value or above asks nothing of the other: who gives here and buys there is no persuader.
 * Magnitude: gift / value wanted. Flag `one_sided`: the net ask is more than three times the gift.
 */
export const freebie: Detector = (post, { between }) => {
  if (!isOffer(post) || post.wanted <= 0 || isPurchase(post)) return undefined
  const gift = latestBefore(
    between(post.event.by, post.event.to),
    post,
    MOST_SECONDS,
    (one) =>
      one.event.ev === 'gift' && one.given > 0 && stood(one, post) && atMost(LEAST_SHARE * post.wanted, one.given),
  )
  if (!gift) return undefined
  const isOneSided = !atMost(post.ask, ONE_SIDED_TIMES * gift.given)
  return { e1: gift.event.id, magnitude: gift.given / post.wanted, flags: isOneSided ? ['one_sided'] : [] }
}

function isPurchase({ event: { give, want }, ask }: Post): boolean {
  return (give['coins'] ?? 0) > 0 && !want['coins'] && atMost(ask, 0)
}

function stood({ rejectedAt, withdrawnAt }: Post, then: Post): boolean {
  return !(rejectedAt !== undefined && rejectedAt < then.at) && !(withdrawnAt !== undefined && withdrawnAt < then.at)
}

// Door-in-the-face: a large ask is refused, and a smaller one follows at once from the same seat.

import { atMost, type Detector, isOffer, isPositiveAsk, latestBefore, type Post, type Reading } from './reading.ts'

/** Brief delay only, and the same requester: two requesters end the effect. Source: Dillard et al. 1984, Cialdini et al. 1975, science notes, sections 4 and C; the numbers are design choices. */
const MOST_SECONDS = 120
/** Largest share of the refused ask that is a retreat. Source: as above. */
const MOST_OF_FIRST = 0.6

/**
 * The same two; the earlier ask refused in so many words (lapsing is no refusal); within 120 s; A1 > 0 and 0 < A2 <= .60 A1.
 * Magnitude: the retreat 1 - A2/A1. A retreat to a net ask of zero is an even offer, and ordinary haggling.
 * Flag `maybe` when the two had haggled: the target made an offer of its own in that thread, or more than one ask was refused in that time.
 */
export const doorInTheFace: Detector = (post, reading) => {
  if (!isOffer(post) || !isPositiveAsk(post)) return undefined
  const earlier = reading.between(post.event.by, post.event.to)
  const isRefusedAsk = (one: Post) => isOffer(one) && isPositiveAsk(one) && isBefore(one.rejectedAt, post)
  const first = latestBefore(
    earlier,
    post,
    MOST_SECONDS,
    (one) => isRefusedAsk(one) && atMost(post.ask, MOST_OF_FIRST * one.ask),
  )
  if (!first) return undefined
  const another = latestBefore(earlier, post, MOST_SECONDS, (one) => one !== first && isRefusedAsk(one))
  const haggled = another !== undefined || madeAnOffer(post.event.to, post.event.by, [first, post], post, reading)
  return { e1: first.event.id, magnitude: 1 - post.ask / first.ask, flags: haggled ? ['maybe'] : [] }
}

function madeAnOffer(by: string, to: string, threadsOf: readonly Post[], before: Post, reading: Reading): boolean {
  return threadsOf.some(({ event: { thread } }) =>
    reading
      .inThread(thread)
      .some((one) => isOffer(one) && one.event.by === by && one.event.to === to && one.at < before.at),
  )
}

function isBefore(place: number | undefined, post: Post): boolean {
  return place !== undefined && place < post.at
}

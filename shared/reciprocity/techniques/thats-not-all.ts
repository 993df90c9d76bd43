// That's-not-all: the deal improves before the target has answered.

import { atMost, type Detector, isOffer, latestBefore, type Post, secondsBetween } from './reading.ts'

/** The pause is a few seconds, and before an answer. Source: Burger 1986, science notes, sections 6 and C; the numbers are design choices. */
const PAUSE = { leastSeconds: 1, mostSeconds: 30 } as const
/** Least improvement of the price. Source: as above. */
const LEAST_IMPROVEMENT = 0.1

/**
 * Same thread, same two; the earlier version unanswered; 1 to 30 s; both give something;
 * improvement 1 - (W2/G2)/(W1/G1) of .10 or more. `sweetener` when more is given, else `discount`; flag `discount` on a sweetener that also wants less.
 * After a no it is door-in-the-face, never this.
 */
export const thatsNotAll: Detector = (post, { inThread }) => {
  if (!isOffer(post) || post.given <= 0) return undefined
  const first = latestBefore(
    inThread(post.event.thread),
    post,
    PAUSE.mostSeconds,
    (earlier) =>
      isOffer(earlier) &&
      earlier.event.by === post.event.by &&
      earlier.event.to === post.event.to &&
      !wasAnswered(earlier, post) &&
      atMost(PAUSE.leastSeconds, secondsBetween(earlier, post)) &&
      atMost(LEAST_IMPROVEMENT, improvement(earlier, post)),
  )
  if (!first) return undefined
  const isSweeter = post.given > first.given
  return {
    e1: first.event.id,
    magnitude: improvement(first, post),
    subtype: isSweeter ? 'sweetener' : 'discount',
    flags: isSweeter && post.wanted < first.wanted ? ['discount'] : [],
  }
}

/** By how much the price W/G fell, as a share of what it was. Nothing wanted or nothing given at first: no price, no improvement. */
function improvement(first: Post, then: Post): number {
  if (first.given <= 0 || first.wanted <= 0) return 0
  return 1 - (then.wanted * first.given) / (first.wanted * then.given)
}

/** An answer to any version of the offer is an answer to what was said before it. */
function wasAnswered({ versions }: Post, by: Post): boolean {
  const isBefore = (place: number | undefined) => place !== undefined && place < by.at
  return versions.some((one) => isBefore(one.acceptedAt) || isBefore(one.rejectedAt) || isBefore(one.counteredAt))
}

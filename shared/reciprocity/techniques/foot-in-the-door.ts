// Foot-in-the-door: a small unpaid ask is granted, and a much larger one follows.

import { atMost, type Detector, isOffer, isPositiveAsk, latestBefore, type Post, secondsBetween } from './reading.ts'

/** Delay does not matter much; the window is a design choice. Source: Dillard et al. 1984, science notes, sections 5 and C. */
const MOST_SECONDS = 1800
/** Asked at once by the same seat it works against the asker. Source: Chartrand, Pinckert & Burger 1999; the number is a design choice. */
const SAME_NOW_SECONDS = 30
/** A first step that was paid for kills it. Source: Dillard et al. 1984; the number is a design choice. */
const MOST_PAID = 0.25
/** How many times the first ask the second is, at least. Source: science notes, part C, a design choice. */
const LEAST_TIMES = 3

/**
 * The same target; the same requester, or one that a script log names as its ally; the earlier ask accepted, with A1 > 0 and G1 <= .25 W1;
 * A2 >= 3 A1; more than 0 and at most 1800 s. Magnitude: A2/A1. Flag `same_now`: the same requester within less than 30 s.
 * A dearer version of what was accepted is no second request: that is lowball.
 */
export const footInTheDoor: Detector = (post, { by, between }) => {
  if (!isOffer(post) || !isPositiveAsk(post)) return undefined
  const isFirstStep = (one: Post) =>
    isOffer(one) &&
    one.event.to === post.event.to &&
    one.versions !== post.versions &&
    one.acceptedAt !== undefined &&
    one.acceptedAt < post.at &&
    secondsBetween(one, post) > 0 &&
    isPositiveAsk(one) &&
    atMost(one.given, MOST_PAID * one.wanted) &&
    atMost(LEAST_TIMES * one.ask, post.ask)
  const latest = (posts: readonly Post[]) => latestBefore(posts, post, MOST_SECONDS, isFirstStep)
  const found = [
    latest(between(post.event.by, post.event.to)),
    post.event.ally === undefined ? undefined : latest(by(post.event.ally)),
  ]
  const first = found.filter((one) => one !== undefined).sort((a, b) => b.at - a.at)[0]
  if (!first) return undefined
  const isSameNow = first.event.by === post.event.by && secondsBetween(first, post) < SAME_NOW_SECONDS
  return { e1: first.event.id, magnitude: post.ask / first.ask, flags: isSameNow ? ['same_now'] : [] }
}

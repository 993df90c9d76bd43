// Lowball: what was accepted is made dearer before it is delivered.

import { atMost, type Detector, type Post } from './reading.ts'

/** Least worsening of the price. Source: science notes, part C, a design choice. */
const LEAST_WORSENING = 0.1

/**
 * An accepted version, then a version of the same offer at a price W/G higher by .10 or more, before its author delivered.
 * Where nothing is given in either, the value wanted stands for the price; where only one of the two gives something, or nothing was wanted at first,
 * a higher net ask is a worsening of 1. Magnitude: the worsening.
 */
export const lowball: Detector = (post) => {
  if (post.event.ev !== 'amend') return undefined
  const agreed = post.versions.findLast(({ at, acceptedAt }) => at < post.at && (acceptedAt ?? post.at) < post.at)
  if (!agreed || (agreed.deliveredAt ?? post.at) < post.at) return undefined
  const magnitude = worsening(agreed, post)
  return atMost(LEAST_WORSENING, magnitude) ? { e1: agreed.event.id, magnitude } : undefined
}

function worsening(agreed: Post, then: Post): number {
  if (agreed.wanted > 0 && agreed.given > 0 && then.given > 0)
    return (then.wanted * agreed.given) / (agreed.wanted * then.given) - 1
  if (agreed.wanted > 0 && agreed.given === then.given) return then.wanted / agreed.wanted - 1
  return then.ask > agreed.ask ? 1 : 0
}

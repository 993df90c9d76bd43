// Persuasion sequences in an offer log: which pattern a sequence matches. It never says that anybody meant it.

import { overlays, sequences } from './techniques/index.ts'
import type { OfferLogEvent } from './techniques/offer-log.ts'
import { type Detector, type Post, type Reading, type ReferenceValues, readLog } from './techniques/reading.ts'

export type { OfferLogEvent } from './techniques/offer-log.ts'

/** that's-not-all, door-in-the-face, foot-in-the-door, a gift before an ask, a coupon, a dearer price after acceptance. */
type Technique = (typeof sequences)[number][0] | (typeof overlays)[number][0]

export type TechniqueHit = {
  readonly technique: Technique
  /** TNA: `sweetener` or `discount`; coupon: `private_offer` where no coupon was issued. */
  readonly subtype?: string
  /** Ids of the earlier and of the later event; of a coupon, twice the same. */
  readonly e1: string
  readonly e2: string
  /** TNA, lowball, coupon: change of the price; DITF: retreat 1 - A2/A1; FITD: A2/A1; freebie: gift / value wanted. */
  readonly magnitude: number
  /** `same_now` (FITD), `one_sided` (freebie), `maybe` (DITF after haggling), `discount` (TNA that also gives more). */
  readonly flags: readonly string[]
  /** Of the later event. */
  readonly by: string
  readonly to: string
  readonly t: number
}

/**
 * All patterns in a log, in the order of their later events. A hit depends on what came before its later event only: a longer log has the same hits, and more.
 * On one event TNA goes before DITF before FITD; freebie, coupon and lowball are named besides.
 * Source: science notes, part C. Total: any log of its shape, in any order of times, is read; goods without a reference value count nothing.
 *
 * @param ref reference value of one unit, in coins, by good; `coins` is worth 1 unless it says otherwise
 */
export function detectTechniques(log: readonly OfferLogEvent[], ref: ReferenceValues): TechniqueHit[] {
  const reading = readLog(log, ref)
  return reading.posts.flatMap((post) => hitsOn(post, reading))
}

/** The patterns whose later event is `e2`, for a panel that shows one offer: none where the log has no such event. */
export function patternsAgainst(log: readonly OfferLogEvent[], ref: ReferenceValues, e2: string): TechniqueHit[] {
  const reading = readLog(log, ref)
  return reading.posts.filter(({ event }) => event.id === e2).flatMap((post) => hitsOn(post, reading))
}

function hitsOn(post: Post, reading: Reading): TechniqueHit[] {
  const first = sequences.map(hit).find(isFound)
  return [first, ...overlays.map(hit)].filter(isFound)

  function hit([technique, detect]: readonly [Technique, Detector]): TechniqueHit | undefined {
    const found = detect(post, reading)
    if (!found) return undefined
    const { e1, magnitude, subtype, flags = [] } = found
    const { id: e2, by, to, t } = post.event
    return { technique, ...(subtype !== undefined && { subtype }), e1, e2, magnitude, flags, by, to, t }
  }
}

function isFound(hit: TechniqueHit | undefined): hit is TechniqueHit {
  return hit !== undefined
}

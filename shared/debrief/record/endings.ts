// How each offer, ask and coupon of an offer log ended, where it had an answer.

import type { OfferLogEvent } from '../../reciprocity/techniques.ts'
import { subjectOf } from './offer-log.ts'

export type End = 'accepted' | 'refused'

/** By the offer's or coupon's id. A counter by the other side refuses what stood. */
export function endings(log: readonly OfferLogEvent[]): ReadonlyMap<string, End> {
  const ends = new Map<string, End>()
  const standing = new Map<string, string>()
  for (const { ev, id, of = id, thread } of log) {
    if (ev === 'gift' || ev === 'deliver') continue
    const offer = subjectOf(of)
    if (ev === 'accept' || ev === 'redeem') ends.set(offer, 'accepted')
    if (ev === 'reject') ends.set(offer, 'refused')
    if (ev !== 'offer') continue
    const before = standing.get(thread)
    if (before !== undefined && before !== offer && !ends.has(before)) ends.set(before, 'refused')
    standing.set(thread, offer)
  }
  return ends
}

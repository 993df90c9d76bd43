// Weighing an offer: its clock stops for a moment, so that one can look at what it is worth.

import * as z from 'zod'
import { offerFor } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { WEIGH_MS } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused } from './action-rule.ts'

export const weighSchema = z.strictObject({ type: z.literal('weigh'), offer: z.string(), version: z.int().min(1) })
type Weigh = z.infer<typeof weighSchema>

/** Once a version, by its receiver; never past the bell. (SPEC: WEI) */
export const weigh: ActionRule<Weigh> = {
  schema: weighSchema,
  decide(market, by, { offer: id, version }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'to', id, version)
    if (isRefused(offer)) return offer
    if (offer.weighed) return refuse('weighedAlready')
    const { author, expiresAtMs: before } = offer
    const expiresAtMs = Math.max(before, Math.min(before + WEIGH_MS, market.endsAtMs))
    return accept([{ type: 'weighed', offer: id, author, to: by, version, atMs, expiresAtMs }])
  },
}

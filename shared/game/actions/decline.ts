// Declining an offer or ask, with a reason: an offerer should know why a deal died.

import * as z from 'zod'
import { declineReasons } from '../dealings.ts'
import { offerFor } from '../open-offers.ts'
import { accept } from '../result.ts'
import { type ActionRule, closedDoor, isRefused } from './action-rule.ts'

export const declineSchema = z.strictObject({
  type: z.literal('decline'),
  offer: z.string(),
  version: z.int().min(1),
  reason: z.enum(declineReasons),
})
type Decline = z.infer<typeof declineSchema>

/** (SPEC: ANS) */
export const decline: ActionRule<Decline> = {
  schema: declineSchema,
  decide(market, by, { offer: id, version, reason }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'to', id, version)
    if (isRefused(offer)) return offer
    return accept([{ type: 'offerEnded', offer: id, author: offer.author, to: by, how: 'declined', reason, atMs }])
  },
}

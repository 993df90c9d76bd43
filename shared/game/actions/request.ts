// Requesting: in a scenario, one seat asks another for something, now or by the end of a later stage; nothing is offered for it.

import * as z from 'zod'
import { bundleSchema, isEmpty } from '../bundle.ts'
import { offerId, openOffersOf, waitingAt } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { offerLifeMs } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'
import { MOST_OPEN_OFFERS, MOST_WAITING_OFFERS } from './offer.ts'

export const requestSchema = z.strictObject({
  type: z.literal('request'),
  to: z.string(),
  wants: bundleSchema.default({}),
  /** A promise: due at the end of this stage or of one of the next two. */
  wantsLater: bundleSchema.default({}),
  dueIn: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
})
type Request = z.infer<typeof requestSchema>

/** Granting it is a gift, or a promise of one. (SPEC: STG) */
export const request: ActionRule<Request> = {
  schema: requestSchema,
  decide(market, by, { to, wants, wantsLater, dueIn }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    if (isEmpty(wants) && isEmpty(wantsLater)) return refuse('nothingInIt')
    if (openOffersOf(market, by).length >= MOST_OPEN_OFFERS) return refuse('tooManyOffers')
    if (waitingAt(market, to).length >= MOST_WAITING_OFFERS) return refuse('stallBusy')
    const offer = offerId(market, by, to)
    return accept([
      {
        type: 'offerMade' as const,
        offer,
        thread: offer,
        kind: 'ask' as const,
        author: by,
        to,
        gives: {},
        wants,
        givesLater: {},
        wantsLater,
        ...(isEmpty(wantsLater) ? {} : { due: market.round + dueIn }),
        atMs,
        expiresAtMs: Math.max(atMs + offerLifeMs(market, to), market.stage ? market.endsAtMs : 0),
      },
    ])
  },
}

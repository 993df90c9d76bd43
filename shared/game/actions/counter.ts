// Countering: the answer to an offer is another one, in the same thread.

import * as z from 'zod'
import { offerFor, offerId } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { proposedTermsShape, termsOf } from '../terms.ts'
import { offerLifeMs } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, tooLittle } from './action-rule.ts'

export const counterSchema = z.strictObject({
  type: z.literal('counter'),
  offer: z.string(),
  version: z.int().min(1),
  /** From the side of who counters: what they would give and get. */
  ...proposedTermsShape,
})
type Counter = z.infer<typeof counterSchema>

/** Whoever counters is the author of what may be accepted next. A counter is an answer: it never counts against the two open offers. (SPEC: ANS) */
export const counter: ActionRule<Counter> = {
  schema: counterSchema,
  decide(market, by, { offer: id, version, ...proposed }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'to', id, version)
    if (isRefused(offer)) return offer
    if (offer.settles !== undefined) return refuse('onlyOffers')
    const terms = termsOf(market, proposed)
    if (isRefused(terms)) return terms
    const { held } = ownOf(market, by)
    const short = tooLittle(held, terms.gives)
    if (short) return short
    return accept([
      { type: 'offerEnded', offer: id, author: offer.author, to: by, how: 'countered', atMs },
      {
        type: 'offerMade',
        offer: offerId(market, by, offer.author),
        thread: offer.thread,
        kind: 'offer',
        author: by,
        to: offer.author,
        ...terms,
        atMs,
        expiresAtMs: atMs + offerLifeMs(market, offer.author),
      },
    ])
  },
}

// Amending: the author sweetens, discounts or raises an offer that has no answer yet.

import * as z from 'zod'
import { add } from '../bundle.ts'
import { offerFor } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { proposedTermsShape, sameTerms, termsOf } from '../terms.ts'
import { offerLifeMs } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, tooLittle } from './action-rule.ts'

export const amendSchema = z.strictObject({ type: z.literal('amend'), offer: z.string(), ...proposedTermsShape })
type Amend = z.infer<typeof amendSchema>

/** A new version of the same offer, with its full time. (SPEC: OFF) */
export const amend: ActionRule<Amend> = {
  schema: amendSchema,
  decide(market, by, { offer: id, ...proposed }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'author', id)
    if (isRefused(offer)) return offer
    if (offer.kind === 'ask' || offer.settles !== undefined) return refuse('onlyOffers')
    const terms = termsOf(market, proposed)
    if (isRefused(terms)) return terms
    if (sameTerms(terms, offer)) return refuse('sameTerms')
    const held = { ...ownOf(market, by).held }
    add(held, offer.gives)
    const short = tooLittle(held, terms.gives)
    if (short) return short
    return accept([
      {
        type: 'offerAmended',
        offer: id,
        author: by,
        to: offer.to,
        version: offer.version + 1,
        ...terms,
        atMs,
        expiresAtMs: atMs + offerLifeMs(market, offer.to),
      },
    ])
  },
}

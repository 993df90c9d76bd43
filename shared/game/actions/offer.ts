// An offer: so much for so much, now or later, to one seat.

import * as z from 'zod'
import { offerId, openOffersOf, waitingAt } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { proposedTermsShape, termsOf } from '../terms.ts'
import { offerLifeMs } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, partner, tooLittle } from './action-rule.ts'

/** Source: game design, section 3. */
export const MOST_OPEN_OFFERS = 2
export const MOST_WAITING_OFFERS = 6

export const offerSchema = z.strictObject({
  type: z.literal('offer'),
  to: z.string(),
  ...proposedTermsShape,
  /** A promise of the author's own that this would settle with something else; then nothing is wanted in return. */
  settles: z.string().optional(),
})
type OfferAction = z.infer<typeof offerSchema>

/** (SPEC: OFF) */
export const offer: ActionRule<OfferAction> = {
  schema: offerSchema,
  decide(market, by, { to, settles, ...proposed }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    if (settles !== undefined) {
      const pledge = market.deals.get(settles)?.pledges.find(({ debtor }) => debtor === by)
      if (!pledge || pledge.creditor !== to || pledge.outcome !== 'open') return refuse('noSuchPledge')
    }
    const terms = settles === undefined ? termsOf(market, proposed) : settlement(proposed)
    if (isRefused(terms)) return terms
    const own = ownOf(market, by)
    const short = tooLittle(own.held, terms.gives)
    if (short) return short
    if (ownOf(market, to).muted.has(by)) return refuse('stallClosedToYou')
    if (openOffersOf(market, by).length >= MOST_OPEN_OFFERS) return refuse('tooManyOffers')
    if (waitingAt(market, to).length >= MOST_WAITING_OFFERS) return refuse('stallBusy')
    const id = offerId(market, by, to)
    return accept([
      {
        type: 'offerMade',
        offer: id,
        thread: id,
        kind: 'offer',
        author: by,
        to,
        ...terms,
        ...(settles === undefined ? {} : { settles }),
        atMs,
        expiresAtMs: atMs + offerLifeMs(market, to),
      },
    ])
  },
}

function settlement({ gives }: Pick<OfferAction, 'gives'>) {
  if (Object.keys(gives).length === 0) return refuse('nothingInIt')
  return { gives, wants: {}, givesLater: {}, wantsLater: {} }
}

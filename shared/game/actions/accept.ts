// Accepting an offer, or granting an ask: both sides move at once and the exchange is labelled.

import * as z from 'zod'
import type { MarketEvent } from '../events/index.ts'
import { exchangeId } from '../gift.ts'
import { type Judged, judge } from '../judge.ts'
import { offerFor } from '../open-offers.ts'
import { settledEvents } from '../pledge-outcome.ts'
import { reputationEvents } from '../reputation.ts'
import { accept as accepted, refuse } from '../result.ts'
import { type Market, type Offer, ownOf } from '../state.ts'
import { wholeOf } from '../terms.ts'
import { type ActionRule, closedDoor, isRefused, tooLittle } from './action-rule.ts'

export const acceptSchema = z.strictObject({ type: z.literal('accept'), offer: z.string(), version: z.int().min(1) })
type Accept = z.infer<typeof acceptSchema>

/** (SPEC: ANS) */
export const accept: ActionRule<Accept> = {
  schema: acceptSchema,
  decide(market, by, { offer: id, version }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'to', id, version)
    if (isRefused(offer)) return offer
    const { held } = ownOf(market, by)
    const short = tooLittle(held, offer.wants)
    if (short) return short
    const moved = { type: 'offerAccepted' as const, offer: id, author: offer.author, to: by, atMs }
    if (offer.settles !== undefined) {
      const settled = settledEvents(market, offer.settles, offer.author, atMs)
      return settled.length > 0 ? accepted([moved, ...settled]) : refuse('noSuchPledge')
    }
    const judged = judge(market, offer.author, by, offer)
    if (offer.due !== undefined) return accepted<MarketEvent>([{ ...moved, judged }])
    return accepted([moved, ...exchangeEvents(market, offer, judged, atMs)])
  },
}

function exchangeEvents(market: Market, offer: Offer, judged: Judged, atMs: number): MarketEvent[] {
  const giver = offer.kind === 'ask' ? offer.to : undefined
  return [
    {
      type: 'exchanged',
      exchange: exchangeId(market),
      round: market.round,
      atMs,
      judged,
      kind: offer.kind === 'ask' ? 'grantedAsk' : 'swap',
      offer: offer.id,
      author: offer.author,
      other: offer.to,
      ...wholeOf(offer),
    },
    ...reputationEvents(
      market,
      giver ? [{ seat: giver, by: 1 }] : judged.rest.label === 'negative' ? [{ seat: offer.author, by: -1 }] : [],
    ),
  ]
}

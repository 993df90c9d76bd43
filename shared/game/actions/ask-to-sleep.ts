// Asking to sleep on an offer until the next market: the urge to return a favour has faded by then.

import * as z from 'zod'
import { offerFor } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { type ActionRule, closedDoor, isRefused } from './action-rule.ts'

export const askToSleepSchema = z.strictObject({
  type: z.literal('askToSleep'),
  offer: z.string(),
  version: z.int().min(1),
})
type AskToSleep = z.infer<typeof askToSleepSchema>

/** By its receiver, once a version; an offer sleeps once, an ask never. (SPEC: SLP) */
export const askToSleep: ActionRule<AskToSleep> = {
  schema: askToSleepSchema,
  decide(market, by, { offer: id, version }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'to', id, version)
    if (isRefused(offer)) return offer
    if (offer.kind === 'ask' || offer.settles !== undefined) return refuse('onlyOffers')
    if (offer.sleep === 'slept') return refuse('sleptAlready')
    if (offer.sleep === 'asked') return refuse('askedAlready')
    return accept([{ type: 'sleepAsked', offer: id, author: offer.author, to: by, version, atMs }])
  },
}

// Letting the other sleep on one's offer: what was set aside returns for the night.

import * as z from 'zod'
import { offerFor } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { type ActionRule, closedDoor, isRefused } from './action-rule.ts'

export const letSleepSchema = z.strictObject({ type: z.literal('letSleep'), offer: z.string() })
type LetSleep = z.infer<typeof letSleepSchema>

/** By its author, when its receiver has asked. It wakes as the next market opens. (SPEC: SLP) */
export const letSleep: ActionRule<LetSleep> = {
  schema: letSleepSchema,
  decide(market, by, { offer: id }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const offer = offerFor(market, by, 'author', id)
    if (isRefused(offer)) return offer
    if (offer.sleep !== 'asked') return refuse('nobodyWantsToSleep')
    return accept([{ type: 'offerSlept', offer: id, author: by, to: offer.to, atMs }])
  },
}

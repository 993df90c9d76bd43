// Withdrawing an offer or ask that has no answer yet, also one that is slept on.

import * as z from 'zod'
import { offerFor } from '../open-offers.ts'
import { accept } from '../result.ts'
import { type ActionRule, closedDoor, isRefused } from './action-rule.ts'

export const withdrawSchema = z.strictObject({ type: z.literal('withdraw'), offer: z.string() })
type Withdraw = z.infer<typeof withdrawSchema>

/** (SPEC: OFF) */
export const withdraw: ActionRule<Withdraw> = {
  schema: withdrawSchema,
  decide(market, by, { offer: id }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const asleep = market.sleeping.get(id)
    const offer = asleep?.author === by ? asleep : offerFor(market, by, 'author', id)
    if (isRefused(offer)) return offer
    return accept([{ type: 'offerEnded', offer: id, author: by, to: offer.to, how: 'withdrawn', atMs }])
  },
}

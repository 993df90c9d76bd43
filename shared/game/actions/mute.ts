// Muting a seat for the round: no offers, asks or phrases from it. Gifts still arrive.

import * as z from 'zod'
import { accept } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'

export const muteSchema = z.strictObject({ type: z.literal('mute'), seat: z.string(), muted: z.boolean() })
type Mute = z.infer<typeof muteSchema>

/** (SPEC: SAY) */
export const mute: ActionRule<Mute> = {
  schema: muteSchema,
  decide(market, by, { seat: whom, muted }) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, whom)
    if (isRefused(other)) return other
    if (ownOf(market, by).muted.has(whom) === muted) return accept([])
    return accept([{ type: 'muted', seat: by, whom, muted }])
  },
}

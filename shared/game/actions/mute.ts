// Muting a seat for the round: no offers, asks or phrases from it. Gifts still arrive.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

export const muteSchema = z.strictObject({ type: z.literal('mute'), seat: z.string(), muted: z.boolean() })
type Mute = z.infer<typeof muteSchema>

/** At any time: whoever may speak may be muted. (SPEC: SAY) */
export const mute: ActionRule<Mute> = {
  schema: muteSchema,
  decide(market, by, { seat: whom, muted }) {
    if (market.phase === 'over') return refuse('matchOver')
    const other = partner(market, by, whom)
    if (isRefused(other)) return other
    if (ownOf(market, by).muted.has(whom) === muted) return accept([])
    return accept([{ type: 'muted', seat: by, whom, muted }])
  },
}

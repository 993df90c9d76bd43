// Fining another seat: a coin of one's own, so that the other loses three.

import * as z from 'zod'
import { FINE, fineRefusal } from '../fines.ts'
import { accept } from '../result.ts'
import { groupOf } from '../stage.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'

export const fineSchema = z.strictObject({ type: z.literal('fine'), to: z.string() })
type FineAction = z.infer<typeof fineSchema>

/** A refusal would tell that the other's purse is empty: so it takes what is there, and be it nothing. (SPEC: FIN) */
export const fine: ActionRule<FineAction> = {
  schema: fineSchema,
  decide(market, by, { to }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    const refusal = fineRefusal(market, by, to)
    if (refusal) return refusal
    const lost = Math.min(FINE.loses, ownOf(market, to).held.coins)
    const among = market.stage && groupOf(market.stage, by)
    return accept([{ type: 'fined', by, to, round: market.round, atMs, lost, ...(among && { among }) }])
  },
}

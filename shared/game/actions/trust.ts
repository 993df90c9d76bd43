// Whom one trusts, 0 to 7, asked when the match is over.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

export const trustSchema = z.strictObject({
  type: z.literal('trust'),
  to: z.string(),
  level: z.int().min(0).max(7),
})
type Trust = z.infer<typeof trustSchema>

/** The last tap counts. (SPEC: FEL) */
export const trust: ActionRule<Trust> = {
  schema: trustSchema,
  decide(market, by, { to, level }, atMs) {
    if (market.phase !== 'over') return refuse('notOverYet')
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    return accept(ownOf(market, by).trust.get(to) === level ? [] : [{ type: 'trustSet', seat: by, to, level, atMs }])
  },
}

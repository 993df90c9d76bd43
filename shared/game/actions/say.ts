// Saying one of the canned phrases, to one seat or to all.

import * as z from 'zod'
import { phrases } from '../phrases.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

export const saySchema = z.strictObject({
  type: z.literal('say'),
  to: z.union([z.literal('all'), z.string()]),
  phrase: z.enum(phrases),
})
type Say = z.infer<typeof saySchema>

/** (SPEC: SAY) */
export const say: ActionRule<Say> = {
  schema: saySchema,
  decide(market, by, { to, phrase }, atMs) {
    if (market.phase === 'over' || market.phase === 'gathering') return refuse('marketClosed')
    if (ownOf(market, by).hushed) return refuse('hushed')
    if (to !== 'all') {
      const other = partner(market, by, to)
      if (isRefused(other)) return other
      if (ownOf(market, to).muted.has(by)) return refuse('stallClosedToYou')
    }
    return accept([{ type: 'said', seat: by, to, phrase, atMs }])
  },
}

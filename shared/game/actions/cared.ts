// Who cared, asked when the match is over: any of the others, or none.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { MOST_SEATS } from '../settings.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

export const caredSchema = z.strictObject({ type: z.literal('cared'), seats: z.array(z.string()).max(MOST_SEATS) })
type Cared = z.infer<typeof caredSchema>

/** The whole list each time: the last one counts. (SPEC: FEL) */
export const cared: ActionRule<Cared> = {
  schema: caredSchema,
  decide(market, by, { seats }, atMs) {
    if (market.phase !== 'over') return refuse('notOverYet')
    for (const seat of seats) {
      const other = partner(market, by, seat)
      if (isRefused(other)) return other
    }
    return accept([{ type: 'caredSet', seat: by, seats: [...new Set(seats)].sort(), atMs }])
  },
}

// Who lives with whom: drawn once, as the match opens, and known to the whole village.

import * as z from 'zod'
import { seatOf } from '../state.ts'
import { type EventRule, everyone } from './event-rule.ts'

export const householdsDrawnSchema = z.strictObject({
  type: z.literal('householdsDrawn'),
  pairs: z.array(z.tuple([z.string(), z.string()])),
})
type HouseholdsDrawn = z.infer<typeof householdsDrawnSchema>

export const householdsDrawn: EventRule<HouseholdsDrawn> = {
  schema: householdsDrawnSchema,
  apply(market, { pairs }) {
    for (const [a, b] of pairs) {
      seatOf(market, a).household = b
      seatOf(market, b).household = a
    }
  },
  visibleTo: everyone,
}

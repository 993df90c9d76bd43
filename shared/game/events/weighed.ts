// An offer is weighed: its clock stands still for a while.

import * as z from 'zod'
import type { EventRule } from './event-rule.ts'
import { betweenTheTwo, openOffer } from './offers.ts'

export const weighedSchema = z.strictObject({
  type: z.literal('weighed'),
  offer: z.string(),
  author: z.string(),
  to: z.string(),
  version: z.int().min(1),
  atMs: z.int(),
  expiresAtMs: z.int(),
})
type Weighed = z.infer<typeof weighedSchema>

/** The author learns of it too: the clock is on both cards. */
export const weighed: EventRule<Weighed> = {
  schema: weighedSchema,
  apply(market, { offer: id, expiresAtMs }) {
    market.offers.set(id, { ...openOffer(market, id), weighed: true, expiresAtMs })
  },
  visibleTo: betweenTheTwo,
}

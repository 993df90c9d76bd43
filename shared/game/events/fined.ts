// A fine: everybody knows who fined whom, in a stage with groups everybody of the group; what it cost the other, only the other.

import * as z from 'zod'
import { FINE } from '../fines.ts'
import { seatOf } from '../state.ts'
import { amongSchema, type EventRule, those } from './event-rule.ts'

export const finedSchema = z.strictObject({
  type: z.literal('fined'),
  by: z.string(),
  to: z.string(),
  round: z.int().min(1),
  atMs: z.int(),
  /** Up to three coins: what was in the purse. Left out for all but who lost them. */
  lost: z.int().min(0).max(FINE.loses).optional(),
  among: amongSchema,
})
type Fined = z.infer<typeof finedSchema>

/** The coins of both leave the game. */
export const fined: EventRule<Fined> = {
  schema: finedSchema,
  apply(market, { type: _, ...fine }) {
    const { lost = 0 } = fine
    const payer = seatOf(market, fine.by).own
    if (payer) payer.held.coins -= FINE.costs
    const other = seatOf(market, fine.to).own
    if (other) other.held.coins -= lost
    if (market.secret) market.secret.fined += FINE.costs + lost
    market.fines.push(fine)
  },
  visibleTo(viewer, event) {
    if (viewer === event.to) return event
    const { lost: _, ...rest } = event
    return those(viewer, rest)
  },
}

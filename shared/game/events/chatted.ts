// A line of free chat: heard by whom it was said to, and by nobody who had muted who said it.

import * as z from 'zod'
import { type ChatLine, type SeatId, seatOf } from '../state.ts'
import type { EventRule } from './event-rule.ts'

export const chattedSchema = z.strictObject({
  type: z.literal('chatted'),
  seat: z.string(),
  to: z.union([z.literal('all'), z.string()]),
  /** As it was filtered. */
  text: z.string().min(1),
  round: z.int().min(0),
  atMs: z.int(),
  /** Of what was said to all, who did not hear it: in the truth only. */
  unheard: z.array(z.string()).readonly().optional(),
})
type Chatted = z.infer<typeof chattedSchema>

/** What was said stays until the morning after next, for who comes back to the page. */
export const chatted: EventRule<Chatted> = {
  schema: chattedSchema,
  apply(market, { type: _, ...line }) {
    seatOf(market, line.seat)
    market.talk.push(line)
  },
  visibleTo(viewer, event) {
    const line = heardBy(viewer, event)
    return line && { ...line, type: 'chatted' }
  },
}

/** The line as this viewer heard it, or undefined. */
export function heardBy<L extends ChatLine>(viewer: SeatId, { unheard, ...line }: L) {
  const heard = line.to === 'all' ? !unheard?.includes(viewer) : viewer === line.to || viewer === line.seat
  return heard ? line : undefined
}

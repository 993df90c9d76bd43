// Done: ready for the evening, or in the evening for the morning.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { seatOf } from '../state.ts'
import type { ActionRule } from './action-rule.ts'

export const doneSchema = z.strictObject({ type: z.literal('done'), done: z.boolean() })
type Done = z.infer<typeof doneSchema>

/** (SPEC: DAY) */
export const done: ActionRule<Done> = {
  schema: doneSchema,
  decide(market, by, { done }) {
    if (market.phase === 'over') return refuse('matchOver')
    if (market.phase !== 'market' && market.phase !== 'evening') return refuse('marketClosed')
    if (seatOf(market, by).done === done) return accept([])
    const untold = market.phase === 'evening' && market.settings.botSeats === 'hidden'
    return accept([{ type: 'doneSet', seat: by, done, ...(untold ? { untold } : {}) }])
  },
}

// How an exchange of the day felt: fair, I owe them, they owe me. One tap on the evening card.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { feelings, ownOf } from '../state.ts'
import type { ActionRule } from './action-rule.ts'

export const feltSchema = z.strictObject({
  type: z.literal('felt'),
  exchange: z.string(),
  feeling: z.enum(feelings),
})
type Felt = z.infer<typeof feltSchema>

/** Source: game design, section 2. */
const MOST_FELT_A_ROUND = 2

/** Of one's own exchanges of this round; the last tap counts. (SPEC: FEL) */
export const felt: ActionRule<Felt> = {
  schema: feltSchema,
  decide(market, by, { exchange: id, feeling }, atMs) {
    if (market.phase === 'over') return refuse('matchOver')
    if (market.phase !== 'evening') return refuse('notEvening')
    const exchange = market.exchanges.find((exchange) => exchange.id === id)
    const mine = exchange?.author === by || exchange?.other === by
    if (!mine || exchange.round !== market.round || exchange.undone) return refuse('noSuchExchange')
    const taps = ownOf(market, by).felt
    const others = [...taps].filter(([known, { round }]) => known !== id && round === market.round).length
    if (others >= MOST_FELT_A_ROUND) return refuse('feltEnough')
    return accept(taps.get(id)?.feeling === feeling ? [] : [{ type: 'feltSet', seat: by, exchange: id, feeling, atMs }])
  },
}

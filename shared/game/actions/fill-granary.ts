// Giving coins to the granary: a gift to everybody, which nobody can decline and nobody gives back.

import * as z from 'zod'
import { MOST_UNITS } from '../bundle.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor } from './action-rule.ts'

export const fillGranarySchema = z.strictObject({
  type: z.literal('fillGranary'),
  coins: z.int().min(1).max(MOST_UNITS),
})
type FillGranary = z.infer<typeof fillGranarySchema>

/** (SPEC: GRA) */
export const fillGranary: ActionRule<FillGranary> = {
  schema: fillGranarySchema,
  decide(market, by, { coins }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    if (!market.granary) return refuse('noGranary')
    const have = ownOf(market, by).held.coins
    if (have < coins) return refuse('notEnough', { item: 'coins', have })
    return accept([{ type: 'granaryFilled', seat: by, coins, round: market.round, atMs }])
  },
}

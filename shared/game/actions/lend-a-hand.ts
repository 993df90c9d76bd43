// Lending a hand at the barn: two hours of one's own help and a lot of wood, once a seat.

import * as z from 'zod'
import { barnPart } from '../events/barn.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor, tooLittle } from './action-rule.ts'

export const lendAHandSchema = z.strictObject({ type: z.literal('lendAHand') })
type LendAHand = z.infer<typeof lendAHandSchema>

/** The last hand builds it at once. (SPEC: BAR) */
export const lendAHand: ActionRule<LendAHand> = {
  schema: lendAHandSchema,
  decide(market, by, _action, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const { barn } = market
    if (barn?.state !== 'open') return refuse('noBarn')
    if (barn.parts.includes(by)) return refuse('lentAlready')
    const { held } = ownOf(market, by)
    const short = tooLittle(held, barnPart)
    if (short) return short
    const lent = { type: 'lentAHand' as const, seat: by, atMs }
    return accept(barn.parts.length + 1 >= barn.needed ? [lent, { type: 'barnEnded', built: true }] : [lent])
  },
}

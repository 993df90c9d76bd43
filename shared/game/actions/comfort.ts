// Comforting: hours of one's own help, with a word, to a hard day that was shared.

import * as z from 'zod'
import { giftEvents } from '../gift.ts'
import { goodFacts } from '../goods.ts'
import { comfortWords } from '../phrases.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'
import { giftPause } from './give.ts'

const { lot } = goodFacts.help

export const comfortSchema = z.strictObject({
  type: z.literal('comfort'),
  to: z.string(),
  need: z.string(),
  word: z.enum(comfortWords),
  /** Left out: as many as are held, up to the lot that is needed. */
  hours: z.int().min(1).max(lot).optional(),
})
type Comfort = z.infer<typeof comfortSchema>

/** A gift like any other, and only the two hear the word. (SPEC: COM) */
export const comfort: ActionRule<Comfort> = {
  schema: comfortSchema,
  decide(market, by, { to, need: id, word, hours }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    const need = other.needs.find((need) => need.id === id)
    const known = need && (need.shared === 'all' || need.shared.includes(by))
    if (!known || need.good !== 'help' || need.level !== 3 || need.covered) return refuse('noHardDay')
    const have = ownOf(market, by).held.help
    const help = hours ?? Math.min(have, lot)
    if (help === 0 || help > have) return refuse('notEnough', { item: 'help', have })
    const pause = giftPause(market, by, to, atMs)
    if (pause) return pause
    return accept(giftEvents(market, [{ from: by, to, goods: { help }, atWell: false, word }], atMs))
  },
}

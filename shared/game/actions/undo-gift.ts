// A gift need not be kept: declined within ten seconds, or handed back in the same round.

import * as z from 'zod'
import { lacking } from '../bundle.ts'
import { undoneCredits } from '../gift.ts'
import { reputationEvents } from '../reputation.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { GIFT_DECLINE_MS } from '../timing.ts'
import { type ActionRule, closedDoor } from './action-rule.ts'

export const undoGiftSchema = z.strictObject({
  type: z.literal('undoGift'),
  exchange: z.string(),
  how: z.enum(['handedBack', 'declined']),
})
type UndoGift = z.infer<typeof undoGiftSchema>

/** Same kinds and amounts; both count as no gift at all. (SPEC: GIV) */
export const undoGift: ActionRule<UndoGift> = {
  schema: undoGiftSchema,
  decide(market, by, { exchange: id, how }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const gift = market.exchanges.find((exchange) => exchange.id === id)
    if (!gift) return refuse('noSuchGift')
    // Before its kind: that two others have given and not traded is not for everyone to know.
    if (gift.other !== by) return refuse('notYours')
    if (gift.undone || (gift.kind !== 'gift' && gift.kind !== 'wellGift')) return refuse('noSuchGift')
    if (gift.round !== market.round) return refuse('tooLate')
    if (how === 'declined' && atMs - gift.atMs > GIFT_DECLINE_MS) return refuse('tooLate')
    const own = ownOf(market, by)
    const { help = 0, ...goods } = gift.gives
    if (own.helped < help || lacking(own.held, goods)) return refuse('alreadySpent')
    return accept([
      { type: 'giftUndone', exchange: id, from: gift.author, to: by, goods: gift.gives, how },
      ...reputationEvents(market, undoneCredits(market, gift)),
    ])
  },
}

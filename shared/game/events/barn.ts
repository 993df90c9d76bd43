// The barn: what no one can do alone.

import * as z from 'zod'
import { add, type Bundle } from '../bundle.ts'
import { goodFacts } from '../goods.ts'
import { type Barn, type Market, seatOf } from '../state.ts'
import { type EventRule, everyone } from './event-rule.ts'

/** What each who lends a hand puts in. Source: game design, section 2. */
export const barnPart: Bundle = { help: goodFacts.help.lot, wood: goodFacts.wood.lot }
/**
 * Wellbeing for every seat, also for who stood by.
 * Measured: npm run gt -- simulate --cast Hearth:6 --matches 300 --seed barn18, 23 Nov 2026: at the design's 12 a village that wastes nothing was poorer for its barn
 * (313 against 319 never lending); at 18 building it pays (323).
 */
export const BARN_WELLBEING = 18

export const barnOpenedSchema = z.strictObject({
  type: z.literal('barnOpened'),
  round: z.int(),
  untilRound: z.int(),
  needed: z.int().min(1),
})
type BarnOpened = z.infer<typeof barnOpenedSchema>

export const barnOpened: EventRule<BarnOpened> = {
  schema: barnOpenedSchema,
  apply(market, { round, untilRound, needed }) {
    market.barn = { openedRound: round, untilRound, needed, parts: [], state: 'open' }
  },
  visibleTo: everyone,
}

export const lentAHandSchema = z.strictObject({ type: z.literal('lentAHand'), seat: z.string(), atMs: z.int() })
type LentAHand = z.infer<typeof lentAHandSchema>

export const lentAHand: EventRule<LentAHand> = {
  schema: lentAHandSchema,
  apply(market, { seat }) {
    const { own } = seatOf(market, seat)
    if (own) add(own.held, barnPart, -1)
    barnOf(market).parts.push(seat)
  },
  visibleTo: everyone,
}

export const barnEndedSchema = z.strictObject({ type: z.literal('barnEnded'), built: z.boolean() })
type BarnEnded = z.infer<typeof barnEndedSchema>

/** Built: everyone gains. Not built by then: the wood returns, the help is spent. */
export const barnEnded: EventRule<BarnEnded> = {
  schema: barnEndedSchema,
  apply(market, { built }) {
    const barn = barnOf(market)
    barn.state = built ? 'built' : 'fallen'
    for (const seat of market.seats.values()) {
      if (!seat.own) continue
      if (built) seat.own.wellbeing += BARN_WELLBEING
      else if (barn.parts.includes(seat.id)) add(seat.own.held, { wood: goodFacts.wood.lot })
    }
  },
  visibleTo: everyone,
}

function barnOf(market: Market): Barn {
  if (!market.barn) throw new Error('no barn stands here')
  return market.barn
}

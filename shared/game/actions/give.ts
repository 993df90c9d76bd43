// Giving: goods, coins or help to another seat or to the village at the well, with no terms.

import * as z from 'zod'
import { type Bundle, bundleSchema, isEmpty } from '../bundle.ts'
import { chance } from '../chance.ts'
import { giftEvents } from '../gift.ts'
import { type Good, goodFacts, goods } from '../goods.ts'
import { shortfall, unitsFor } from '../need.ts'
import { accept, type Refused, refuse } from '../result.ts'
import { type Market, ownOf, type SeatId, secretOf } from '../state.ts'
import { GIFT_PAUSE_MS } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, partner, tooLittle } from './action-rule.ts'

export const giveSchema = z.strictObject({
  type: z.literal('give'),
  /** A seat, or the well: the village hands it on to whoever shared a need for it. */
  to: z.union([z.literal('well'), z.string()]),
  goods: bundleSchema,
})
type Give = z.infer<typeof giveSchema>

/** A gift has no return field on purpose: what comes back later is the receiver's choice. (SPEC: GIV) */
export const give: ActionRule<Give> = {
  schema: giveSchema,
  decide(market, by, { to, goods: gift }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    if (isEmpty(gift)) return refuse('nothingInIt')
    const own = ownOf(market, by)
    const short = tooLittle(own.held, gift)
    if (short) return short
    if (to === 'well') return giveAtWell(market, by, gift, atMs)
    if (
      market.stage &&
      market.stage.pairs.length > 0 &&
      !market.stage.pairs.some((pair) => pair.from === by && pair.to === to)
    )
      return refuse('notInThisStage')
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    const pause = giftPause(market, by, to, atMs)
    if (pause) return pause
    return accept(giftEvents(market, [{ from: by, to, goods: gift, atWell: false }], atMs))
  },
}

/** One gift a pair every 5 s: the refusal, while that lasts. */
export function giftPause(market: Market, by: SeatId, to: SeatId, atMs: number): Refused | undefined {
  const since = atMs - (ownOf(market, by).lastGiftAtMs.get(to) ?? Number.NEGATIVE_INFINITY)
  return since < GIFT_PAUSE_MS ? refuse('tooSoon', { seconds: Math.ceil((GIFT_PAUSE_MS - since) / 1000) }) : undefined
}

/** Each lot goes at once to a seat that shared a need for it, urgent first, then by lot, never to the giver; the rest is not given. */
function giveAtWell(market: Market, by: SeatId, gift: Bundle, atMs: number) {
  const draws = chance(secretOf(market).seed, `well ${market.exchanges.length}`)
  const parts = new Map<SeatId, Partial<Record<Good, number>>>()
  for (const good of goods) {
    let left = gift[good] ?? 0
    for (const { seat, units } of draws.shuffle(asking(market, by, good)).sort((a, b) => b.level - a.level)) {
      const part = Math.min(left, units)
      if (part === 0) break
      left -= part
      const share = parts.get(seat) ?? {}
      share[good] = (share[good] ?? 0) + part
      parts.set(seat, share)
    }
  }
  if (parts.size === 0) return refuse('nobodyAsked')
  const gifts = [...parts].map(([to, part]) => ({ from: by, to, goods: part, atWell: true }))
  return accept(giftEvents(market, gifts, atMs))
}

type Asking = { readonly seat: SeatId; readonly units: number; readonly level: number }

/** One entry for each lot that somebody shared a need for with all and still lacks. */
function asking(market: Market, giver: SeatId, good: Good): Asking[] {
  const { lot } = goodFacts[good]
  const entries: Asking[] = []
  for (const seat of market.seats.values()) {
    if (seat.id === giver) continue
    const open = seat.needs.filter((need) => need.good === good && need.shared === 'all' && !need.met)
    const stock = ownOf(market, seat.id)
    const lacks = Math.min(shortfall(seat, stock, good), open.length * lot)
    const urgent = open.some((need) => need.level === 3) && unitsFor(stock, good) < lot
    for (let left = lacks; left > 0; left -= lot) {
      entries.push({ seat: seat.id, units: Math.min(left, lot), level: urgent && left === lacks ? 3 : 2 })
    }
  }
  return entries
}

// Hawker sells by script: each sale is one of six, drawn by lot, and what was promised is delivered. Source: science notes, part E, row 12.

import type { Chance } from '../game/chance.ts'
import { goods } from '../game/goods.ts'
import type { SeatId } from '../game/state.ts'
import type { Act } from './bot.ts'
import { type Character, no } from './character.ts'
import { commonSense } from './common-sense.ts'
import { keptForCoupons } from './coupons-kept.ts'
import { openings, sellPlainly } from './hawker-openings.ts'
import { ASKS_PERCENT } from './hawker-prices.ts'
import { addingExtras, askingForMore, isUnderWay, retreating, sellingAfterGift } from './hawker-sales.ts'
import { buyingPlainly, plain, plainly } from './plain.ts'
import { bestSale, maySell } from './sell.ts'
import type { Situation } from './situation.ts'

/** @param allies the other Hawkers of the village: one asks the little, the next one the much */
function born(_chance: Chance, allies: readonly SeatId[]): Character {
  function hawking(s: Situation): Act | undefined {
    if (!maySell(s)) return undefined
    const sale = bestSale(s, keptForCoupons, { dealsWith: (s, buyer) => !isUnderWay(s, allies, buyer) })
    // What cannot be played here is a plain sale.
    return sale && (drawnOpening(s.chance)(s, sale) ?? sellPlainly(s, sale))
  }

  return {
    ...plain,
    words: 'sharp',
    dealsWithAnybody: true,
    judge(s, deal, offer) {
      const kept = goods.find((good) => deal.pays[good] && keptForCoupons(s, good))
      return kept ? no('notNow', 'keptForCoupon', { good: kept }) : plainly(s, deal, offer, { percent: ASKS_PERCENT })
    },
    duties: [addingExtras, retreating(allies), askingForMore(allies), sellingAfterGift, ...plain.duties],
    starts: [buyingPlainly, hawking],
  }
}

function drawnOpening(chance: Chance) {
  let left = chance.next()
  for (const { share, open } of openings) {
    left -= share
    if (left < 0) return open
  }
  return sellPlainly
}

export const hawker = commonSense('hawker', born, { hasAllies: true })

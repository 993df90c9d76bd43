// Raider prices need, takes what is given, and breaks a promise now and then. Source: science notes, part E, row 3.

import { goodFacts, goods } from '../game/goods.ts'
import { askingForNothing } from './ask-for-nothing.ts'
import { buying } from './buy.ts'
import { type Character, no, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { loss, repriced, valuesOf } from './judgements.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { inCoins, type Price, selling } from './sell.ts'
import { knownNeed } from './situation.ts'
import { usualTelling } from './tell.ts'

/** 1.15 and .25 for each level of a need it knows of, in percent. Source: as above. */
const MARKUP_PERCENT = 115
const NEED_PERCENT = 25
/** Of dated promises; undated ones do not exist in play. Source: as above. */
export const P_BREAKS = 0.3

export const priceOfNeed: Price = (need) => MARKUP_PERCENT + NEED_PERCENT * need

export const raiderWays: Character = {
  tells: usualTelling,
  words: 'sharp',
  dealsWithAnybody: true,
  judge(s, deal, offer) {
    const sold = goods.find((good) => deal.pays[good])
    const refusal = loss(s, deal)
    if (!sold) return refusal ?? yes('meetsMyNeed')
    const buyer = s.market.seats.get(offer.author)
    const need = (buyer && knownNeed(buyer, sold)?.level) ?? 0
    const percent = priceOfNeed(need)
    const { got, given } = valuesOf(deal)
    if (got >= inCoins(given, percent)) return refusal ?? yes('paysMyPrice')
    const dearer = need || goodFacts[sold].spoils ? repriced(s, offer, deal, percent) : undefined
    if (dearer) return { say: 'instead', ...dearer, reason: { id: 'needCostsMore', facts: { good: sold, percent } } }
    return refusal ?? no('tooDear', 'needCostsMore', { good: sold, percent })
  },
  judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
  duties: [keepingPromises(P_BREAKS), redeeming(allCoins)],
  starts: [askingForNothing, buying({ budget: allCoins, swaps: true, promises: true }), selling(priceOfNeed)],
}

export const raider = commonSense('raider', () => raiderWays)

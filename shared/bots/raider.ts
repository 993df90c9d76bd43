// Raider prices need, takes what is given, and breaks a promise now and then. Source: science notes, part E, row 3.

import { goodFacts, goods } from '../game/goods.ts'
import { buying } from './buy.ts'
import { type Character, no, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { loss, repriced, valuesOf } from './judgements.ts'
import { keepingPromises } from './promises.ts'
import { type Price, selling } from './sell.ts'
import { knownNeed, secondsLeft } from './situation.ts'

/** 1.15 and .25 for each level of a need it knows of, in percent. Source: as above. */
const priceOf: Price = (need) => 115 + 25 * need
/** Of dated promises; undated ones do not exist in play. Source: as above. */
const P_BREAKS = 0.3
/** It holds out for its price until so late in the day; then what would spoil goes for what it can get. Guess: settled by simulation. */
const LAST_CALL_S = 15

const character: Character = {
  id: 'raider',
  tells: { urgent: 1, ordinary: 0.5 },
  judge(s, deal, offer) {
    const sold = goods.find((good) => deal.pays[good])
    const refusal = loss(s, deal)
    if (!sold) return refusal ?? yes('meetsMyNeed')
    const buyer = s.market.seats.get(offer.author)
    const percent = priceOf((buyer && knownNeed(buyer, sold)?.level) ?? 0)
    const { got, given } = valuesOf(deal)
    if (100 * got >= percent * given) return refusal ?? yes('paysMyPrice')
    const dearer = repriced(s, offer, deal, percent)
    if (dearer) return { say: 'instead', ...dearer, reason: { id: 'needCostsMore', facts: { good: sold, percent } } }
    if (!refusal && goodFacts[sold].spoils && secondsLeft(s) <= LAST_CALL_S) return yes('betterThanSpoiling')
    return refusal ?? no('tooDear', 'tooDear')
  },
  judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
  duties: [keepingPromises(P_BREAKS)],
  starts: [buying({ budget: ({ own }) => own.held.coins, swaps: true, promises: true }), selling(priceOf)],
}

export const raider = commonSense(character)

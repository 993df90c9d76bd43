// Haggler looks at how a deal's gain is shared: it refuses a share that is too small for it, and proposes a half or a little less. Source: science notes, part E, row 11 (inequity aversion, Fehr & Schmidt 1999).

import { type Bundle, covers } from '../game/bundle.ts'
import type { Chance } from '../game/chance.ts'
import { type Good, goodFacts } from '../game/goods.ts'
import type { Offer } from '../game/state.ts'
import { barnSense } from './barn.ts'
import { buying } from './buy.ts'
import { type Character, no, reason, type Verdict, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { loss, valuesOf } from './judgements.ts'
import { lettingSleep } from './let-sleep.ts'
import { type Deal, dealFromTheirs, gainOf } from './own-worth.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import { lotCoins, type Situation } from './situation.ts'
import { purchaseCoins, saleCoins, shareOf } from './surplus.ts'
import { deliveryAfter, feltValues, swayOf } from './susceptibility.ts'
import { sleepingOnIt, weighing } from './take-time.ts'
import { usualTelling } from './tell.ts'

/**
 * How much it minds having less (alpha) and having more (beta), and how many are so. Source: Fehr & Schmidt 1999, table III, from memory (science notes, section 7):
 * who minds the one more minds the other more.
 */
const TYPES = [
  { alpha: 0, beta: 0, share: 0.3 },
  { alpha: 0.5, beta: 0.25, share: 0.3 },
  { alpha: 1, beta: 0.6, share: 0.3 },
  { alpha: 4, beta: 0.6, share: 0.1 },
] as const

/** From this beta on it proposes equal shares; below, the other gets .40, as in most ultimatum games. Source: science notes, part E, row 11. */
const BETA_EQUAL = 0.6
const PROPOSES = { equal: 0.5, less: 0.4 } as const

function born(chance: Chance): Character {
  const { alpha, beta } = drawType(chance)
  const leastShare = alpha / (1 + 2 * alpha)
  const proposed = beta >= BETA_EQUAL ? PROPOSES.equal : PROPOSES.less
  const barn = barnSense({ afterHands: 1 })

  function judge(s: Situation, deal: Deal, offer: Offer): Verdict {
    const share = shareOf(s, deal)
    const percent = Math.round(100 * (share ?? 0))
    if (share !== undefined) {
      const values = valuesOf(deal)
      const more = feltValues(values, swayOf(s, offer)).got - values.got
      if ((shareOf(s, deal, more) ?? 0) >= leastShare) {
        return share >= leastShare
          ? yes('fairShare', { seat: offer.author, percent })
          : yes('talkedRound', { seat: offer.author })
      }
    }
    const instead = proposal(s, deal, offer)
    if (instead) return { say: 'instead', ...instead, reason: reason('splitsGain', { percent: 100 * proposed }) }
    return loss(s, deal) ?? no('tooDear', 'smallShare', { seat: offer.author, percent })
  }

  /** The same goods at the price that it would have proposed; once a thread, for coins and at once. */
  function proposal(s: Situation, { gets, pays, due }: Deal, { thread }: Offer) {
    if (due !== undefined || s.memory.countered.has(thread)) return undefined
    const [sold, bought] = [withoutCoins(pays), withoutCoins(gets)]
    const isSale = Object.keys(bought).length === 0
    if (isSale === (Object.keys(sold).length === 0)) return undefined
    const terms = isSale
      ? { gives: sold, wants: { coins: saleCoins(sold, proposed) } }
      : { gives: { coins: purchaseCoins(bought, proposed) }, wants: bought }
    const gains = gainOf(s, { gets: terms.wants, pays: terms.gives, getsLater: {}, paysLater: {}, due: undefined }) > 0
    return gains && covers(s.own.held, terms.gives) ? terms : undefined
  }

  const lotOf = (good: Good): Bundle => ({ [good]: goodFacts[good].lot })
  return {
    tells: usualTelling,
    words: 'sharp',
    judge,
    judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
    duties: [
      keepingPromises(0, { delivery: deliveryAfter }),
      weighing,
      sleepingOnIt((s, offer) => judge(s, dealFromTheirs(offer), offer)),
      lettingSleep,
      redeeming(allCoins),
    ],
    starts: [
      barn.lending,
      barn.buyingWood,
      buying({
        budget: allCoins,
        swaps: true,
        promises: true,
        price: (good) => purchaseCoins(lotOf(good), proposed),
      }),
      selling((_need, good) => (100 * saleCoins(lotOf(good), proposed)) / lotCoins(good), barn.isKept, {
        why: () => 'splitsGain',
      }),
    ],
  }
}

function drawType(chance: Chance): (typeof TYPES)[number] {
  let draw = chance.next()
  for (const type of TYPES) {
    draw -= type.share
    if (draw < 0) return type
  }
  return TYPES[0]
}

function withoutCoins({ coins: _, ...goods }: Bundle): Bundle {
  return goods
}

export const haggler = commonSense('haggler', born)

// Mirror, Mender and Grudge: fair dealers that treat each partner as the partner treated them, and differ only in what they forgive.

import type { Chance } from '../game/chance.ts'
import { barnSense } from './barn.ts'
import { buying } from './buy.ts'
import { type Character, no, reason, type Verdict } from './character.ts'
import { fairReturns } from './fair-returns.ts'
import { lastingDraws } from './lasting-draws.ts'
import { lettingSleep } from './let-sleep.ts'
import { plainly } from './plain.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { type Judge, stances } from './stance.ts'
import { deliveryAfter, swayOf } from './susceptibility.ts'
import { usualTelling } from './tell.ts'

/** Who defects against a partner makes no deal with them, keeps back what is due to them and returns none of their gifts. */
export function reciprocator(judge: Judge): (chance: Chance) => Character {
  return (chance) => {
    const stanceTo = stances(judge, lastingDraws(chance))
    const dealsWith = (s: Situation, partner: string) => stanceTo(s, partner).choice === 'C'
    const barn = barnSense({ afterHands: 1, dealsWith })
    return {
      tells: usualTelling,
      words: 'even',
      judge(s, deal, offer): Verdict {
        const { choice, why } = stanceTo(s, offer.author)
        if (choice === 'D') return { say: 'no', because: 'noTrust', reason: why ?? reason('slips') }
        const verdict = plainly(s, deal, offer, { sway: swayOf(s, offer) })
        return verdict.say === 'yes' && why ? { ...verdict, reason: why } : verdict
      },
      judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
      duties: [
        keepingPromises(0, { keepsBack, delivery: deliveryAfter }),
        fairReturns(dealsWith),
        lettingSleep,
        redeeming(allCoins),
      ],
      starts: [
        barn.lending,
        barn.buyingWood,
        buying({ budget: allCoins, swaps: true, promises: true, dealsWith }),
        selling(() => 100, barn.isKept, { dealsWith }),
      ],
    }

    function keepsBack(s: Situation, creditor: string) {
      const { choice, why } = stanceTo(s, creditor)
      if (choice === 'C') return undefined
      return why?.id === 'slips' ? why : reason('keepsBackToo', why?.facts)
    }
  }
}

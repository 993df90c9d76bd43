// Ledgerkeeper trades even, pays on time, returns every gift, and expects the same. Source: science notes, part E, row 2.

import { goodFacts } from '../game/goods.ts'
import type { SeatId } from '../game/state.ts'
import { barnSense } from './barn.ts'
import { buying } from './buy.ts'
import { type Character, no, type Verdict, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { handingBack, returningGifts } from './gift-returns.ts'
import { boughtGood, loss, repriced, valuesOf } from './judgements.ts'
import { lettingSleep } from './let-sleep.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { deliveryAfter, feltValues, swayOf } from './susceptibility.ts'
import { usualTelling } from './tell.ts'

/** Least ratio of the smaller to the larger side, in percent; in its own purchases of what spoils tonight. Source: as above. */
const EVEN_PERCENT = 80
const EVEN_PERCENT_SPOILING = 95
/** Source: as above. */
export const P_BREAKS = 0.02
const REFUSES_LATE_MS = 180_000

/** It comes when another has: it never begins, and returns what was begun. */
const barn = barnSense({ afterHands: 1 })

export const ledgerkeeperWays: Character = {
  tells: usualTelling,
  words: 'even',
  judge(s, deal, offer) {
    if (isLate(s, offer.author)) return no('noTrust', 'brokeAPromise', { seat: offer.author })
    if (deal.due !== undefined && deal.due > s.market.round + 1) return no('notNow', 'dueTooLate')
    const { got, given } = valuesOf(deal)
    const bought = boughtGood(deal)
    const least = bought && goodFacts[bought].spoils ? EVEN_PERCENT_SPOILING : EVEN_PERCENT
    if (isEven(feltValues({ got, given }, swayOf(s, offer)), least)) {
      return (
        loss(s, deal) ?? (isEven({ got, given }, least) ? yes('aboutEven') : yes('talkedRound', { seat: offer.author }))
      )
    }
    const even = repriced(s, offer, deal, 100)
    if (even) return { say: 'instead', ...even, reason: { id: 'evenInstead' } }
    return loss(s, deal) ?? tooUneven
  },
  judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
  duties: [
    keepingPromises(P_BREAKS, { delivery: deliveryAfter }),
    handingBack,
    returningGifts,
    lettingSleep,
    redeeming(allCoins),
  ],
  starts: [
    barn.lending,
    barn.buyingWood,
    buying({ budget: allCoins, swaps: true, promises: true }),
    selling(() => 100, barn.isKept),
  ],
}

function isEven({ got, given }: ReturnType<typeof valuesOf>, leastPercent: number): boolean {
  return 100 * Math.min(got, given) >= leastPercent * Math.max(got, given)
}

const tooUneven: Verdict = no('tooDear', 'tooUneven')

/** A partner whose promise is late, or broken in the last three minutes. */
function isLate({ market, me, atMs }: Situation, who: SeatId): boolean {
  for (const { pledges } of market.deals.values()) {
    if (pledges.some(({ debtor, late, outcome }) => debtor === who && late && outcome === 'open')) return true
  }
  return market.exchanges.some(
    ({ against, author, other, atMs: brokenMs }) =>
      against === who && (author === me.id || other === me.id) && atMs - brokenMs < REFUSES_LATE_MS,
  )
}

export const ledgerkeeper = commonSense('ledgerkeeper', () => ledgerkeeperWays)

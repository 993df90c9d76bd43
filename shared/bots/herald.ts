// Herald goes by a seat's good name: it helps who is known to help, and hardly anybody else. Source: science notes, part E, row 9 (image scoring, Wedekind & Milinski 2000).

import type { Chance } from '../game/chance.ts'
import type { SeatId } from '../game/state.ts'
import { barnSense } from './barn.ts'
import { buying } from './buy.ts'
import { type Character, no } from './character.ts'
import { commonSense } from './common-sense.ts'
import { toNeediest } from './give.ts'
import { lastingDraws } from './lasting-draws.ts'
import { lettingSleep } from './let-sleep.ts'
import { type PartnerAct, partnersOf } from './partner-state.ts'
import { plainly } from './plain.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { deliveryAfter, swayOf } from './susceptibility.ts'
import { usualTelling } from './tell.ts'

/** How likely it is to help in a round whom it thinks well of, and whom it does not. Source: science notes, part E, row 9. */
const P_HELPS = { good: 0.9, bad: 0.15 } as const
/** So many times as often as others it starts something while what it does is seen by all. Source: as above. */
const SEEN_EFFORT = 1.5
/** Scores are kept in [-3, 3]. Source: as above. */
const BOUND = 3

/** +1 a gift or a kept promise, -1 a negative act: as reputation counts (game design, section 1). */
const POINTS: Readonly<Partial<Record<PartnerAct['how'], number>>> = {
  gave: 1,
  returned: 1,
  keptPromise: 1,
  overcharged: -1,
  brokePromise: -1,
}

/** What everybody sees of a seat's acts; where that is not shown, what it did to this one. */
function scoreOf(s: Situation, who: SeatId): number {
  const shown = s.market.seats.get(who)?.reputation
  if (shown !== undefined) return shown
  let score = 0
  for (const { how } of partnersOf(s).get(who)?.acts ?? []) {
    score = Math.max(-BOUND, Math.min(BOUND, score + (POINTS[how] ?? 0)))
  }
  return score
}

function born(chance: Chance): Character {
  const draws = lastingDraws(chance)
  const isGood = (s: Situation, who: SeatId) => scoreOf(s, who) >= 0
  const helps = (s: Situation, who: SeatId) =>
    draws(`helps ${who} ${s.market.round}`, isGood(s, who) ? P_HELPS.good : P_HELPS.bad)
  /** To deal with who has a bad name is a help to them; with everybody else it is trade. */
  const dealsWith = (s: Situation, who: SeatId) => isGood(s, who) || helps(s, who)
  const barn = barnSense({ afterHands: 1, dealsWith })
  return {
    tells: usualTelling,
    words: 'even',
    judge: (s, deal, offer) =>
      dealsWith(s, offer.author)
        ? plainly(s, deal, offer, { sway: swayOf(s, offer) })
        : no('noTrust', 'badName', { seat: offer.author }),
    judgeAsk: () => no('notNow', 'givesUnasked'),
    duties: [keepingPromises(0, { delivery: deliveryAfter }), lettingSleep, redeeming(allCoins)],
    effort: ({ settings }) => (settings.reputation === 'visible' ? SEEN_EFFORT : 1),
    starts: [
      barn.lending,
      toNeediest(1, barn.isKept, helps, (s, who) => (isGood(s, who) ? 'helpsGoodName' : 'helpsAnyway')),
      barn.buyingWood,
      buying({ budget: allCoins, swaps: true, promises: true, dealsWith }),
      selling(() => 100, barn.isKept, { dealsWith }),
    ],
  }
}

export const herald = commonSense('herald', born)

// Cover stands in for a person who is away: within its limits as that person would, and it commits them to nothing. Source: game design, section 5.

import { goodFacts } from '../game/goods.ts'
import { buying } from './buy.ts'
import { type Character, no, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { atWell } from './give.ts'
import { loss, valuesOf } from './judgements.ts'
import { decideOnce } from './memory.ts'
import { ownStyle } from './own-style.ts'
import { redeeming } from './redeem.ts'
import { type Situation, secondsLeft } from './situation.ts'

/** What comes back for each hundred given. Source: game design, section 5: at ratios 0.80 to 1.25. */
const LIMITS_PERCENT = [80, 125] as const
/** What would spoil tonight is given only when its owner could hardly use it any more. Guess: nobody has come back by then. */
const LATE_S = 15

const character: Character = {
  tells: { urgent: 0, ordinary: 0 },
  words: 'none',
  dealsWithAnybody: true,
  paysInKind: false,
  judge(s, deal) {
    if (deal.due !== undefined) return no('notNow', 'promisesNothing')
    const { got, given } = valuesOf(deal)
    const [least, most] = LIMITS_PERCENT
    if (100 * got < least * given || 100 * got > most * given) return no('tooDear', 'tooUneven')
    if (100 * got < Math.min(most, ownStyle(s).leastPercent ?? least) * given) return no('tooDear', 'asksMore')
    return (
      loss(s, deal) ??
      (deal.pays.coins && deal.pays.coins > budget(s) ? no('notNow', 'hasTooLittle') : yes('aboutEven'))
    )
  },
  judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
  duties: [redeeming(budget)],
  starts: [
    buying({ budget, swaps: false, promises: false }),
    (s) =>
      secondsLeft(s) <= LATE_S && decideOnce(s.memory, 'gives', s.chance, ownStyle(s).givingRate)
        ? atWell(s, 1, (good) => goodFacts[good].spoils, 'wouldSpoil')
        : undefined,
  ],
}

/** Half of the coins the seat had when this market began, less what it has spent since. */
function budget({ market, me, own }: Situation): number {
  let paid = 0
  let earned = 0
  for (const { round, author, other, gives, gets } of market.exchanges) {
    if (round < market.round || (author !== me.id && other !== me.id)) continue
    paid += (author === me.id ? gives.coins : gets.coins) ?? 0
    earned += (author === me.id ? gets.coins : gives.coins) ?? 0
  }
  for (const { author, gives } of market.offers.values()) if (author === me.id) paid += gives.coins ?? 0
  return Math.floor((own.held.coins + paid - earned) / 2) - paid
}

export const coverBot = commonSense('cover', () => character)

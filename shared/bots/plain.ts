// Plain common sense, for who only adds to it: it buys what it needs at its value, sells what it has over, keeps its word. Source: science notes, part E.

import type { Offer } from '../game/state.ts'
import { buying } from './buy.ts'
import { type Character, no, type Start, type Verdict, yes } from './character.ts'
import { loss, repriced, valuesOf } from './judgements.ts'
import { lettingSleep } from './let-sleep.ts'
import { type Deal, meetsNeed } from './own-worth.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { feltValues } from './susceptibility.ts'
import { usualTelling } from './tell.ts'

/** Least percent of what it gives that it wants back when it sells. Source: as above. */
const FLOOR_PERCENT = 95

type Manner = {
  /** What is too dear is countered at so many percent; left out: at even. */
  readonly percent?: number
  /** What a persuasion sequence adds to the logit of a yes; left out: nothing. */
  readonly sway?: number
}

/** What meets a need is taken at a gain, all else at the floor. What is too dear is countered, once a thread. */
export function plainly(s: Situation, deal: Deal, offer: Offer, { percent = 100, sway = 0 }: Manner = {}): Verdict {
  const refusal = loss(s, deal)
  const values = valuesOf(deal)
  if (!refusal && meetsNeed(s, deal.gets)) return yes('meetsMyNeed')
  if (!refusal && isEnough(feltValues(values, sway))) {
    return isEnough(values) ? yes('goodPrice') : yes('talkedRound', { seat: offer.author })
  }
  const instead = isEnough(values) ? undefined : repriced(s, offer, deal, percent)
  if (instead) return { say: 'instead', ...instead, reason: { id: percent > 100 ? 'asksItsPrice' : 'evenInstead' } }
  return refusal ?? no('tooDear', 'tooUneven')
}

function isEnough({ got, given }: ReturnType<typeof valuesOf>): boolean {
  return 100 * got >= FLOOR_PERCENT * given
}

export const buyingPlainly: Start = buying({ budget: allCoins, swaps: true, promises: true })

export const plain: Character = {
  tells: usualTelling,
  words: 'even',
  judge: (s, deal, offer) => plainly(s, deal, offer),
  judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
  duties: [keepingPromises(0), lettingSleep, redeeming(allCoins)],
  starts: [buyingPlainly, selling(() => 100)],
}

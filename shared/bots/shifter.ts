// Shifter keeps to what pays and changes when it pays less than usual: fair on some days, hard on others. Source: science notes, part E, row 7 (Win-Stay Lose-Shift, Nowak & Sigmund 1993).

import { type Bundle, worth } from '../game/bundle.ts'
import { goods } from '../game/goods.ts'
import type { Exchange, SeatId } from '../game/state.ts'
import { barnSense } from './barn.ts'
import type { Reason } from './bot.ts'
import { buying } from './buy.ts'
import { type Character, no, reason, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { fairReturns } from './fair-returns.ts'
import { loss, repriced, valuesOf } from './judgements.ts'
import { type LastingDraws, lastingDraws } from './lasting-draws.ts'
import { lettingSleep } from './let-sleep.ts'
import { ownExchanges } from './own-exchanges.ts'
import { NEED_WORTH, SPARE_WORTH } from './own-worth.ts'
import { plainly } from './plain.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { P_SLIPS } from './stance.ts'
import { deliveryAfter, swayOf } from './susceptibility.ts'
import { usualTelling } from './tell.ts'
import { type Choice, stayOrShift, trembling } from './two-choices.ts'

/** A third too much, in whole coins: what Grudge and the labels take for a defection. Source: x >= 4/3 of the science notes, parts A and E. */
const HARD_PERCENT = 134
/** It compares with so many of its own outcomes. Source: science notes, part E, row 7. */
const REMEMBERS = 5

type Mood = { readonly choice: Choice; readonly why: Reason['id'] | undefined }

/**
 * The choice of this day: a day is its turn. The outcome of a day is what its exchanges were worth to it, by the worths of the common sense: what came in
 * as if needed, what went out as if spare. It is told from the view alone, so that a restart changes no mood.
 */
function moodOf(s: Situation, draws: LastingDraws): Mood {
  const outcomes = outcomesByRound(s)
  let mood: Mood = { choice: stayOrShift(undefined, true), why: undefined }
  for (let round = 1; round <= s.market.round; round++) {
    const before = mood.choice
    const didWell = (outcomes.get(round - 1) ?? 0) >= median(lastOutcomes(outcomes, round - 1))
    const choice = round === 1 ? before : stayOrShift(before, didWell)
    const done = trembling(choice, draws(`slips ${round}`, P_SLIPS))
    if (done !== choice) mood = { choice: done, why: 'slips' }
    else mood = { choice, why: choice === 'C' ? undefined : before === 'C' ? 'hardAfterPoorDay' : 'hardPaidOff' }
  }
  return mood
}

function lastOutcomes(outcomes: ReadonlyMap<number, number>, last: number): number[] {
  const rounds = Array.from({ length: Math.min(REMEMBERS, last) }, (_, back) => last - back)
  return rounds.map((round) => outcomes.get(round) ?? 0)
}

function outcomesByRound(s: Situation): Map<number, number> {
  const outcomes = new Map<number, number>()
  for (const exchange of ownExchanges(s)) {
    const { round } = exchange
    outcomes.set(round, (outcomes.get(round) ?? 0) + outcomeOf(exchange, s.me.id))
  }
  return outcomes
}

/** Of a broken promise what was to come did not; of one that both broke, nothing did. */
function outcomeOf({ author, gives, gets, against, outcome }: Exchange, me: SeatId): number {
  if (outcome === 'lapsed') return 0
  const [got, given] = author === me ? [gets, gives] : [gives, gets]
  const came = against === undefined || against === me ? worthTimes(got, NEED_WORTH[2]) : 0
  const went = against === me ? 0 : worthTimes(given, SPARE_WORTH)
  return came - went
}

function worthTimes(bundle: Bundle, times: number): number {
  const { coins = 0 } = bundle
  return coins + (worth(bundle) - coins) * times
}

/** Of an even number the mean of the two in the middle; of none 0. */
function median(values: readonly number[]): number {
  const order = [...values].sort((a, b) => a - b)
  const [low = 0, high = low] = [order[Math.ceil(order.length / 2) - 1], order[Math.floor(order.length / 2)]]
  return (low + high) / 2
}

function born(draws: LastingDraws): Character {
  const mood = (s: Situation) => moodOf(s, draws)
  const isFair = (s: Situation) => mood(s).choice === 'C'
  const barn = barnSense({ afterHands: 1 })
  return {
    tells: usualTelling,
    words: 'even',
    dealsWithAnybody: true,
    judge(s, deal, offer) {
      const { choice, why } = mood(s)
      if (choice === 'C') {
        const verdict = plainly(s, deal, offer, { sway: swayOf(s, offer) })
        return verdict.say === 'yes' && why ? { ...verdict, reason: reason(why) } : verdict
      }
      const refusal = loss(s, deal)
      const sold = goods.find((good) => deal.pays[good])
      if (!sold) return refusal ?? yes('meetsMyNeed')
      if (!refusal && isHard(valuesOf(deal))) return yes('paysMyPrice')
      const dearer = repriced(s, offer, deal, HARD_PERCENT)
      if (dearer)
        return { say: 'instead', ...dearer, reason: reason(why ?? 'slips', { good: sold, percent: HARD_PERCENT }) }
      return refusal ?? no('tooDear', 'tooDear')
    },
    judgeAsk: (_s, ask) => no('notNow', 'givesNothingAway', { seat: ask.author }),
    duties: [
      keepingPromises(0, {
        keepsBack: (s) => (isFair(s) ? undefined : reason(mood(s).why ?? 'slips')),
        delivery: deliveryAfter,
      }),
      fairReturns(isFair),
      lettingSleep,
      redeeming(allCoins),
    ],
    starts: [
      barn.lending,
      barn.buyingWood,
      buying({ budget: allCoins, swaps: true, promises: true }),
      selling((_need, _good, s) => (isFair(s) ? 100 : HARD_PERCENT), barn.isKept, { why: (s) => mood(s).why }),
    ],
  }
}

function isHard({ got, given }: ReturnType<typeof valuesOf>): boolean {
  return 3 * got >= 4 * given
}

export const shifter = commonSense('shifter', (chance) => born(lastingDraws(chance)))

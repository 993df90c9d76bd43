// Neighbour feels obliged: it says yes the more easily the more it owes, and repays before the feeling fades. Source: science notes, part E, row 8.

import type { Chance } from '../game/chance.ts'
import { type Circumstances, favoursBetween, noteCircumstances, roundsNow, wealthOf } from '../game/favours.ts'
import { goods } from '../game/goods.ts'
import type { Market, Offer, SeatId } from '../game/state.ts'
import { pAccept } from '../reciprocity/acceptance.ts'
import { expectedObligation, type Favour } from '../reciprocity/obligation.ts'
import { barnSense } from './barn.ts'
import type { Act } from './bot.ts'
import { buying } from './buy.ts'
import { type Character, no, reason, type Verdict, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { equivalent } from './gift-returns.ts'
import { isPausing } from './give.ts'
import { needsItself, valuesOf } from './judgements.ts'
import { lettingSleep } from './let-sleep.ts'
import { untilNextStartMs } from './memory.ts'
import { type Deal, dealFromTheirs, gainOf, meetsNeed } from './own-worth.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import { distanceTo, knownNeed, type Situation } from './situation.ts'
import { deliveryAfter, swayOf } from './susceptibility.ts'
import { usualTelling } from './tell.ts'

/** theta of the acceptance formula: N(0, .8). Source: science notes, part B. */
const TEMPER_SD = 0.8
/** It repays when it owes more than this share of its wealth, with this probability a period. Source: science notes, part E, row 8. */
const REPAYS_FROM_SHARE = 0.05
const P_REPAYS = 0.5
/** An obligation this large beside what is asked is what it says yes for. Guess: it only chooses the sentence. */
const SWAYED_SHARE = 0.25

const barn = barnSense({ afterHands: 1 })

function born(chance: Chance): Character {
  const temper = TEMPER_SD * normal(chance)
  const circumstances: Circumstances = new Map()
  let nextRepayMs: number | undefined

  function owes(s: Situation, partner: SeatId): number {
    noteCircumstances(s, circumstances)
    return expectedObligation(favoursBetween(s, circumstances).get(partner) ?? [], roundsNow(s))
  }

  function judge(s: Situation, deal: Deal, offer: Offer): Verdict {
    const kept = needsItself(s, deal)
    if (kept) return kept
    const { got, given } = valuesOf(deal)
    const obligation = owes(s, offer.author)
    const asked = given - got
    // The formula is about requests: a bargain that it would propose itself needs no favour, and one may cost what is owed, and no more.
    if (offer.kind !== 'ask') {
      const gain = gainOf(s, deal)
      if (asked <= 0 && gain > 0) return yes(meetsNeed(s, deal.gets) ? 'meetsMyNeed' : 'aboutEven')
      if (asked > 0 && -gain > obligation) return no('tooDear', 'tooDear')
    }
    const p = pAccept({
      asked,
      wealth: wealthOf(s),
      obligation,
      meetsNeed: meetsNeed(s, deal.gets),
      needOfAsker: needOf(s, offer),
      image: imageOf(s.market, offer.author),
      distance: distanceTo(s, offer.author),
      temper,
      technique: swayOf(s, offer),
    })
    if (!s.chance.happens(p)) return no(asked > 0 ? 'tooDear' : 'notNow', 'doesNotFeelLikeIt')
    if (asked <= 0) return yes(meetsNeed(s, deal.gets) ? 'meetsMyNeed' : 'aboutEven')
    return obligation >= SWAYED_SHARE * asked ? yes('feelsObliged', { seat: offer.author }) : yes('worthTheAsking')
  }

  /** Once a period, by chance; the largest debt first, of which it repays what it still feels. */
  function repaying(s: Situation): Act | undefined {
    noteCircumstances(s, circumstances)
    nextRepayMs ??= s.atMs + untilNextStartMs(s.chance)
    if (s.atMs < nextRepayMs) return undefined
    nextRepayMs = s.atMs + untilNextStartMs(s.chance)
    if (!s.chance.happens(P_REPAYS)) return undefined
    const debts = [...favoursBetween(s, circumstances)]
      .map(([partner, favours]) => ({ partner, coins: repayable(favours, roundsNow(s)) }))
      .filter(({ coins }) => coins > REPAYS_FROM_SHARE * wealthOf(s))
      .sort((a, b) => b.coins - a.coins)
    for (const { partner, coins } of debts) {
      const to = s.market.seats.get(partner)
      const gift = to && !isPausing(s, to) ? equivalent(s, partner, coins) : undefined
      if (!gift) continue
      return {
        action: { type: 'give', to: partner, goods: gift },
        reason: reason('repaysFavour', { seat: partner, coins }),
      }
    }
    return undefined
  }

  return {
    tells: usualTelling,
    words: 'warm',
    judge,
    judgeAsk: (s, ask) => judge(s, dealFromTheirs(ask), ask),
    duties: [keepingPromises(0, { delivery: deliveryAfter }), repaying, lettingSleep, redeeming(allCoins)],
    starts: [
      barn.lending,
      barn.buyingWood,
      buying({ budget: allCoins, swaps: true, promises: true }),
      selling(() => 100, barn.isKept),
    ],
  }
}

/** What it feels it owes, but never more than is left of what it got: what survives a repayment cannot be repaid again. */
function repayable(favours: readonly Favour[], atRounds: number): number {
  const left = favours.reduce((sum, { way, value }) => sum + (way === 'received' ? value : -value), 0)
  return Math.min(left, Math.round(expectedObligation(favours, atRounds)))
}

/** What the asking seat is known to need of what it would get. */
function needOf({ market }: Situation, { author, wants }: Offer): 0 | 2 | 3 {
  const asker = market.seats.get(author)
  let level: 0 | 2 | 3 = 0
  for (const good of goods) {
    const need = wants[good] && asker ? knownNeed(asker, good) : undefined
    if (need && need.level > level) level = need.level
  }
  return level
}

/** Reputation in standard deviations of this village; 0 where it is not visible or nobody stands out. */
function imageOf({ seats }: Market, who: SeatId): number {
  const known = [...seats.values()].flatMap(({ reputation }) => (reputation === undefined ? [] : [reputation]))
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length)
  const sd = Math.sqrt(known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, known.length))
  const own = seats.get(who)?.reputation
  return own === undefined || sd === 0 ? 0 : (own - mean) / sd
}

/** A standard normal draw. Source: Box & Muller 1958. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
}

export const neighbour = commonSense('neighbour', born)

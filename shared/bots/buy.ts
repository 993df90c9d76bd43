// Buying what one needs: a lot at its reference value from who makes it, for coins, else for a lot they need, else on a promise.

import { MOST_OPEN_OFFERS } from '../game/actions/offer.ts'
import type { Bundle } from '../game/bundle.ts'
import { type Good, goodFacts, goods } from '../game/goods.ts'
import { offerId, openOffersOf } from '../game/open-offers.ts'
import { isSoldOut } from '../game/sold-out.ts'
import type { Need, Seat, SeatId } from '../game/state.ts'
import type { Act, Reason } from './bot.ts'
import { reason, type Start } from './character.ts'
import { isShunned } from './distrust.ts'
import { timesRefused, uniformMs } from './memory.ts'
import { couponFor } from './redeem.ts'
import { isTooLate, knownNeed, lotCoins, makes, openNeeds, others, type Situation, spareLots } from './situation.ts'

/** Seconds from one offer to buy to the next. Source: science notes, part E. */
export const NEXT_BUY_S = [6, 12] as const
/** So many refusals end it for the round. Source: science notes, part E. */
const PATIENCE = 2

/** So long "not now" is taken at its word. Guess: a person would not ask again sooner. */
const NOT_NOW_MS = 20_000

/** How a bot pays. */
type Ways = {
  /** Coins it may still spend in this round. */
  readonly budget: (s: Situation) => number
  /** Whether it pays with goods where coins are short. */
  readonly swaps: boolean
  /** Whether it promises to pay next evening where both are short. */
  readonly promises: boolean
  /** Whom it buys from; left out: from all. */
  readonly dealsWith?: (s: Situation, seller: SeatId) => boolean
  /** Coins for a lot, where it has a way of its own to find them; left out: the reference value. */
  readonly price?: (good: Good) => number
}

export function buying(ways: Ways): Start {
  return (s) => {
    const { market, me, memory, atMs } = s
    if (atMs < memory.nextBuyMs || [...memory.sent.values()].some((sent) => sent.buying)) return undefined
    if (openOffersOf(market, me.id).length >= MOST_OPEN_OFFERS || isTooLate(s)) return undefined
    for (const { good } of hopefulFirst(s)) {
      if (timesRefused(memory, `buy:${good}`) >= PATIENCE || isOnItsWay(s, ways, good)) continue
      const act = offerFor(s, ways, good)
      if (act) return act
    }
    return undefined
  }
}

/** Urgent needs first; among equals those that nobody has refused yet. */
function hopefulFirst(s: Situation): Need[] {
  const refused = ({ good }: Need) => timesRefused(s.memory, `buy:${good}`)
  return openNeeds(s).sort((a, b) => b.level - a.level || refused(a) - refused(b))
}

function offerFor(s: Situation, ways: Ways, good: Good): Act | undefined {
  const { market, me, memory, atMs, chance } = s
  for (const seller of sellers(s, ways, good)) {
    const pay = payment(s, ways, seller, good)
    if (!pay) continue
    memory.nextBuyMs = atMs + uniformMs(chance, NEXT_BUY_S)
    memory.sent.set(offerId(market, me.id, seller.id), { to: seller.id, good, buying: true, atMs })
    const { reason, ...terms } = pay
    return { action: { type: 'offer', to: seller.id, wants: { [good]: goodFacts[good].lot }, ...terms }, reason }
  }
  return undefined
}

/** Who makes it, is not seen to have sold it all and has not just said no, in drawn order, who refused it least first. */
function sellers(s: Situation, { dealsWith = () => true }: Ways, good: Good): Seat[] {
  const makers = others(s).filter(
    (seat) =>
      makes(seat, good) &&
      !isSoldOut(s.market, seat, good) &&
      !hasSaidNo(s, seat.id, good) &&
      dealsWith(s, seat.id) &&
      !isShunned(s, seat.id),
  )
  const refused = (seat: Seat) => timesRefused(s.memory, `buy:${good}:${seat.id}`)
  return s.chance.shuffle(makers).sort((a, b) => refused(a) - refused(b))
}

/** Whoever wanted more, or would not sell to this seat, is not asked for it again today; "not now" holds for a while. */
function hasSaidNo({ market, me, atMs }: Situation, seller: SeatId, good: Good): boolean {
  for (let i = market.bygone.length - 1; i >= 0; i--) {
    const offer = market.bygone[i]
    if (!offer || offer.round < market.round) return false
    const { author, to, kind, versions, ended } = offer
    if (author !== me.id || to !== seller || kind !== 'offer' || !versions.at(-1)?.wants[good]) continue
    if (ended.how === 'declined' && (ended.reason !== 'notNow' || atMs - ended.atMs < NOT_NOW_MS)) return true
  }
  return false
}

type Payment = { gives: Bundle; givesLater?: Bundle; dueIn?: 1; reason: Reason }

function payment(s: Situation, ways: Ways, seller: Seat, good: Good): Payment | undefined {
  const coins = ways.price?.(good) ?? lotCoins(good)
  const facts = { seat: seller.id, good, coins }
  if (ways.budget(s) >= coins)
    return { gives: { coins }, reason: reason(ways.price ? 'splitsGain' : 'buysNeed', facts) }
  const swap = ways.swaps
    ? goods.find((mine) => mine !== good && spareLots(s, mine) > 0 && knownNeed(seller, mine))
    : undefined
  if (swap) return { gives: { [swap]: goodFacts[swap].lot }, reason: reason('swapsForNeed', facts) }
  if (!ways.promises) return undefined
  return { gives: {}, givesLater: { coins }, dueIn: 1, reason: reason('promisesForNeed', facts) }
}

/** There is a coupon for it, somebody offers it already, or has promised it for tonight. */
function isOnItsWay(s: Situation, { budget }: Ways, good: Good): boolean {
  const { market, me } = s
  if (couponFor(s, good, budget(s))) return true
  for (const { to, gives } of market.offers.values()) if (to === me.id && gives[good]) return true
  for (const { pledges } of market.deals.values()) {
    for (const { creditor, due, owed, outcome } of pledges) {
      if (creditor === me.id && outcome === 'open' && due <= market.round && owed[good]) return true
    }
  }
  return false
}

// Selling what one has over to a seat that is known to need it.

import { MOST_OPEN_OFFERS } from '../game/actions/offer.ts'
import { type Good, goodFacts, goods } from '../game/goods.ts'
import { offerId, openOffersOf } from '../game/open-offers.ts'
import type { NeedLevel, Seat, SeatId } from '../game/state.ts'
import type { Act, Reason } from './bot.ts'
import { reason, type Start } from './character.ts'
import { isShunned } from './distrust.ts'
import { timesRefused } from './memory.ts'
import { isTooLate, knownNeed, lotCoins, others, type Situation, spareLots } from './situation.ts'

/** Percent of the reference value that is asked of a seat with such a need; 0: none that is known. */
export type Price = (need: NeedLevel | 0) => number

/** Rounded to the nearest coin. */
export function inCoins(valueCoins: number, percent: number): number {
  return Math.round((valueCoins * percent) / 100)
}

export type Sale = { readonly buyer: Seat; readonly good: Good; readonly level: NeedLevel }

/** What is not for sale just now. */
export type Keeps = (s: Situation, good: Good) => boolean

type Ways = {
  /** Whom it sells to; left out: to all. */
  readonly dealsWith?: (s: Situation, buyer: SeatId) => boolean
  /** Why it asks what it asks; left out: the price tells. */
  readonly why?: (s: Situation) => Reason['id'] | undefined
}

/** As {@link Price}, of this good and on this day. */
type PriceToday = (need: NeedLevel | 0, good: Good, s: Situation) => number

/** One sale at a time, the most urgent need first, then by lot. */
export function selling(price: PriceToday, isKept: Keeps = () => false, ways: Ways = {}): Start {
  return (s) => {
    if (!maySell(s)) return undefined
    const sale = bestSale(s, isKept, ways)
    if (!sale) return undefined
    const { buyer, good, level } = sale
    const percent = price(level, good, s)
    const coins = inCoins(lotCoins(good), percent)
    return sellLot(
      s,
      sale,
      coins,
      reason(ways.why?.(s) ?? (percent > 100 ? 'pricesTheirNeed' : 'sellsSpare'), { seat: buyer.id, good, coins }),
    )
  }
}

export function maySell(s: Situation): boolean {
  const { market, me, memory } = s
  if ([...memory.sent.values()].some((sent) => !sent.buying)) return false
  return openOffersOf(market, me.id).length < MOST_OPEN_OFFERS && !isTooLate(s)
}

/** The offer of a lot for so many coins. */
export function sellLot(s: Situation, { buyer, good }: Sale, coins: number, reason: Reason): Act {
  const { market, me, memory, atMs } = s
  memory.sent.set(offerId(market, me.id, buyer.id), { to: buyer.id, good, buying: false, atMs })
  const gives = { [good]: goodFacts[good].lot }
  return { action: { type: 'offer', to: buyer.id, gives, wants: { coins } }, reason }
}

export function bestSale(s: Situation, isKept: Keeps, { dealsWith = () => true }: Ways): Sale | undefined {
  const { market, me, memory, chance } = s
  const busy = new Set([...market.offers.values()].map(({ author, to }) => (author === me.id ? to : author)))
  const sales: Sale[] = []
  for (const good of goods) {
    if (spareLots(s, good) === 0 || isKept(s, good)) continue
    for (const buyer of others(s)) {
      const need = knownNeed(buyer, good)
      if (!need || busy.has(buyer.id) || timesRefused(memory, `sell:${good}:${buyer.id}`) > 0) continue
      if (!dealsWith(s, buyer.id) || isShunned(s, buyer.id)) continue
      sales.push({ buyer, good, level: need.level })
    }
  }
  if (sales.length === 0) return undefined
  return chance.shuffle(sales).sort((a, b) => b.level - a.level)[0]
}

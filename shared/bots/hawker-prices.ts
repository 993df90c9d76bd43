// What Hawker asks for: its price, what it throws in, the ask that is too much, the one that is small.

import { type Bundle, worth } from '../game/bundle.ts'
import { type Good, goodFacts, goods, unitValue } from '../game/goods.ts'
import { isSoldOut } from '../game/sold-out.ts'
import type { Exchange, Offer, Seat } from '../game/state.ts'
import { keptForCoupons } from './coupons-kept.ts'
import { inCoins } from './sell.ts'
import { lotCoins, type Situation } from './situation.ts'

/**
 * Percent of what it gives: seven coins for a lot of six. Guess: the least that asks for anything beyond even in whole coins, without which
 * neither door-in-the-face nor foot-in-the-door is one (science notes, part C), and no hard bargain yet.
 */
export const ASKS_PERCENT = 115
/** It asks for three times as much first, or for a third. Source: science notes, part E, row 12. */
const TIMES = 3
/** Source: as above. */
const GIFT_PERCENT = 8
/** The dearest unit that it throws in. Guess: an hour of help, half a lot. */
const MOST_EXTRA_COINS = 3
/** The coin for which it asks a small favour, and the least favour for which a coin is no pay. Source: science notes, part C, foot-in-the-door: at most .25 paid. */
const FAVOUR_COINS = 1
const LEAST_FAVOUR_COINS = 4

function priceOf(coins: number): number {
  return inCoins(coins, ASKS_PERCENT)
}

/** For a lot by itself. */
export function lotPrice(good: Good): number {
  return priceOf(lotCoins(good))
}

/** The price that is asked in order to be refused. */
export function tooMuchFor(good: Good): number {
  return TIMES * lotPrice(good)
}

/** In whole coins, at least one. */
export function giftBefore(good: Good): Bundle {
  return { coins: Math.ceil((lotPrice(good) * GIFT_PERCENT) / 100) }
}

/** One unit to throw in beside a lot: of what it has beyond its needs and that lot, the cheapest. @param isAside the lot is set aside already */
export function extraFor(s: Situation, sold: Good, isAside: boolean): Good | undefined {
  const { me, own } = s
  const spare = goods.filter((good) => {
    const lots =
      me.needs.filter((need) => good !== 'help' && need.good === good).length + (good === sold && !isAside ? 1 : 0)
    const isOver = own.held[good] > lots * goodFacts[good].lot
    return isOver && unitValue(good) <= MOST_EXTRA_COINS && !keptForCoupons(s, good)
  })
  return spare.sort((a, b) => unitValue(a) - unitValue(b))[0]
}

/** Of a lot by itself, at the price of a lot with something thrown in. */
export function priceWith(sold: Good, extra: Good): number {
  return priceOf(lotCoins(sold) + unitValue(extra))
}

/** The good of a lot that waits for what will be thrown in. */
export function soldWithoutExtra({ gives, wants, version }: Offer): Good | undefined {
  const good = soldGood(gives)
  if (!good || version > 1 || gives[good] !== goodFacts[good].lot) return undefined
  const { coins = 0 } = wants
  return coins > lotPrice(good) && coins <= priceOf(lotCoins(good) + MOST_EXTRA_COINS) ? good : undefined
}

export function soldGood(gives: Bundle): Good | undefined {
  return goods.find((good) => gives[good])
}

/** A coin for some of what the other makes and is not seen to have sold: nothing smaller counts as a favour, and nothing may be asked for nothing. */
export function smallFavour(s: Situation, asked: Seat): { readonly gives: Bundle; readonly wants: Bundle } | undefined {
  const wants = asked.crafts
    .filter((good) => !isSoldOut(s.market, asked, good))
    .map((good): Bundle => ({ [good]: Math.ceil(LEAST_FAVOUR_COINS / unitValue(good)) }))
    .sort((a, b) => worth(a) - worth(b))[0]
  return wants && { gives: { coins: FAVOUR_COINS }, wants }
}

/** What was asked beyond the coin, if this was a small favour of its author's. */
export function favourIn({ kind, gives, gets }: Pick<Exchange, 'kind' | 'gives' | 'gets'>): number | undefined {
  const isOne = kind === 'swap' && worth(gives) === FAVOUR_COINS && gives.coins === FAVOUR_COINS
  const asked = worth(gets) - FAVOUR_COINS
  return isOne && asked >= LEAST_FAVOUR_COINS - FAVOUR_COINS ? asked : undefined
}

/** The large ask is three times the small one, beyond even. */
export function priceAfter(favour: number, good: Good): number {
  return lotCoins(good) + TIMES * favour
}

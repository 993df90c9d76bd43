// Judgements that several bots share: what loses them something, and the same deal made even.

import { type Bundle, covers, worth } from '../game/bundle.ts'
import { type Good, goods } from '../game/goods.ts'
import type { Offer } from '../game/state.ts'
import { no, type Verdict } from './character.ts'
import { type Deal, gainOf, meetsNeed } from './own-worth.ts'
import { inCoins } from './sell.ts'
import type { Situation } from './situation.ts'

/** Reference value of what the seat would get and give, now and later. */
export function valuesOf({ gets, getsLater, pays, paysLater }: Deal): { readonly got: number; readonly given: number } {
  return { got: worth(gets) + worth(getsLater), given: worth(pays) + worth(paysLater) }
}

/** A deal that is worth less than it costs is refused, whoever proposes it; undefined when it gains. */
export function loss(s: Situation, deal: Deal): Verdict | undefined {
  if (gainOf(s, deal) > 0) return undefined
  if (meetsNeed(s, deal.gets)) return no('tooDear', 'tooDear')
  const mine = goods.find((good) => deal.pays[good] && s.me.needs.some((need) => need.good === good))
  return mine ? no('notNow', 'needsItItself', { good: mine }) : no('noNeed', 'doesNotNeedIt')
}

export function boughtGood({ gets, pays }: Deal): Good | undefined {
  return pays.coins ? goods.find((good) => gets[good]) : undefined
}

/** The same goods with so many coins that what this seat gets is `percent` of what it gives; undefined if that cannot be, or no offer may follow. */
export function repriced(
  s: Situation,
  offer: Offer,
  deal: Deal,
  percent: number,
): { gives: Bundle; wants: Bundle } | undefined {
  if (s.memory.countered.has(offer.thread) || offer.due !== undefined) return undefined
  const pays = withoutCoins(deal.pays)
  const gets = withoutCoins(deal.gets)
  const more = inCoins(worth(pays), percent) - worth(gets)
  const terms =
    more >= 0 ? { gives: pays, wants: withCoins(gets, more) } : { gives: withCoins(pays, -more), wants: gets }
  const counter = { gets: terms.wants, pays: terms.gives, getsLater: {}, paysLater: {}, due: undefined }
  const empty = Object.keys(terms.gives).length === 0 || Object.keys(terms.wants).length === 0
  return !empty && covers(s.own.held, terms.gives) && gainOf(s, counter) > 0 ? terms : undefined
}

function withoutCoins({ coins: _, ...goods }: Bundle): Bundle {
  return goods
}

function withCoins(bundle: Bundle, coins: number): Bundle {
  return coins > 0 ? { ...bundle, coins } : bundle
}

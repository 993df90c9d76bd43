// Judgements that several bots share: what loses them something, and the same deal made even.

import { type Bundle, covers, worth } from '../game/bundle.ts'
import { type Good, goodFacts, goods } from '../game/goods.ts'
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
  return needsItself(s, deal) ?? no('noNeed', 'doesNotNeedIt')
}

/** It would have to give what it needs itself; undefined when it would not. */
export function needsItself(s: Situation, { pays }: Deal): Verdict | undefined {
  const mine = goods.find((good) => {
    const needed = good === 'help' ? 0 : s.me.needs.filter((need) => need.good === good).length * goodFacts[good].lot
    return pays[good] && needed > 0 && s.own.held[good] - (pays[good] ?? 0) < needed
  })
  return mine && no('notNow', 'needsItItself', { good: mine })
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

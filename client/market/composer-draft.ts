// A deal in the making: amounts on both sides, each now or later, and when later is.

import type { Bundle } from '../../shared/game/bundle.ts'
import { goodFacts, type Item, items } from '../../shared/game/goods.ts'
import { shortfall } from '../../shared/game/need.ts'
import type { Market, Offer, Own, Seat } from '../../shared/game/state.ts'
import type { ProposedTerms } from '../../shared/game/terms.ts'
import { wholeOf } from '../../shared/game/terms.ts'

export type When = 'now' | 'later'
type DueIn = ProposedTerms['dueIn']

export type Draft = {
  readonly give: Bundle
  readonly want: Bundle
  readonly giveWhen: When
  readonly wantWhen: When
  readonly dueIn: DueIn
}

export const emptyDraft: Draft = { give: {}, want: {}, giveWhen: 'now', wantWhen: 'now', dueIn: 1 }

/** An offer that is there already, as its author (or whoever counters it) would write it. */
export function draftFrom(offer: Offer, side: 'author' | 'to', market: Market): Draft {
  const { gives, gets } = wholeOf(offer)
  const later = (bundle: Bundle): When => (Object.keys(bundle).length > 0 ? 'later' : 'now')
  const dueIn = offer.due === undefined ? 1 : dueInOf(offer.due - market.round)
  if (side === 'author')
    return { give: gives, want: gets, giveWhen: later(offer.givesLater), wantWhen: later(offer.wantsLater), dueIn }
  return { give: gets, want: gives, giveWhen: later(offer.wantsLater), wantWhen: later(offer.givesLater), dueIn }
}

function dueInOf(rounds: number): DueIn {
  return rounds <= 0 ? 0 : rounds === 1 ? 1 : 2
}

export function termsFrom({ give, want, giveWhen, wantWhen, dueIn }: Draft): ProposedTerms {
  return {
    gives: giveWhen === 'now' ? give : {},
    wants: wantWhen === 'now' ? want : {},
    givesLater: giveWhen === 'later' ? give : {},
    wantsLater: wantWhen === 'later' ? want : {},
    dueIn,
  }
}

export function withUnits(bundle: Bundle, item: Item, units: number): Bundle {
  return Object.fromEntries(
    items.flatMap((one) => {
      const count = one === item ? units : (bundle[one] ?? 0)
      return count > 0 ? [[one, count]] : []
    }),
  )
}

/** What a press of plus or minus changes: a lot. Single units are typed. */
export function lotStep(item: Item): number {
  return item === 'coins' ? 1 : goodFacts[item].lot
}

/** What one would most likely want first: what they make and I need, what I need, what they make, the rest. */
export function wantOrder(mine: Seat, own: Own, other: Seat | undefined): readonly Item[] {
  const rank = (item: Item) => {
    if (item === 'coins') return 2.5
    const made = item === 'help' || (other?.crafts.some((craft) => craft === item) ?? false)
    const needed = shortfall(mine, own, item) > 0
    return made && needed ? 0 : made ? 2 : needed ? 3 : 4
  }
  return [...items].sort((a, b) => rank(a) - rank(b))
}

/** What one holds, the most useful to the other first. */
export function giveOrder(own: Own, aside: Bundle, other: Seat | undefined, all: boolean): readonly Item[] {
  const wanted = (item: Item) => (other?.needs.some((need) => need.good === item && !need.covered) ? 0 : 1)
  return items.filter((item) => all || own.held[item] + (aside[item] ?? 0) > 0).sort((a, b) => wanted(a) - wanted(b))
}

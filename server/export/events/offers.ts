// Offers, asks, coupons and promises: the author of the terms is the seat.

import { openOffer } from '../../../shared/game/events/offers.ts'
import type { EventFacts, LongFacts } from './event-facts.ts'

type OfferKinds = 'offerMade' | 'offerAmended' | 'offerEnded' | 'offerAccepted'
type SleepKinds = 'weighed' | 'sleepAsked' | 'offerSlept' | 'offerWoke'
type CouponKinds = 'couponIssued' | 'couponRedeemed'
type ScriptKinds = 'scriptPlayed'
type PledgeKinds = 'delivered' | 'withholdSet' | 'pledgeDeferred' | 'pledgeEnded'

export const offerFacts: {
  readonly [T in OfferKinds | SleepKinds | CouponKinds | ScriptKinds | PledgeKinds]: EventFacts<T>
} = {
  offerMade: {
    means: 'an offer or an ask was made; what its author gives now was set aside',
    facts: (event) => ({
      ...between(event),
      ...termsOf(event),
      thread: event.thread,
      settles: event.settles,
      version: 1,
      how: event.kind,
    }),
  },
  offerAmended: {
    means: 'its author changed an offer that was not answered yet',
    facts: (event) => ({ ...between(event), ...termsOf(event), version: event.version }),
  },
  offerEnded: {
    means: 'an offer ended without an exchange; what was set aside returned',
    facts: (event) => ({ ...between(event), how: event.how, reason: event.reason }),
  },
  offerAccepted: {
    means: 'an offer or ask was accepted; what both give now moved',
    facts(event, before) {
      const offer = openOffer(before, event.offer)
      return { ...between(event), ...termsOf(offer), version: offer.version, given: offer.gives, got: offer.wants }
    },
  },
  weighed: {
    means: 'its receiver weighed an offer: it stays longer',
    facts: (event) => ({ ...between(event), version: event.version }),
  },
  sleepAsked: {
    means: 'its receiver asked to sleep on an offer',
    facts: (event) => ({ ...between(event), version: event.version }),
  },
  offerSlept: { means: 'its author agreed to sleep on an offer', facts: between },
  offerWoke: {
    means: 'an offer that was slept on opened again',
    facts: (event) => ({ ...between(event), dueRound: event.due }),
  },
  couponIssued: {
    means: 'a seller promised a buyer so many percent off one good; how: the good, amount: percent',
    facts: ({ coupon, seller, buyer, good, percent, untilRound }) => ({
      ...{ seat: seller, other: buyer, offer: coupon, how: good, amount: percent, dueRound: untilRound },
    }),
  },
  couponRedeemed: {
    means: 'a coupon was redeemed: goods and coins moved; amount: lots',
    facts: ({ coupon, seller, buyer, lots, goods, pays }) => ({
      ...{ seat: seller, other: buyer, offer: coupon, amount: lots, given: goods, got: pays },
    }),
  },
  scriptPlayed: {
    means:
      'the step before was part of a script that a persuading bot played, hidden until the end; how: the script; reason: step (it leads up to the sale) or sale, and for which ally',
    facts: ({ seat, to, script, part, ally, offer, coupon, version, exchange }) => ({
      ...{ seat, other: to, offer: offer ?? coupon, version, exchange, how: script },
      reason: ally === undefined ? part : `${part} for ${ally}`,
    }),
  },
  delivered: {
    means: 'all or part of a promise was delivered',
    facts: (event) => ({ ...promised(event), given: event.goods }),
  },
  withholdSet: {
    means: 'a debtor means to keep a promise back at the bell, or no longer',
    facts: (event) => ({ ...promised(event), how: event.withheld ? 'keepBack' : 'deliver' }),
  },
  pledgeDeferred: {
    means: 'a debtor had not enough: the promise falls due once more',
    facts: (event) => ({ ...promised(event), dueRound: event.due }),
  },
  pledgeEnded: {
    means: 'a promise was kept or broken',
    facts: (event) => ({ ...promised(event), how: event.outcome }),
  },
}

function between({ offer, author, to }: { offer: string; author: string; to: string }): LongFacts {
  return { seat: author, other: to, offer }
}

function promised({ deal, debtor, creditor }: { deal: string; debtor: string; creditor: string }): LongFacts {
  return { seat: debtor, other: creditor, offer: deal }
}

type Terms = { readonly [K in 'gives' | 'wants' | 'givesLater' | 'wantsLater']: NonNullable<LongFacts['given']> } & {
  readonly due?: number | undefined
}

function termsOf({ gives, wants, givesLater, wantsLater, due }: Terms): LongFacts {
  return { gives: [gives, givesLater], gets: [wants, wantsLater], dueRound: due }
}

// Labels each exchange once more, for each of its viewers, at the moment it was agreed.

import { isDeepStrictEqual } from 'node:util'
import type { EventOf, MarketEvent } from '../../../shared/game/events/index.ts'
import { type Judged, judge, judgedAlike } from '../../../shared/game/judge.ts'
import type { Market } from '../../../shared/game/state.ts'

/** A log of 0.1 holds no such labels: there is nothing to check in it. */
export function labelChecks(): (market: Market, event: MarketEvent) => string | undefined {
  /** By offer, deal or coupon. */
  const agreed = new Map<string, Judged>()
  return (market, event) => {
    const should = shouldBe(market, event, agreed)
    const judged = 'judged' in event && event.type !== 'closed' ? event.judged : undefined
    if (!judged || !should || isDeepStrictEqual(judged, should)) return undefined
    return `its labels come to ${inWords(should)}, not ${inWords(judged)}`
  }
}

function shouldBe(market: Market, event: MarketEvent, agreed: Map<string, Judged>): Judged | undefined {
  switch (event.type) {
    case 'gave':
      return judgedAlike('generalized', 'open_gift')
    case 'offerAccepted': {
      const offer = market.offers.get(event.offer)
      return offer && remembered(event.offer, judge(market, offer.author, event.to, offer))
    }
    case 'couponRedeemed': {
      const { coupon, seller, buyer, goods, pays } = event
      return remembered(
        coupon,
        judge(market, seller, buyer, { gives: goods, wants: pays, givesLater: {}, wantsLater: {} }),
      )
    }
    case 'exchanged':
      return exchanged(event, agreed)
    default:
      return undefined
  }

  function remembered(id: string, judged: Judged): Judged {
    agreed.set(id, judged)
    return judged
  }
}

function exchanged({ outcome, offer = '' }: EventOf<'exchanged'>, agreed: ReadonlyMap<string, Judged>) {
  if (outcome === 'lapsed') return judgedAlike(undefined, 'lapsed')
  return outcome === 'broken' ? judgedAlike('negative', 'default') : agreed.get(offer)
}

function inWords({ author, other, rest }: Judged): string {
  return [author, other, rest].map(({ label, subtype }) => `${label ?? 'none'} ${subtype ?? ''}`.trim()).join(' / ')
}

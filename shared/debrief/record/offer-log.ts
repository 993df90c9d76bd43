// The offer log that the detectors read: every offer, gift, answer and delivery between two, in the order they happened.

import { type Bundle, together } from '../../game/bundle.ts'
import { couponPrice } from '../../game/coupons.ts'
import type { EventOf, MarketEvent } from '../../game/events/index.ts'
import { goodFacts } from '../../game/goods.ts'
import type { Market, Offer, OfferId } from '../../game/state.ts'
import type { OfferLogEvent } from '../../reciprocity/techniques.ts'

/** Ids: `OFFER:VERSION` of what was offered, `OFFER:VERSION:HOW` of its end; of a gift the exchange's id, of a coupon its own. */
export const postId = (offer: OfferId, version: number) => `${offer}:${version}`

/** The offer, coupon or gift that an id of the log speaks of. */
export function subjectOf(logId: string): string {
  const end = logId.indexOf(':')
  return end < 0 ? logId : logId.slice(0, end)
}

/** @param bellS seconds of the detectors' clock at the bell of a round to come */
export function offerLog(bellS: (market: Market, round: number) => number) {
  const log: OfferLogEvent[] = []
  /** The accepted version of each deal: what a delivery speaks of. */
  const accepted = new Map<OfferId, { readonly post: string; readonly thread: string }>()

  function terms(market: Market, { gives, wants, givesLater, wantsLater, due }: Terms) {
    return {
      give: units(together(gives, givesLater)),
      want: units(together(wants, wantsLater)),
      ...(due === undefined ? {} : { due: bellS(market, due) }),
    }
  }

  /** A counter is no refusal: it is an offer of the other side in the same thread. */
  function ended(offer: Offer, how: EventOf<'offerEnded'>['how'], t: number): void {
    if (how === 'countered') return
    const [by, to] = how === 'declined' ? [offer.to, offer.author] : [offer.author, offer.to]
    const ev = how === 'declined' ? 'reject' : how === 'withdrawn' ? 'withdraw' : 'expire'
    push({ ev, by, to, t, thread: offer.thread, of: postId(offer.id, offer.version) }, how)
  }

  /** Of what refers to another entry: nothing is given or wanted by it. */
  function push(entry: Omit<OfferLogEvent, 'id' | 'give' | 'want'> & { of: string }, how: string): void {
    log.push({ ...entry, id: `${entry.of}:${how}`, give: {}, want: {} })
  }

  return {
    log: log as readonly OfferLogEvent[],
    /** @param market before the event */
    take(event: MarketEvent, market: Market, t: number): void {
      switch (event.type) {
        case 'offerMade': {
          const { offer, author: by, to, thread, settles } = event
          // Another thing for a promise is a delivery, no offer of a new exchange.
          if (settles !== undefined) return
          log.push({ id: postId(offer, 1), t, ev: 'offer', by, to, thread, ...terms(market, event) })
          return
        }
        case 'offerAmended': {
          const offer = market.offers.get(event.offer)
          if (!offer || offer.settles !== undefined) return
          const id = postId(offer.id, event.version)
          const of = postId(offer.id, offer.version)
          const { author: by, to } = event
          log.push({ id, t, ev: 'amend', by, to, thread: offer.thread, of, ...terms(market, event) })
          return
        }
        case 'offerEnded': {
          const offer = market.offers.get(event.offer) ?? market.sleeping.get(event.offer)
          if (offer && offer.settles === undefined) ended(offer, event.how, t)
          return
        }
        case 'offerAccepted': {
          const offer = market.offers.get(event.offer)
          if (!offer || offer.settles !== undefined) return
          const post = postId(offer.id, offer.version)
          accepted.set(offer.id, { post, thread: offer.thread })
          push({ t, ev: 'accept', by: offer.to, to: offer.author, thread: offer.thread, of: post }, 'accepted')
          return
        }
        case 'couponIssued': {
          const { coupon: id, seller: by, buyer: to, good, percent, untilRound } = event
          const give = { [good]: goodFacts[good].lot }
          const want = { coins: couponPrice(good, percent) }
          log.push({ id, t, ev: 'coupon', by, to, thread: id, give, want, due: bellS(market, untilRound) })
          return
        }
        case 'couponRedeemed': {
          const { coupon: of, buyer: by, seller: to, lots } = event
          push({ t, ev: 'redeem', by, to, thread: of, of }, `redeemed:${lots}`)
          return
        }
        case 'gave':
          // What is given at the well is given to nobody in particular.
          if (!event.atWell) {
            const { exchange: id, from: by, to, goods: give } = event
            log.push({ id, t, ev: 'gift', by, to, thread: id, give: units(give), want: {} })
          }
          return
        case 'giftUndone':
          push({ t, ev: 'reject', by: event.to, to: event.from, thread: event.exchange, of: event.exchange }, event.how)
          return
        case 'scriptPlayed':
          if (event.ally !== undefined && event.offer !== undefined) {
            const id = postId(event.offer, event.version ?? 1)
            const at = log.findLastIndex((entry) => entry.id === id)
            const entry = log[at]
            if (entry) log[at] = { ...entry, ally: event.ally }
          }
          return
        case 'delivered': {
          const deal = accepted.get(event.deal)
          if (!deal) return
          const { debtor: by, creditor: to, goods: give } = event
          const id = `${deal.post}:delivered:${log.length}`
          log.push({ id, t, ev: 'deliver', by, to, thread: deal.thread, of: deal.post, give: units(give), want: {} })
        }
      }
    },
  }
}

type Terms = Pick<EventOf<'offerMade'>, 'gives' | 'wants' | 'givesLater' | 'wantsLater' | 'due'>

function units(bundle: Bundle): Record<string, number> {
  // An item that is there has a number: bundles know no undefined.
  return bundle as Record<string, number>
}

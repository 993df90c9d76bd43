// Writes down every exchange as it happens, with all the classifier asks for but what came later: returns, links, rings.

import { type Bundle, nothing, together, worth } from '../../game/bundle.ts'
import type { EventOf, MarketEvent } from '../../game/events/index.ts'
import { goods } from '../../game/goods.ts'
import type { Deal, Keeper, Market, Offer, OfferId, SeatId } from '../../game/state.ts'
import { wholeOf } from '../../game/terms.ts'
import type { ExchangeFacts } from '../../reciprocity/exchange-facts.ts'
import type { ExchangeFlag, ExchangeRecord, Moment } from '../match-record.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import { deliveredCoins, type pledgeRecords } from './pledge-records.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** An exchange before it is labelled; links are added to it. */
export type Draft = Mutable<
  Omit<ExchangeRecord, 'label' | 'subtype' | 'confidence' | 'against' | 'techniques' | 'facts' | 'flags'>
> & {
  readonly facts: Mutable<ExchangeFacts>
  readonly flags: Set<ExchangeFlag>
  /** Seconds of the detectors' clock when the accepted version was posted. */
  readonly postedS: number
}

type Agreed = Moment &
  Circumstances & {
    readonly author: SeatId
    readonly seq: number
    readonly refusedBefore: boolean
    readonly postedS: number
  }

/** Who kept a seat when a deal was made. */
type Agreements = Map<OfferId, Agreed>

export const agreements = (): Agreements => new Map()

export function keptIn(agreed: Agreements, deal: OfferId, seat: SeatId): Keeper {
  const then = agreed.get(deal)
  if (!then) throw new Error(`deal ${deal} was never accepted`)
  return seat === then.author ? then.authorKept : then.otherKept
}

/** What is so of every exchange in a market of the game. Source: science notes, part A, "From the game to these inputs". */
const plainFacts = {
  ...{ consent: true, threat: false, immediate: true, due: false, deliveredByAuthor: 1, deliveredByOther: 1 },
  ...{
    refusedBefore: false,
    insolvent: false,
    distance: 1,
    dunned: false,
    freebie: 0,
    costPassed: false,
    charity: false,
  },
}

export function exchangeDrafts(agreed: Agreements, pledges: ReturnType<typeof pledgeRecords>) {
  const drafts: Draft[] = []
  const byId = new Map<string, Draft>()
  const postedS = new Map<OfferId, number>()
  /** `author:other:good` of what was declined or countered in this round. */
  const refused = new Set<string>()

  function add(draft: Draft): void {
    drafts.push(draft)
    byId.set(draft.id, draft)
  }

  function gift(event: EventOf<'gave'>, market: Market, now: Moment, seq: number): void {
    const { exchange: id, from: author, to: other, goods: gives, atWell } = event
    const { needOfOther, needOfAuthor, sole, ...kept } = circumstancesOf(market, {
      author,
      other,
      gives,
      gets: nothing,
    })
    add({
      ...now,
      ...{ id, kind: atWell ? 'wellGift' : 'gift', seq, completedSeq: seq, completedRound: now.round },
      ...{ author, other, ...kept, gives, gets: nothing, owing: 0, postedS: now.openS },
      facts: { ...plainFacts, given: worth(gives), got: 0, needOfOther, needOfAuthor, sole },
      flags: new Set(atWell ? ['to_group'] : []),
    })
  }

  function exchanged(event: EventOf<'exchanged'>, market: Market, now: Moment, seq: number): void {
    const { exchange: id, kind, offer = '', author, other, gives, gets } = event
    const then = agreed.get(offer)
    if (!then) throw new Error(`exchange ${id} was never accepted`)
    const { needOfOther, needOfAuthor, sole, refusedBefore, ...when } = then
    const deal = kind === 'deal' ? market.deals.get(offer) : undefined
    add({
      ...when,
      ...{ id, kind, offer, author, other, gives, gets, completedSeq: seq, completedRound: now.round },
      owing: deal && event.outcome === 'broken' ? owingIn(deal) : 0,
      facts: {
        ...plainFacts,
        ...{ given: worth(gives), got: worth(gets), needOfOther, needOfAuthor, sole, refusedBefore },
        ...(deal ? delivery(deal) : {}),
      },
      flags: new Set(deal ? flagsOf(deal) : []),
    })
  }

  function delivery(deal: Deal) {
    const share = (side: SeatId, now: Bundle) => {
      const pledge = deal.pledges.find(({ debtor }) => debtor === side)
      if (!pledge || pledges.isSettled(pledge)) return 1
      const atOnce = worth(now)
      return (atOnce + deliveredCoins(pledge)) / (atOnce + worth(pledge.owed))
    }
    return {
      immediate: false,
      due: true,
      deliveredByAuthor: share(deal.author, deal.terms.gives),
      deliveredByOther: share(deal.other, deal.terms.wants),
      insolvent: deal.pledges.some((pledge) => pledge.outcome === 'broken' && pledges.wasInsolvent(pledge)),
    }
  }

  function flagsOf(deal: Deal): ExchangeFlag[] {
    const late = deal.pledges.some((pledge) => pledge.late && pledge.outcome === 'kept')
    const settled = deal.pledges.some(pledges.isSettled)
    return [...(late ? ['late' as const] : []), ...(settled ? ['settled' as const] : [])]
  }

  return {
    drafts: drafts as readonly Draft[],
    /** @param market before the event */
    take(event: MarketEvent, market: Market, now: Moment, seq: number): void {
      switch (event.type) {
        case 'morningCame':
          refused.clear()
          return
        case 'offerMade':
        case 'offerAmended':
          postedS.set(event.offer, now.openS)
          return
        case 'offerEnded': {
          const offer = market.offers.get(event.offer)
          if (offer && (event.how === 'declined' || event.how === 'countered'))
            for (const key of wanted(offer)) refused.add(key)
          return
        }
        case 'offerAccepted': {
          const offer = market.offers.get(event.offer)
          if (!offer) return
          const { id, author, to: other } = offer
          agreed.set(id, {
            ...now,
            ...circumstancesOf(market, { author, other, ...wholeOf(offer) }),
            refusedBefore: wanted(offer).some((key) => refused.has(key)),
            ...{ author, seq, postedS: postedS.get(id) ?? now.openS },
          })
          return
        }
        case 'couponIssued':
          postedS.set(event.coupon, now.openS)
          return
        case 'couponRedeemed': {
          const { coupon, seller: author, buyer: other, goods: gives, pays: gets } = event
          agreed.set(coupon, {
            ...now,
            ...circumstancesOf(market, { author, other, gives, gets }),
            ...{ author, seq, refusedBefore: false, postedS: postedS.get(coupon) ?? now.openS },
          })
          return
        }
        case 'gave':
          gift(event, market, now, seq)
          return
        case 'exchanged':
          exchanged(event, market, now, seq)
          return
        case 'giftUndone':
          byId.get(event.exchange)?.flags.add(event.how === 'declined' ? 'refused' : 'handed_back')
      }
    },
  }
}

/** `author:other:good` for each good that an offer asks for. */
function wanted({ author, to, wants, wantsLater }: Offer): string[] {
  const all = together(wants, wantsLater)
  return goods.filter((good) => all[good]).map((good) => `${author}:${to}:${good}`)
}

function owingIn(deal: Deal): number {
  return deal.pledges
    .filter(({ outcome }) => outcome === 'broken')
    .reduce((sum, pledge) => sum + worth(pledge.owed) - deliveredCoins(pledge), 0)
}

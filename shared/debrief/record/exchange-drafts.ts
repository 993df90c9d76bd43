// Writes down every exchange as it happens, with all the classifier asks for but what came later: returns, links, rings.

import { type Bundle, nothing, worth } from '../../game/bundle.ts'
import type { EventOf, MarketEvent } from '../../game/events/index.ts'
import type { DealTerms } from '../../game/gauge.ts'
import type { Deal, ExchangeId, Keeper, Market, OfferId, SeatId } from '../../game/state.ts'
import type { ExchangeFacts } from '../../reciprocity/exchange-facts.ts'
import type { ExchangeFlag, ExchangeKind, ExchangeRecord, Moment } from '../match-record.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import { deliveredCoins, type pledgeRecords } from './pledge-records.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** A record in the making: links are added to it, then its label. */
export type Draft = Mutable<Omit<ExchangeRecord, 'facts' | 'flags' | 'techniques'>> & {
  readonly facts: Mutable<ExchangeFacts>
  readonly flags: ExchangeFlag[]
  readonly techniques: string[]
}

/** What was so when something was agreed. */
type Agreed = {
  readonly now: Moment
  readonly circumstances: Circumstances
  readonly author: SeatId
  readonly seq: number
  readonly postedS: number
}

type Agreements = Map<OfferId, Agreed>

export const agreements = (): Agreements => new Map()

/** Who kept a seat when a deal was made. */
export function keptIn(agreed: Agreements, deal: OfferId, seat: SeatId): Keeper {
  const then = agreed.get(deal)
  if (!then) throw new Error(`deal ${deal} was never accepted`)
  const { authorKept, otherKept } = then.circumstances
  return seat === then.author ? authorKept : otherKept
}

export function exchangeDrafts(agreed: Agreements, pledges: ReturnType<typeof pledgeRecords>) {
  const drafts: Draft[] = []
  const byId = new Map<string, Draft>()
  const postedS = new Map<OfferId, number>()

  function add(draft: Draft): void {
    drafts.push(draft)
    byId.set(draft.id, draft)
  }

  function gift(event: EventOf<'gave'>, market: Market, now: Moment, seq: number): void {
    const { exchange: id, from: author, to: other, goods: gives, atWell } = event
    const circumstances = circumstancesOf(market, author, other, atOnce(gives, nothing))
    const kind = atWell ? 'wellGift' : 'gift'
    const then = { author, seq, postedS: now.openS, now, circumstances }
    const draft = draftOf(id, kind, { author, other, gives, gets: nothing }, then)
    if (atWell) draft.flags.push('to_group')
    add(draft)
  }

  function exchanged(event: EventOf<'exchanged'>, market: Market, now: Moment, seq: number): void {
    const { exchange: id, kind, offer = '', outcome } = event
    const then = agreed.get(offer)
    if (!then) throw new Error(`exchange ${id} was never accepted`)
    const draft = draftOf(id, kind, event, then)
    draft.offer = offer
    draft.completedSeq = seq
    draft.completedRound = now.round
    const deal = kind === 'deal' ? market.deals.get(offer) : undefined
    if (deal) {
      Object.assign(draft.facts, delivery(deal))
      draft.flags.push(...flagsOf(deal))
      if (outcome === 'broken') draft.owing = owingIn(deal)
    }
    add(draft)
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
        case 'offerMade':
        case 'offerAmended':
          postedS.set(event.offer, now.openS)
          return
        case 'offerAccepted': {
          const offer = market.offers.get(event.offer)
          if (!offer) return
          const { id, author, to: other } = offer
          agreed.set(id, {
            ...{ now, author, seq, postedS: postedS.get(id) ?? now.openS },
            circumstances: circumstancesOf(market, author, other, offer),
          })
          return
        }
        case 'couponIssued':
          postedS.set(event.coupon, now.openS)
          return
        case 'couponRedeemed': {
          const { coupon, seller: author, buyer: other, goods: gives, pays: gets } = event
          agreed.set(coupon, {
            ...{ now, author, seq, postedS: postedS.get(coupon) ?? now.openS },
            circumstances: circumstancesOf(market, author, other, atOnce(gives, gets)),
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
          byId.get(event.exchange)?.flags.push(event.how === 'declined' ? 'refused' : 'handed_back')
      }
    },
  }
}

type Parties = Pick<ExchangeRecord, 'author' | 'other' | 'gives' | 'gets'>

/** Written out at length: there are thousands of them, and copies of copies cost more than the fold. */
function draftOf(
  id: ExchangeId,
  kind: ExchangeKind,
  { author, other, gives, gets }: Parties,
  { now, circumstances, seq, postedS }: Agreed,
): Draft {
  const { authorKept, otherKept, authorWealth, otherWealth } = circumstances
  const { given, got, needOfOther, needOfAuthor, refusedBefore, sole, distance } = circumstances
  return {
    id,
    kind,
    seq,
    completedSeq: seq,
    completedRound: now.round,
    round: now.round,
    atMs: now.atMs,
    openS: now.openS,
    atRounds: now.atRounds,
    postedS,
    author,
    other,
    authorKept,
    otherKept,
    gives,
    gets,
    authorWealth,
    otherWealth,
    // What is so of every exchange in a market of the game. Source: science notes, part A, "From the game to these inputs".
    facts: {
      given,
      got,
      consent: true,
      threat: false,
      immediate: true,
      due: false,
      deliveredByAuthor: 1,
      deliveredByOther: 1,
      needOfOther,
      needOfAuthor,
      refusedBefore,
      sole,
      insolvent: false,
      distance,
      dunned: false,
      freebie: 0,
      costPassed: false,
      charity: false,
    },
    label: undefined,
    subtype: 'null',
    confidence: 1,
    owing: 0,
    flags: [],
    techniques: [],
  }
}

function atOnce(gives: Bundle, wants: Bundle): DealTerms {
  return { gives, wants, givesLater: nothing, wantsLater: nothing }
}

function owingIn(deal: Deal): number {
  return deal.pledges
    .filter(({ outcome }) => outcome === 'broken')
    .reduce((sum, pledge) => sum + worth(pledge.owed) - deliveredCoins(pledge), 0)
}

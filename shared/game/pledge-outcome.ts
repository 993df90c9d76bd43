// How promises end: kept, broken, and the exchange that a deal becomes when its last promise has ended.

import { classify } from '../reciprocity/classify.ts'
import { isEmpty, missing, together, worth } from './bundle.ts'
import type { EventOf, MarketEvent } from './events/index.ts'
import { exchangeId } from './gift.ts'
import { type Judged, judgedAlike } from './judge.ts'
import { type Credit, reputationEvents } from './reputation.ts'
import type { Deal, Market, OfferId, Pledge, SeatId } from './state.ts'
import { valuesOf, wholeOf } from './terms.ts'

/**
 * Delivered counts from 0.80 of a side's whole promise by value, what it gave at once included.
 * Source: DELIV of the science notes, part A, rule 6 (a design choice).
 */
export function countsAsKept(deal: Deal, pledge: Pledge, delivered = pledge.delivered): boolean {
  const now = worth(pledge.debtor === deal.author ? deal.terms.gives : deal.terms.wants)
  const capped = worth(pledge.owed) - worth(missing(pledge.owed, delivered))
  return 5 * (now + capped) >= 4 * (now + worth(pledge.owed))
}

export function isWhole({ owed, delivered }: Pledge, more = {}): boolean {
  return isEmpty(missing(owed, together(delivered, more)))
}

export type Ending = { readonly deal: Deal; readonly pledge: Pledge; readonly outcome: 'kept' | 'broken' }

/** The events of promises that end at the same moment: each ending, then each deal that has none left open. */
export function endingEvents(market: Market, endings: readonly Ending[], atMs: number): MarketEvent[] {
  const events: MarketEvent[] = endings.map(({ deal, pledge, outcome }) => ({
    type: 'pledgeEnded',
    deal: deal.id,
    debtor: pledge.debtor,
    creditor: pledge.creditor,
    outcome,
  }))
  const ended = new Map(endings.map(({ pledge, outcome }) => [pledge, outcome]))
  const outcomeOf = (pledge: Pledge) => ended.get(pledge) ?? pledge.outcome
  const credits: Credit[] = endings
    .filter(({ deal, pledge, outcome }) => outcome === 'kept' && !gouges(deal, pledge))
    .map(({ pledge }) => ({ seat: pledge.debtor, by: 1 }))
  let ahead = 0
  for (const deal of new Set(endings.map(({ deal }) => deal))) {
    if (deal.pledges.some((pledge) => outcomeOf(pledge) === 'open')) continue
    const broken = deal.pledges.filter((pledge) => outcomeOf(pledge) === 'broken')
    const keptBy = deal.pledges.filter((pledge) => outcomeOf(pledge) === 'kept').map(({ debtor }) => debtor)
    const exchanged = { ...exchangedDeal(market, deal, broken, atMs, ahead++), keptBy }
    events.push(exchanged)
    if (exchanged.judged?.rest.label === 'negative') credits.push({ seat: exchanged.against ?? deal.author, by: -1 })
  }
  return [...events, ...reputationEvents(market, credits)]
}

/** A promise that its debtor keeps at the other's cost is no merit. */
function gouges(deal: Deal, pledge: Pledge): boolean {
  return pledge.debtor === deal.author && judgedIfKept(deal).rest.label === 'negative'
}

/** As it was accepted; of a deal that a log of 0.1 left open, by its values alone. */
function judgedIfKept({ judged, terms }: Deal): Judged {
  if (judged) return judged
  const { given, got } = valuesOf(terms)
  const { label, subtype } = classify({ given, got, immediate: false, due: true, distance: 1 })
  return judgedAlike(label, subtype)
}

/** One side broke its promise: negative, against it. Both did: lapsed, and nobody wronged anybody. */
function exchangedDeal(
  market: Market,
  deal: Deal,
  broken: readonly Pledge[],
  atMs: number,
  ahead: number,
): EventOf<'exchanged'> {
  const lapsed = broken.length === 2
  const [breaker] = broken
  return {
    type: 'exchanged',
    exchange: exchangeId(market, ahead),
    round: market.round,
    atMs,
    judged: lapsed
      ? judgedAlike(undefined, 'lapsed')
      : breaker
        ? judgedAlike('negative', 'default')
        : judgedIfKept(deal),
    kind: 'deal',
    offer: deal.id,
    author: deal.author,
    other: deal.other,
    ...wholeOf(deal.terms),
    outcome: lapsed ? 'lapsed' : breaker ? 'broken' : 'kept',
    ...(breaker && !lapsed ? { against: breaker.debtor } : {}),
  }
}

/** A promise settled with something else, which its creditor accepted; no events when it has ended meanwhile. */
export function settledEvents(market: Market, dealId: OfferId, debtor: SeatId, atMs: number): MarketEvent[] {
  const deal = market.deals.get(dealId)
  const pledge = deal?.pledges.find((pledge) => pledge.debtor === debtor && pledge.outcome === 'open')
  return deal && pledge ? endingEvents(market, [{ deal, pledge, outcome: 'kept' }], atMs) : []
}

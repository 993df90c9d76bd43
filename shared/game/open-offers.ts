// Open offers: whose they are, where they wait, what the next is called.

import { type Refused, refuse } from './result.ts'
import { type Market, type Offer, type OfferId, ownOf, type SeatId } from './state.ts'

/** Open offers and asks that this seat began itself. A counter is an answer and does not count. */
export function openOffersOf(market: Market, author: SeatId): Offer[] {
  return [...market.offers.values()].filter((offer) => offer.author === author && offer.thread === offer.id)
}

export function waitingAt(market: Market, seat: SeatId): Offer[] {
  return [...market.offers.values()].filter((offer) => offer.to === seat)
}

/** Numbered by author and receiver, so that a number tells nobody how much the author deals with others. */
export function offerId(market: Market, author: SeatId, to: SeatId): OfferId {
  return `${author}-${to}-${(ownOf(market, author).madeTo.get(to) ?? 0) + 1}`
}

/** An open offer that this seat may answer (or, as its author, change), in the version it has seen; or why not. */
export function offerFor(
  market: Market,
  seat: SeatId,
  role: 'author' | 'to',
  id: OfferId,
  version?: number,
): Offer | Refused {
  const offer = market.offers.get(id) ?? market.sleeping.get(id)
  // An offer between two others is no offer to this seat: a refusal must not tell that it exists.
  if (!offer || (offer.author !== seat && offer.to !== seat)) return refuse('noSuchOffer')
  if (offer[role] !== seat) return refuse('notYours')
  if (!market.offers.has(id)) return refuse('offerSleeps')
  if (version !== undefined && offer.version !== version) return refuse('offerChanged')
  return offer
}

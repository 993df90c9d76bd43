// Offers that have ended, as the two remember them: what was refused before, and which sequence a new offer continues.

import type { BygoneOffer, Market, Offer, OfferVersion } from './state.ts'

/** Keeps an offer as it ended. Something else for a promise is no offer of its own. */
export function bury(market: Market, offer: Offer, { how, reason, atMs }: BygoneOffer['ended']): void {
  if (offer.settles !== undefined) return
  const { id, thread, author, to, kind, earlier } = offer
  const ended = { how, ...(reason === undefined ? {} : { reason }), atMs }
  market.bygone.push({
    id,
    thread,
    author,
    to,
    kind,
    round: market.round,
    versions: [...earlier, versionOf(offer)],
    ended,
  })
}

export function versionOf({ version, atMs, gives, wants, givesLater, wantsLater }: Offer): OfferVersion {
  return { version, atMs, gives, wants, givesLater, wantsLater }
}

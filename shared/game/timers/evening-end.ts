// The end of an evening: the next morning, or the end of the match.

import { awards } from '../awards.ts'
import type { MarketEvent } from '../events/index.ts'
import { prosperityOf } from '../prosperity.ts'
import type { Results } from '../results.ts'
import { type Market, ownOf, secretOf } from '../state.ts'
import { morningEvents } from './morning.ts'

/** (SPEC: DAY, END) */
export function eveningEndEvents(market: Market, atMs: number): MarketEvent[] {
  const { seed, rounds } = secretOf(market)
  if (market.round >= rounds) return closingEvents(market, atMs)
  const seats = [...market.seats.values()]
  return morningEvents({ seed, rounds, settings: market.settings, seats }, market.round + 1, atMs)
}

/** The match ends: offers still open return what they set aside, and everything that was hidden is told. */
export function closingEvents(market: Market, atMs: number): MarketEvent[] {
  const returned = [...market.offers.values()].map(
    (offer): MarketEvent => ({
      type: 'offerEnded',
      offer: offer.id,
      author: offer.author,
      to: offer.to,
      how: 'bell',
      atMs,
    }),
  )
  return [...returned, { type: 'closed', atMs, results: resultsOf(market) }]
}

function resultsOf(market: Market): Results {
  const { gained, possible, strategies } = secretOf(market)
  const seats = [...market.seats.values()].map(({ id }) => {
    const own = ownOf(market, id)
    const aside = [...market.offers.values()].filter((offer) => offer.author === id).map((offer) => offer.gives)
    const { prosperity, coins, leftOver } = prosperityOf(own, aside)
    const strategy = strategies.get(id)
    const { wellbeing, needsMet, needsDealt } = own
    return { seat: id, prosperity, wellbeing, coins, leftOver, needsMet, needsDealt, ...(strategy ? { strategy } : {}) }
  })
  return { rounds: market.round, seats, awards: awards(market), gained, possible } as Results & {
    seats: { strategy?: string }[]
  }
}

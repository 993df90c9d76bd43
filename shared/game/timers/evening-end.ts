// The end of an evening: the next morning, or the end of the match.

import { awards } from '../awards.ts'
import type { Bundle } from '../bundle.ts'
import type { MarketEvent } from '../events/index.ts'
import { goodFacts } from '../goods.ts'
import { granaryEvents, granaryShare } from '../granary.ts'
import { prosperityOf } from '../prosperity.ts'
import type { Results } from '../results.ts'
import { type Market, ownOf, type SeatId, secretOf } from '../state.ts'
import { morningEvents, type Village } from './morning.ts'
import { stageEvents } from './stage.ts'

/** (SPEC: DAY, END) */
export function eveningEndEvents(market: Market, atMs: number): MarketEvent[] {
  const { seed, rounds, stages } = secretOf(market)
  const village = { seed, rounds, settings: market.settings, seats: [...market.seats.values()] }
  if (stages.length > 0) return nextStageEvents(market, village, atMs)
  if (market.round >= rounds) return closingEvents(market, atMs)
  return morningEvents(village, market.round + 1, atMs)
}

/** The next round of a market stage, the next stage, or the end. (SPEC: STG) */
function nextStageEvents(market: Market, village: Village, atMs: number): MarketEvent[] {
  const { round, stage } = market
  const next = secretOf(market).stages[secretOf(market).stagesBegun]
  if (stage?.kind === 'market' && round - stage.firstRound + 1 < stage.rounds)
    return morningEvents(village, round + 1, atMs)
  return next ? stageEvents(next, village, round + 1, atMs) : closingEvents(market, atMs)
}

/** The match ends: what is set aside returns, and everything that was hidden is told. */
export function closingEvents(market: Market, atMs: number): MarketEvent[] {
  const returned = [...market.offers.values(), ...market.sleeping.values()].map(
    (offer): MarketEvent => ({
      type: 'offerEnded',
      offer: offer.id,
      author: offer.author,
      to: offer.to,
      how: 'bell',
      atMs,
    }),
  )
  const fallen: MarketEvent[] = market.barn?.state === 'open' ? [{ type: 'barnEnded', built: false }] : []
  const told = { ...labelsOf(market), ...keepersOf(market) }
  const closed: MarketEvent = { type: 'closed', atMs, results: resultsOf(market), ...told }
  return [...returned, ...fallen, ...granaryEvents(market), closed]
}

/** What everybody may know now, where labels come only after the match. */
function labelsOf({ settings, exchanges }: Market) {
  if (settings.labels === 'live') return {}
  return {
    judged: exchanges.flatMap(({ id: exchange, author, other, judged }) =>
      judged ? [{ exchange, author, other, judged }] : [],
    ),
  }
}

/** Who the bots were, where nobody could know. */
function keepersOf({ settings, seats }: Market) {
  if (settings.botSeats === 'shown') return {}
  return { keepers: [...seats.values()].map(({ id: seat, keeper }) => ({ seat, keeper })) }
}

/** What comes back to a seat as the match closes: what its offers set aside, and its wood from a barn that nobody will finish. */
function returning({ offers, barn }: Market, seat: SeatId): Bundle[] {
  const aside = [...offers.values()].filter((offer) => offer.author === seat).map((offer) => offer.gives)
  return barn?.state === 'open' && barn.parts.includes(seat) ? [...aside, { wood: goodFacts.wood.lot }] : aside
}

function resultsOf(market: Market): Results {
  const { gained, possible, strategies } = secretOf(market)
  // Ended early, the day's share of the granary is dealt as the match closes.
  const share = granaryShare(market)
  const seats = [...market.seats.values()].map(({ id, reputation }) => {
    const own = ownOf(market, id)
    const { prosperity, coins, leftOver } = prosperityOf(own, [...returning(market, id), { coins: share.coins }])
    const strategy = strategies.get(id)
    const { needsMet, needsDealt } = own
    const wellbeing = own.wellbeing + share.wellbeing
    return {
      ...{ seat: id, prosperity: prosperity + share.wellbeing, wellbeing, coins, leftOver, needsMet, needsDealt },
      ...(strategy === undefined ? {} : { strategy }),
      ...(reputation === undefined ? {} : { reputation }),
    }
  })
  return { rounds: market.round, seats, awards: awards(market), gained, possible }
}

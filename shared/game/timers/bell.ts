// The bell: offers end, promises fall due, needs are met, what does not keep spoils, and the village's day is reckoned.

import { add, affordable, type Bundle, isEmpty, missing, together } from '../bundle.ts'
import type { MarketEvent } from '../events/index.ts'
import { type Good, goodFacts, goods } from '../goods.ts'
import { granaryEvents } from '../granary.ts'
import { inOrder, unitsFor } from '../need.ts'
import { countsAsKept, type Ending, endingEvents } from '../pledge-outcome.ts'
import { type Deal, type Market, type Own, ownOf, type Pledge, type SeatId } from '../state.ts'
import { settlementEvents } from './stage-end.ts'

/** Wellbeing of a need met, and of an urgent one unmet. Source: game design, section 2. */
export const WELLBEING = { ordinary: 12, urgent: 24, urgentUnmet: -12 } as const

/** What each seat holds as the evening goes on: a copy, since deciding changes nothing. */
type Stocks = Map<SeatId, Pick<Own, 'held' | 'helped'>>

/** (SPEC: EVE) */
export function bellEvents(market: Market, atMs: number): MarketEvent[] {
  const stocks = copyStocks(market)
  const returned = [...market.offers.values()].map((offer): MarketEvent => {
    stockOf(stocks, offer.author, ({ held }) => add(held, offer.gives))
    return { type: 'offerEnded', offer: offer.id, author: offer.author, to: offer.to, how: 'bell', atMs }
  })
  const promises = dueEvents(market, stocks, atMs)
  // Between two stages of a scenario there is no evening, and nothing spoils.
  if (market.stage && market.stage.kind !== 'market') {
    const met = market.stage.needs.length > 0 ? needEvents(market, stocks) : []
    return [
      ...returned,
      { type: 'bellRang', atMs, endsAtMs: atMs },
      ...promises,
      ...settlementEvents(market, atMs),
      ...met,
    ]
  }
  const barn = barnEvents(market, stocks)
  const day = reckoning(market, stocks)
  return [
    ...returned,
    { type: 'bellRang', atMs, endsAtMs: atMs + market.settings.eveningSeconds * 1000 },
    ...promises,
    ...barn,
    ...granaryEvents(market),
    ...needEvents(market, stocks),
    day,
    ...spoilEvents(stocks),
  ]
}

function copyStocks(market: Market): Stocks {
  return new Map(
    [...market.seats.keys()].map((id) => {
      const { held, helped } = ownOf(market, id)
      return [id, { held: { ...held }, helped }]
    }),
  )
}

function stockOf<T>(stocks: Stocks, seat: SeatId, use: (stock: Pick<Own, 'held' | 'helped'>) => T): T {
  const stock = stocks.get(seat)
  if (!stock) throw new Error(`no seat ${seat} in this market`)
  return use(stock)
}

/** What is due is delivered, as far as it goes; short for the first time is late, short again is broken, and so is what is kept back. */
function dueEvents(market: Market, stocks: Stocks, atMs: number): MarketEvent[] {
  const due = [...market.deals.values()].flatMap((deal) =>
    deal.pledges
      .filter(({ outcome, due }) => outcome === 'open' && due <= market.round)
      .map((pledge) => ({ deal, pledge, delivered: pledge.delivered })),
  )
  const events: MarketEvent[] = []
  // Again and again: what comes in by one promise may pay another.
  for (let before = -1; before < events.length; ) {
    before = events.length
    for (const one of market.stage?.byHand ? [] : due) {
      const { deal, pledge } = one
      const goods = pledge.withheld ? {} : hand(stocks, pledge, one.delivered)
      if (isEmpty(goods)) continue
      one.delivered = together(one.delivered, goods)
      events.push({ type: 'delivered', ...factsOf(deal, pledge), goods, atMs })
    }
  }
  const endings: Ending[] = []
  for (const { deal, pledge, delivered } of due) {
    const whole = isEmpty(missing(pledge.owed, delivered))
    if (!whole && !pledge.late && !pledge.withheld && !market.stage?.byHand) {
      events.push({ type: 'pledgeDeferred', ...factsOf(deal, pledge), due: market.round + 1 })
      continue
    }
    const kept = !pledge.withheld && countsAsKept(deal, pledge, delivered)
    endings.push({ deal, pledge, outcome: kept ? 'kept' : 'broken' })
  }
  return [...events, ...endingEvents(market, endings, atMs)]
}

function factsOf(deal: Deal, { debtor, creditor }: Pledge) {
  return { deal: deal.id, debtor, creditor }
}

function hand(stocks: Stocks, { debtor, creditor, owed }: Pledge, delivered: Bundle): Bundle {
  const goods = stockOf(stocks, debtor, ({ held }) => {
    const part = affordable(held, missing(owed, delivered))
    add(held, part, -1)
    return part
  })
  const { help = 0, ...rest } = goods
  stockOf(stocks, creditor, (stock) => {
    add(stock.held, rest)
    stock.helped += help
  })
  return goods
}

function barnEvents({ barn, round }: Market, stocks: Stocks): MarketEvent[] {
  if (barn?.state !== 'open' || barn.untilRound > round) return []
  for (const seat of barn.parts) stockOf(stocks, seat, ({ held }) => add(held, { wood: goodFacts.wood.lot }))
  return [{ type: 'barnEnded', built: false }]
}

/** Urgent, then ordinary needs, one lot each, from what the seat holds. */
function needEvents(market: Market, stocks: Stocks): MarketEvent[] {
  return [...market.seats.values()].map((seat): MarketEvent => {
    const met: string[] = []
    const used: Partial<Record<Good, number>> = {}
    let helped = 0
    let wellbeing = 0
    stockOf(stocks, seat.id, (stock) => {
      for (const { id, good, level } of inOrder(seat.needs)) {
        const { lot } = goodFacts[good]
        if (unitsFor(stock, good) < lot) {
          if (level === 3) wellbeing += WELLBEING.urgentUnmet
          continue
        }
        met.push(id)
        wellbeing += level === 3 ? WELLBEING.urgent : WELLBEING.ordinary
        if (good === 'help') {
          stock.helped -= lot
          helped += lot
        } else {
          stock.held[good] -= lot
          used[good] = (used[good] ?? 0) + lot
        }
      }
    })
    return { type: 'needsMet', seat: seat.id, met, used, helped, wellbeing }
  })
}

/**
 * What the village could have gained today beyond nothing ever moving, and what it did.
 * Each good on its own: whole lots made or kept go to the needs for it, urgent first. An urgent need unmet costs, so meeting it gains both.
 */
function reckoning(market: Market, stocks: Stocks): MarketEvent {
  let possible = 0
  let gained = 0
  const urgentGain = WELLBEING.urgent - WELLBEING.urgentUnmet
  for (const good of goods) {
    const needs = [...market.seats.values()].flatMap((seat) => seat.needs.filter((need) => need.good === good))
    const urgent = needs.filter(({ level }) => level === 3).length
    const units = [...stocks.values()].reduce(
      (sum, stock) => sum + stock.held[good] + (good === 'help' ? stock.helped : 0),
      0,
    )
    const lots = Math.min(needs.length, Math.floor(units / goodFacts[good].lot))
    possible += Math.min(lots, urgent) * urgentGain + Math.max(0, lots - urgent) * WELLBEING.ordinary
  }
  for (const seat of market.seats.values()) {
    stockOf(stocks, seat.id, (stock) => {
      const left = { held: { ...stock.held }, helped: stock.helped }
      for (const { good, level } of inOrder(seat.needs)) {
        const { lot } = goodFacts[good]
        if (unitsFor(left, good) < lot) continue
        if (good === 'help') left.helped -= lot
        else left.held[good] -= lot
        gained += level === 3 ? urgentGain : WELLBEING.ordinary
      }
    })
  }
  return { type: 'reckoned', gained, possible }
}

function spoilEvents(stocks: Stocks): MarketEvent[] {
  return [...stocks].flatMap(([seat, { held, helped }]): MarketEvent[] => {
    const gone = goods.filter((good) => goodFacts[good].spoils && held[good] > 0)
    if (gone.length === 0 && helped === 0) return []
    return [{ type: 'spoiled', seat, goods: Object.fromEntries(gone.map((good) => [good, held[good]])), helped }]
  })
}

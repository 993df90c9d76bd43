// What passed between a seat and each partner, from that seat's own view: the records for the obligation model.

import type { Favour, NeedOfReceiver } from '../reciprocity/obligation.ts'
import { type Bundle, worth } from './bundle.ts'
import { goods } from './goods.ts'
import type { Exchange, ExchangeId, Market, Own, Seat, SeatId } from './state.ts'

/** A seat with its view of the market, at a moment of the market clock. */
type Standpoint = { readonly market: Market; readonly me: Seat; readonly own: Own; readonly atMs: number }

/** What was so when an exchange happened and cannot be read from the view later. */
type Circumstance = { readonly atRounds: number; readonly wealth: number; readonly need: NeedOfReceiver }
export type Circumstances = Map<ExchangeId, Circumstance>

/** Rounds gone by, the part of this market included; mornings and evenings age nothing. */
export function roundsNow({ market, atMs }: Pick<Standpoint, 'market' | 'atMs'>): number {
  const { phase, round, phaseStartedAtMs, endsAtMs } = market
  if (phase === 'morning') return round - 1
  if (phase !== 'market') return round
  return round - 1 + (atMs - phaseStartedAtMs) / (endsAtMs - phaseStartedAtMs)
}

/** Coins and goods at reference value, what is set aside in own offers included. */
export function wealthOf({ market, me, own }: Standpoint): number {
  let wealth = worth(own.held)
  for (const { author, gives } of market.offers.values()) if (author === me.id) wealth += worth(gives)
  return wealth
}

/** Writes down the circumstances of what is new. After a restart, those of earlier rounds are taken as usual: half a day gone by, an ordinary need. */
export function noteCircumstances(s: Standpoint, known: Circumstances): void {
  const { market, me } = s
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || known.has(exchange.id)) return
    const fresh = exchange.round === market.round
    known.set(exchange.id, {
      atRounds: fresh ? roundsNow(s) : exchange.round - 0.5,
      wealth: wealthOf(s),
      need: fresh ? needFor(s, exchange.author === me.id ? exchange.gets : exchange.gives) : 2,
    })
  }
}

function needFor({ me }: Standpoint, received: Bundle): NeedOfReceiver {
  let level: NeedOfReceiver = 0
  for (const good of goods) {
    if (!received[good]) continue
    for (const need of me.needs) if (need.good === good && need.level > level) level = need.level
  }
  return level
}

/** By partner, in the order they happened: of an exchange, what one side got beyond what it gave. */
export function favoursBetween(
  { market, me }: Pick<Standpoint, 'market' | 'me'>,
  known: Circumstances,
): Map<SeatId, Favour[]> {
  const all = new Map<SeatId, Favour[]>()
  for (const exchange of market.exchanges) {
    const circumstance = known.get(exchange.id)
    if (!circumstance || !concerns(exchange, me.id)) continue
    const mine = exchange.author === me.id
    const net = worth(exchange.gets) - worth(exchange.gives)
    const received = mine ? net : -net
    if (received === 0) continue
    const partner = mine ? exchange.other : exchange.author
    const list = all.get(partner) ?? []
    all.set(partner, list)
    const { atRounds, wealth, need } = circumstance
    list.push({
      way: received > 0 ? 'received' : 'given',
      value: Math.abs(received),
      atRounds,
      receiverWealth: wealth,
      need,
    })
  }
  return all
}

/** What was undone or broken is no favour. */
function concerns({ author, other, undone, against, outcome }: Exchange, me: SeatId): boolean {
  return (author === me || other === me) && !undone && !against && outcome !== 'lapsed'
}

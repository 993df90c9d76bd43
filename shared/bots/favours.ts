// What passed between a bot and each partner, as records for the obligation model.

import { type Bundle, worth } from '../game/bundle.ts'
import { goods } from '../game/goods.ts'
import type { Exchange, ExchangeId, SeatId } from '../game/state.ts'
import type { Favour, NeedOfReceiver } from '../reciprocity/obligation.ts'
import type { Situation } from './situation.ts'

/** What was so when an exchange happened and cannot be read from the view later. */
type Circumstance = { readonly atRounds: number; readonly wealth: number; readonly need: NeedOfReceiver }
export type Circumstances = Map<ExchangeId, Circumstance>

/** Rounds gone by, the part of this market included. */
export function roundsNow({ market, atMs }: Situation): number {
  const { round, phaseStartedAtMs, endsAtMs } = market
  return round - 1 + (atMs - phaseStartedAtMs) / (endsAtMs - phaseStartedAtMs)
}

/** Coins and goods at reference value, what is set aside in own offers included. */
export function wealthOf({ market, me, own }: Situation): number {
  let wealth = worth(own.held)
  for (const { author, gives } of market.offers.values()) if (author === me.id) wealth += worth(gives)
  return wealth
}

/** Writes down the circumstances of what is new. After a restart, those of earlier rounds are taken as usual: half a day gone by, an ordinary need. */
export function noteCircumstances(s: Situation, known: Circumstances): void {
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

function needFor({ me }: Situation, received: Bundle): NeedOfReceiver {
  let level: NeedOfReceiver = 0
  for (const good of goods) {
    if (!received[good]) continue
    for (const need of me.needs) if (need.good === good && need.level > level) level = need.level
  }
  return level
}

/** By partner, in the order they happened: of an exchange, what one side got beyond what it gave. */
export function favoursBetween({ market, me }: Situation, known: Circumstances): Map<SeatId, Favour[]> {
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

// The exchanges that a seat took part in, found once: a bot looks every second, and most exchanges are others'.

import type { Exchange } from '../game/state.ts'
import type { Situation } from './situation.ts'

/** What is remembered between two looks: places in the market's list, up to where it was read. */
export type OwnPlaces = { read: number; redone: number; readonly places: number[] }

export function freshPlaces(): OwnPlaces {
  return { read: 0, redone: 0, places: [] }
}

/** In the order they happened, without gifts that were undone. */
export function ownExchanges(s: Situation): Exchange[] {
  return readPlaces(s)
    .flatMap((place) => s.market.exchanges[place] ?? [])
    .filter(({ undone }) => !undone)
}

/** Changes whenever these do: how many there are, and how many of this round's were undone; of earlier ones none can be any more. */
export function ownExchangesStamp(s: Situation): string {
  const { exchanges, round, redone } = s.market
  const places = readPlaces(s)
  let undone = 0
  for (let i = places.length - 1; i >= 0; i--) {
    const exchange = exchanges[places[i] ?? 0]
    if (!exchange || exchange.round < round) break
    if (exchange.undone) undone++
  }
  return `${redone} ${round} ${places.length} ${undone}`
}

/** A round that is played again takes its exchanges back. */
function readPlaces({ market, me, memory: { mine } }: Situation): readonly number[] {
  const { exchanges, redone } = market
  if (exchanges.length < mine.read || redone !== mine.redone) {
    Object.assign(mine, { read: 0, redone })
    mine.places.length = 0
  }
  for (; mine.read < exchanges.length; mine.read++) {
    const exchange = exchanges[mine.read]
    if (exchange?.author === me.id || exchange?.other === me.id) mine.places.push(mine.read)
  }
  return mine.places
}

// Where a match is played: what the panels see of it and how they act, whoever runs its rules.

import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { Market, Own, Seat, SeatId } from '../../shared/game/state.ts'
import type { NewsListener } from '../connection/market-store.ts'
import type { Desk } from './desk.ts'

export type Table = {
  readonly market: ReadonlySignal<Market>
  readonly me: SeatId
  /** Asked for and not yet seen in the market. */
  readonly pending: ReadonlySignal<readonly { readonly action: SeatActionInput }[]>
  act(action: SeatActionInput): void
  /** The last round in which this page asked for anything. */
  readonly actedRound: ReadonlySignal<number>
  /** The market clock now. */
  atMs(): number
  onNews(listener: NewsListener): () => void
}

type Seated = { readonly table: Table; readonly desk: Desk }
export const PlaceContext = createContext<Seated | undefined>(undefined)

/** A table with the market as it stands and the player's own part of it. */
export type Place = Seated & { readonly market: Market; readonly mine: Seat; readonly own: Own }

/** The table and what its player has in hand; panels live inside a market only. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a panel of the market stands outside of one')
  const market = place.table.market.value
  const mine = market.seats.get(place.table.me)
  if (!mine?.own) throw new Error(`seat ${place.table.me} is not this player's`)
  return { ...place, market, mine, own: mine.own }
}

export function nameOf(market: Market, seat: SeatId): string {
  return market.seats.get(seat)?.name ?? '?'
}

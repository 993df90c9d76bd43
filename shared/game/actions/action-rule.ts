// What is known of one kind of action: its shape, and what it comes to. Deciding changes nothing.

import type * as z from 'zod'
import { type Bundle, lacking, type Purse } from '../bundle.ts'
import type { MarketEvent } from '../events/index.ts'
import { type Refused, type Result, refuse } from '../result.ts'
import type { Market, Seat, SeatId } from '../state.ts'

export type ActionRule<A> = {
  readonly schema: z.ZodType<A>
  /** @param atMs now, on the market clock */
  decide(market: Market, by: SeatId, action: A, atMs: number): Result<MarketEvent>
}

/** The refusal that meets whoever wants to trade while no market is open. */
export function closedDoor(market: Market): Refused | undefined {
  if (market.phase === 'over') return refuse('matchOver')
  return market.phase === 'market' ? undefined : refuse('marketClosed')
}

/** The other seat of an exchange, or why it cannot be that one. */
export function partner(market: Market, by: SeatId, to: SeatId): Seat | Refused {
  const seat = market.seats.get(to)
  if (!seat) return refuse('noSuchSeat')
  return to === by ? refuse('toYourself') : seat
}

export function isRefused(value: object): value is Refused {
  return 'ok' in value
}

/** The refusal of whoever cannot pay a bundle. */
export function tooLittle(held: Readonly<Purse>, bundle: Bundle): Refused | undefined {
  const item = lacking(held, bundle)
  return item && refuse('notEnough', { item, have: held[item] ?? 0 })
}

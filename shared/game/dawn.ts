// A round played again: the market goes back to where it stood before the round's morning.

import { copyOf } from './copy.ts'
import type { Market, Seat } from './state.ts'

/** What is no part of the round stays: the clock, who keeps which stall, what was said, what the host has set. */
export function backToDawn(market: Market): void {
  const { dawn, clock, viewer, seats: now, redone, talk } = market
  if (!dawn) throw new Error('this market does not know its dawn')
  const then = copyOf(dawn)
  for (const seat of then.seats.values()) takeOver(seat, now.get(seat.id))
  Object.assign(market, then, { dawn, clock, viewer, talk, redone: redone + 1 })
}

function takeOver(seat: Seat, now: Seat | undefined): void {
  if (!now) return
  const { name, face, keeper, covered } = now
  Object.assign(seat, { name, face, keeper, covered })
  if (seat.own && now.own) Object.assign(seat.own, { hushed: now.own.hushed, extraPercent: now.own.extraPercent })
}

// Who is at the stall just now: those one deals with in this stage, not everybody who has a part somewhere.

import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import type { Choice } from '../../shared/scenarios/scenario.ts'

/** @param lines what one may say, and so to whom */
export function companyOf(market: Market, me: SeatId, lines: readonly Choice[]): readonly Seat[] {
  const { seats, offers, bygone, exchanges, round } = market
  const others = [...seats.values()].filter(({ id }) => id !== me)
  if (others.length === 1) return others
  const dealings: { author: SeatId; with: SeatId }[] = [
    ...[...offers.values()].map(({ author, to }) => ({ author, with: to })),
    ...bygone.filter((one) => one.round === round).map(({ author, to }) => ({ author, with: to })),
    ...exchanges.filter((one) => one.round === round).map(({ author, other }) => ({ author, with: other })),
    ...lines.map(({ action }) => ({ author: me, with: action.to })),
  ]
  return others.filter(({ id }) =>
    dealings.some((deal) => (deal.author === id && deal.with === me) || (deal.author === me && deal.with === id)),
  )
}

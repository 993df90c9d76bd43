// Households as a player sees them: pairs stand side by side, under one number, and each says with whom it lives.

import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'

/** The number of a seat's household, from 1 in the order of the seats; undefined: it lives alone. */
export function houseOf({ seats }: Pick<Market, 'seats'>, seat: SeatId): number | undefined {
  let number = 0
  for (const [id, { household }] of seats) {
    if (household === undefined || isAfter(seats, id, household)) continue
    number++
    if (id === seat || household === seat) return number
  }
  return undefined
}

function isAfter(seats: Market['seats'], id: SeatId, other: SeatId): boolean {
  const order = [...seats.keys()]
  return order.indexOf(id) > order.indexOf(other)
}

/** The same seats, in their order, but each followed by who lives with it. */
export function sideBySide(seats: readonly Seat[]): Seat[] {
  const placed = new Set<Seat>()
  for (const seat of seats) {
    placed.add(seat)
    const mate = seats.find(({ id }) => id === seat.household)
    if (mate) placed.add(mate)
  }
  return [...placed]
}

export function householdWords({ household }: Seat, { seats, viewer }: Market): string | undefined {
  if (household === undefined) return undefined
  if (household === viewer) return t('stall.livesWithMe')
  return t('stall.livesWith', { name: seats.get(household)?.name ?? '?' })
}

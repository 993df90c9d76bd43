// Whether every question of a stage is answered, and the stage still waits for a word that one is done.

import type { Market, SeatId } from '../../shared/game/state.ts'

/** The bell takes back who was done: what is said after it would be refused. */
export function isAllRated({ phase, stage, seats }: Market, me: SeatId): boolean {
  const seat = seats.get(me)
  if (phase !== 'market' || stage?.kind !== 'rating' || !seat?.own || seat.done) return false
  const { ratings } = seat.own
  return stage.questions.every(({ id }) => ratings.has(id))
}

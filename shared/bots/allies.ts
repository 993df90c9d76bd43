// Who works together: the seats of a village that follow the same strategy, where that strategy has allies.

import type { SeatId } from '../game/state.ts'
import type { Bot } from './bot.ts'

export function alliesOf({ id, hasAllies }: Bot, seat: SeatId, strategies: ReadonlyMap<SeatId, string>): SeatId[] {
  if (!hasAllies) return []
  return [...strategies].flatMap(([other, strategy]) => (other !== seat && strategy === id ? [other] : []))
}

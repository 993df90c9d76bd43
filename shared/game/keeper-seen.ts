// Who seems to keep a stall: where bots are hidden everyone is a person until the match is over, but oneself.

import type { Settings } from './settings.ts'
import type { Keeper, SeatId } from './state.ts'

/** (SPEC: HID) */
export function keeperSeen(
  viewer: SeatId,
  { id, keeper }: { readonly id: SeatId; readonly keeper: Keeper },
  { botSeats }: Settings,
): Keeper {
  return botSeats === 'shown' || id === viewer ? keeper : 'person'
}

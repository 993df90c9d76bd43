// Starting a solo match in the company chosen on this device.

import type { RoomCommand } from '../../shared/protocol/messages.ts'
import { chosenCast } from '../device/preferences.ts'

/** Without a choice the server's usual company. */
export function startSolo(): RoomCommand {
  const cast = chosenCast.value
  return cast === 'usual' ? { type: 'start' } : { type: 'start', cast }
}

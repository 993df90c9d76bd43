// What is said in free chat, filtered: whoever says it, a person or a bot.

import type { SeatAction } from '../../shared/game/actions/index.ts'
import { withStars } from '../fit-words.ts'

/** Before anything is decided or written: what is kept of a chat is what could be read. */
export function filtered(action: SeatAction): SeatAction {
  return action.type === 'chat' ? { ...action, text: withStars(action.text) } : action
}

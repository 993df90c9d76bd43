// The villages that the statements speak of, each written in one way so that it is played once.

import { type BotId, botIds } from '../../bots/index.ts'
import type { Player } from '../player.ts'
import type { Trial } from './statement.ts'

export function alike(player: Player): readonly Player[] {
  return among(player, player)
}

/** One among five of another kind. */
export function among(guest: Player, others: Player): readonly Player[] {
  return [guest, others, others, others, others, others]
}

/** One among five villagers such as somebody who plays alone meets, drawn anew for each match. */
export function visiting(guest: Player): Trial {
  return { cast: { guest, villagers: 5 } }
}

export const allAlike = Object.fromEntries(botIds.map((bot) => [bot, { cast: alike(bot) }])) as Readonly<
  Record<BotId, Trial>
>

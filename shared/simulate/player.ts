// Who sits in a seat of a simulated match, as plain data, so that a match can be asked of another thread.

import type { Bot } from '../bots/bot.ts'
import { type BotId, bots } from '../bots/index.ts'
import { answersAll, doesNothing } from './scripts/answers-all.ts'
import type { Diary } from './scripts/diary.ts'
import { type Never, never } from './scripts/never.ts'
import { personPaced } from './scripts/person-paced.ts'
import type { Telling } from './scripts/telling.ts'

/** A bot; a bot that never does one thing, under a name of its own; or a few lines that stand for a person. */
export type Player =
  | BotId
  | { readonly bot: BotId; readonly never: Never }
  | { readonly script: 'accepts' | 'declines' | 'person'; readonly tells: Telling }
  | { readonly script: 'idle' }

/** @param diary where a script that plays at a person's pace writes down what it went through */
export function botOf(player: Player, diary: Diary): Bot {
  if (typeof player === 'string') return bots[player]
  if ('bot' in player) return never(bots[player.bot], player.never)
  switch (player.script) {
    case 'accepts':
      return answersAll('accept', player.tells)
    case 'declines':
      return answersAll('decline', player.tells)
    case 'person':
      return personPaced(diary, player.tells)
    case 'idle':
      return doesNothing
  }
}

/** Scripts count as persons: bots put people first. */
export function isPerson(player: Player): boolean {
  return typeof player !== 'string' && 'script' in player
}

// The common sense of every bot: what it notices, in which order it acts, and when it has nothing left to do.

import type { Chance } from '../game/chance.ts'
import type { Market, SeatId } from '../game/state.ts'
import { answer } from './answer.ts'
import type { Bot, Move } from './bot.ts'
import type { Character } from './character.ts'
import { chat } from './chat.ts'
import { beginRound, freshMemory, untilNextStartMs } from './memory.ts'
import { isKeptBack } from './noise.ts'
import { notice } from './notice.ts'
import type { Situation } from './situation.ts'
import { speak } from './speak.ts'
import { tell } from './tell.ts'
import { withdrawSettled } from './withdraw-settled.ts'

/** It is done when so long passed without a message. Source: science notes, part E. */
const QUIET_MS = 8_000

/** A bot of this character. @param born makes the character of one seat, which may draw its own temper */
export function commonSense(
  id: string,
  born: (chance: Chance, allies: readonly SeatId[]) => Character,
  traits: Pick<Bot, 'hasAllies'> = {},
): Bot {
  return {
    id,
    ...traits,
    create(seat, chance, allies = [], noise = 0) {
      const memory = freshMemory()
      const character = born(chance, allies)
      return {
        turn(market, atMs) {
          const me = market.seats.get(seat)
          if (market.phase !== 'market' || !me?.own) return 'wait'
          if (memory.round !== market.round) beginRound(memory, market, chance, character.effort?.(market))
          const goesByNames = !character.dealsWithAnybody
          return decide(character, { market, me, own: me.own, atMs, memory, chance, noise, goesByNames })
        },
      }
    },
  }
}

function decide(character: Character, s: Situation): Move {
  notice(s)
  const act =
    tell(character, s) ??
    withdrawSettled(s) ??
    answer(character, s) ??
    firstOf(character.duties, s) ??
    (character.words === 'none' ? undefined : (speak(s) ?? chat(s, character.words))) ??
    start(character, s)
  return act ?? 'wait'
}

function start(character: Character, s: Situation): Move {
  const { memory, atMs, chance, me } = s
  if (atMs < memory.nextStartMs) return 'wait'
  const act = firstOf(character.starts, s)
  if (act) {
    memory.nextStartMs = atMs + untilNextStartMs(chance, character.effort?.(s.market))
    return act
  }
  const busy = me.done || atMs < memory.nextBuyMs || hasOpenBusiness(s.market) || atMs < memory.tellAtMs
  if (busy || atMs - memory.lastMessageMs < QUIET_MS) return 'wait'
  return { action: { type: 'done', done: true }, reason: { id: 'nothingLeftToDo' } }
}

/** Of a view only the offers that concern its seat are known. */
function hasOpenBusiness({ offers }: Market): boolean {
  return offers.size > 0
}

/** The first of these for which there is occasion. */
export function firstOf(list: Character['starts'], s: Situation) {
  for (const begin of list) {
    const act = begin(s)
    if (act && !isKeptBack(s, act)) return act
  }
  return undefined
}

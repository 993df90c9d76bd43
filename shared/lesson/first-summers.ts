// First summers: two children take turns with one toy after what they saw an elder do. A model, one mechanism of several.

import { type Chance, chance } from '../game/chance.ts'

/** What the elder did first, drawn by lot. */
export const examples = ['shares', 'grabs'] as const
export type Example = (typeof examples)[number]
/** What the child whose turn it is does with the toy. */
export type Turn = 'shares' | 'keeps'

/** Turns under the elder's eyes, then free ones. Source: game design, section 4; the number of free ones is a guess. */
export const WATCHED_TURNS = 6
export const FREE_TURNS = 4

/** Guess: how ready a child is to hand the toy on after each example, and how much each turn of the other one moves that. Nothing of it was measured. */
const READY: Readonly<Record<Example, number>> = { shares: 0.7, grabs: 0.35 }
const MOVES = 0.06
const [LEAST, MOST] = [0.05, 0.95]

/** How likely a child of the model hands the toy on, from what it saw of the elder and then of the other child. */
export function readiness(example: Example, seen: readonly Turn[]): number {
  const moved = seen.reduce((sum, turn) => sum + (turn === 'shares' ? MOVES : -MOVES), READY[example])
  return Math.max(LEAST, Math.min(MOST, moved))
}

export function childTurn(example: Example, seen: readonly Turn[], lot: Chance): Turn {
  return lot.happens(readiness(example, seen)) ? 'shares' : 'keeps'
}

/** Share of the free turns in which two children of the model hand the toy on: the mean of many pairs. */
export function freeShare(example: Example, pairs = 2_000): number {
  let shared = 0
  for (let pair = 0; pair < pairs; pair++) {
    const lot = chance(`summer ${pair}`, example)
    const turns: Turn[] = []
    for (let turn = 0; turn < WATCHED_TURNS + FREE_TURNS; turn++) {
      // Each child goes by the turns of the other one: every second turn, back from the last.
      const seen = turns.filter((_, at) => at % 2 !== turn % 2)
      const now = childTurn(example, seen, lot)
      turns.push(now)
      if (turn >= WATCHED_TURNS && now === 'shares') shared++
    }
  }
  return shared / (pairs * FREE_TURNS)
}

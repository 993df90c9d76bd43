// The same game with every value, purse and wellbeing so many times as large.

import { type Good, goodFacts } from '../../shared/game/goods.ts'
import { WELLBEING } from '../../shared/game/timers/bell.ts'
import { START } from '../../shared/game/timers/open-match.ts'

/** Plays without the barn, whose worth is a number of its own. All is as it was when `play` returns. */
export function withWorthsTimes<T>(times: number, play: () => T): T {
  // The tables are constants for everyone else; a second set of rules for one test would be a second game.
  const values = Object.values(goodFacts as Record<Good, { valueCoins: number }>)
  const wellbeing: Record<string, number> = WELLBEING as { -readonly [Name in keyof typeof WELLBEING]: number }
  const start: { coins: number } = START as { coins: number }
  const scale = (by: number) => {
    for (const facts of values) facts.valueCoins *= by
    for (const name of Object.keys(wellbeing)) wellbeing[name] = by * (wellbeing[name] ?? 0)
    start.coins *= by
  }
  scale(times)
  try {
    return play()
  } finally {
    scale(1 / times)
  }
}

// The strategies of a mixed village, drawn: about a quarter takes, a quarter gives, the others return.

import { type Chance, chance } from '../game/chance.ts'
import { mix } from './casts.ts'
import type { BotId } from './index.ts'

export function mixFor(count: number, seed: string): BotId[] {
  const quarter = Math.floor((count + 1) / 4)
  const draws = chance(seed, 'cast')
  return draws.shuffle([
    ...some(draws, mix.takers, quarter),
    ...some(draws, mix.givers, quarter),
    ...some(draws, mix.returners, count - 2 * quarter),
  ])
}

function some(draws: Chance, ids: readonly BotId[], count: number): BotId[] {
  return repeated(draws.shuffle(ids), count)
}

/** Round again where there are more stalls. */
export function repeated(bots: readonly BotId[], count: number): BotId[] {
  return Array.from({ length: count }, (_, index) => bots[index % bots.length] ?? 'ledgerkeeper')
}

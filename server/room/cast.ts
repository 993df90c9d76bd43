// Which strategies the villagers of a match follow.

import { type CastId, casts, mix } from '../../shared/bots/casts.ts'
import type { BotId } from '../../shared/bots/index.ts'
import { chance } from '../../shared/game/chance.ts'

export function strategiesFor(cast: CastId, count: number, seed: string): BotId[] {
  const { bots } = casts[cast]
  return bots ? repeated(bots, count) : mixFor(count, seed)
}

/** About a quarter takes, a quarter gives, the others return. */
export function mixFor(count: number, seed: string): BotId[] {
  const quarter = Math.floor((count + 1) / 4)
  const draws = chance(seed, 'cast')
  const some = (ids: readonly BotId[], many: number) => repeated(draws.shuffle(ids), many)
  return draws.shuffle([
    ...some(mix.takers, quarter),
    ...some(mix.givers, quarter),
    ...some(mix.returners, count - 2 * quarter),
  ])
}

function repeated(bots: readonly BotId[], count: number): BotId[] {
  return Array.from({ length: count }, (_, index) => bots[index % bots.length] ?? 'ledgerkeeper')
}

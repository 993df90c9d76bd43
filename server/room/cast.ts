// Which strategies the villagers of a match follow.

import type { BotId } from '../../shared/bots/index.ts'
import { chance } from '../../shared/game/chance.ts'

/**
 * A quarter takes, a quarter gives, half returns what it gets: the mix of the experiments' samples in round figures.
 * Source: science notes, part E, default village (conditional 6, self-interested 3, unconditional 1, other 2 of 12).
 */
const takers: readonly BotId[] = ['raider']
const givers: readonly BotId[] = ['hearth']
const returners: readonly BotId[] = ['ledgerkeeper', 'neighbour']

export function castFor(count: number, seed: string): BotId[] {
  const quarter = Math.floor((count + 1) / 4)
  const draws = chance(seed, 'cast')
  const some = (ids: readonly BotId[], many: number) => {
    const order = draws.shuffle(ids)
    return Array.from({ length: many }, (_, index) => order[index % order.length] ?? 'ledgerkeeper')
  }
  return draws.shuffle([...some(takers, quarter), ...some(givers, quarter), ...some(returners, count - 2 * quarter)])
}

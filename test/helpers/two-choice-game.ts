// The bare repeated game that the village's strategies come from: two players, two choices, the same payoffs every round.

import { type Choice, trembling } from '../../shared/bots/two-choices.ts'
import { type Chance, chance } from '../../shared/game/chance.ts'

/** Temptation, reward, punishment, sucker. Source: Axelrod 1980; science notes, section 10. */
const POINTS = { D: { C: 5, D: 1 }, C: { C: 3, D: 0 } } as const

/** What a player knows: its own choices, the other's, and its points, oldest first. */
type Past = {
  readonly mine: readonly Choice[]
  readonly theirs: readonly Choice[]
  readonly points: readonly number[]
}
export type Player = (past: Past, draws: Chance) => Choice

/** Mean points a round of each of the two. @param noise with this probability a choice comes out the wrong way round */
export function repeatedGame(
  [one, other]: readonly [Player, Player],
  { rounds, noise, seed }: { rounds: number; noise: number; seed: string },
): readonly [number, number] {
  const draws = chance(seed, 'two choices')
  const a: { mine: Choice[]; points: number[] } = { mine: [], points: [] }
  const b: typeof a = { mine: [], points: [] }
  for (let round = 0; round < rounds; round++) {
    const left = one({ ...a, theirs: b.mine }, draws)
    const right = other({ ...b, theirs: a.mine }, draws)
    a.mine.push(trembling(left, draws.happens(noise)))
    b.mine.push(trembling(right, draws.happens(noise)))
    const [x = 'C', y = 'C'] = [a.mine.at(-1), b.mine.at(-1)]
    a.points.push(POINTS[x][y])
    b.points.push(POINTS[y][x])
  }
  return [mean(a.points), mean(b.points)]
}

function mean(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0) / points.length
}

// Whether the generous give to the generous: assortment of generosity over transfers.

import { shuffleInPlace } from 'simple-statistics'
import { counted, ratio, type Transfer } from './flows.ts'

const DRAWS = 1000

export type Assortment = {
  /** Weighted Pearson correlation over transfers of the giver's and the receiver's generosity. */
  readonly r: number
  /** (1 + draws at or above r) / (1 + draws), generosity permuted over players. */
  readonly p: number
}

/**
 * r = sum w_ij (g_i - gO)(g_j - gI) / sqrt(sum w_ij (g_i - gO)^2 * sum w_ij (g_j - gI)^2), gO = sum w_ij g_i / W, gI = sum w_ij g_j / W.
 * Undefined where nothing was given, or where all givers or all receivers are equally generous. Source: science notes, section 11.
 *
 * @param generosity of each player: value given as gifts divided by wealth; who is absent counts 0
 * @param random 0 <= x < 1, seeded by who calls
 */
export function assortmentOfGenerosity(
  transfers: readonly Transfer[],
  generosity: ReadonlyMap<string, number>,
  random: () => number,
  draws: number = DRAWS,
): Assortment | undefined {
  const edges = counted(transfers)
  const r = correlation(edges, generosity)
  if (r === undefined) return undefined
  const players = [...new Set([...generosity.keys(), ...edges.flatMap(({ giver, receiver }) => [giver, receiver])])]
  const values = players.map((name) => generosity.get(name) ?? 0)
  let hits = 0
  for (let draw = 0; draw < draws; draw++) {
    shuffleInPlace(values, random)
    const drawn = correlation(edges, new Map(players.map((name, i) => [name, values[i] ?? 0])))
    if (drawn !== undefined && drawn >= r - 1e-12) hits++
  }
  return { r, p: (1 + hits) / (1 + draws) }
}

function correlation(edges: readonly Transfer[], generosity: ReadonlyMap<string, number>): number | undefined {
  const of = (name: string) => generosity.get(name) ?? 0
  let total = 0
  let givers = 0
  let receivers = 0
  for (const { giver, receiver, value } of edges) {
    total += value
    givers += value * of(giver)
    receivers += value * of(receiver)
  }
  let both = 0
  let squaresOut = 0
  let squaresIn = 0
  for (const { giver, receiver, value } of edges) {
    const out = of(giver) - givers / total
    const into = of(receiver) - receivers / total
    both += value * out * into
    squaresOut += value * out * out
    squaresIn += value * into * into
  }
  return ratio(both, Math.sqrt(squaresOut * squaresIn))
}

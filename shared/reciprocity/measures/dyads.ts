// How even it is between two, and how much of what one gives comes back from the same.

import { type Flows, pairs, ratio } from './flows.ts'

export type Dyad = {
  readonly a: string
  readonly b: string
  /** Value from a to b, from b to a. */
  readonly ab: number
  readonly ba: number
  /** 2 min(w_ij, w_ji) / (w_ij + w_ji): 1 even, 0 one-way. */
  readonly balance: number
}

/** Each pair with something between them. Source: science notes, section 11. */
export function dyads(flows: Flows): Dyad[] {
  return Array.from(pairs(flows), ([a, b, ab, ba]) => ({
    a: flows.players[a] ?? '',
    b: flows.players[b] ?? '',
    ab,
    ba,
    balance: (2 * Math.min(ab, ba)) / (ab + ba),
  }))
}

/** r_i = sum over j of min(w_ij, w_ji) / sum of w_ij, by player; undefined for who gave nothing. Source: science notes, section 11. */
export function playerReciprocity(flows: Flows): ReadonlyMap<string, number | undefined> {
  const returned = flows.players.map(() => 0)
  for (const [a, b, ab, ba] of pairs(flows)) {
    returned[a] = (returned[a] ?? 0) + Math.min(ab, ba)
    returned[b] = (returned[b] ?? 0) + Math.min(ab, ba)
  }
  return new Map(flows.players.map((name, i) => [name, ratio(returned[i] ?? 0, flows.out[i] ?? 0)]))
}

// Who gives to whom at all, and whether it is returned at all: reciprocity of links, without their values.

import { type Flows, pairs, ratio } from './flows.ts'

export type BinaryReciprocity = {
  /** L: ordered pairs with a transfer. */
  readonly links: number
  /** M: pairs with transfers both ways. */
  readonly mutual: number
  /** r = L<->/L, the share of links that are returned. Source: as NetworkX defines it. */
  readonly r: number | undefined
  /** (r - a) / (1 - a), a = L / (n(n - 1)): above 0 reciprocal, below 0 avoiding it. Source: Garlaschelli & Loffredo 2004, PRL 93:268701. */
  readonly rhoGl: number | undefined
  /** (2(n-1)^2 M - L^2 + L2) / (L(n-1)^2 - L^2 + L2), L2 the sum of squared numbers of links a player has out: 0 at independence, 1 if all are mutual. Source: Katz & Powell 1955, free choice. */
  readonly rhoKp: number | undefined
}

/** Undefined is what has no meaning: without links, or where everybody gives to everybody. Source: science notes, section 11. */
export function binaryReciprocity(flows: Flows): BinaryReciprocity {
  const n = flows.players.length
  const out = flows.players.map(() => 0)
  let mutual = 0
  for (const [a, b, ab, ba] of pairs(flows)) {
    if (ab > 0) out[a] = (out[a] ?? 0) + 1
    if (ba > 0) out[b] = (out[b] ?? 0) + 1
    if (ab > 0 && ba > 0) mutual++
  }
  const links = out.reduce((sum, d) => sum + d, 0)
  const squares = out.reduce((sum, d) => sum + d * d, 0)
  const r = ratio(2 * mutual, links)
  const density = ratio(links, n * (n - 1))
  const choices = (n - 1) ** 2
  return {
    links,
    mutual,
    r,
    rhoGl: r === undefined || density === undefined ? undefined : ratio(r - density, 1 - density),
    rhoKp: ratio(2 * choices * mutual - links ** 2 + squares, links * choices - links ** 2 + squares),
  }
}

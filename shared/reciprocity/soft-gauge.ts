// How much of each kind there is in a price: for meters that move, never for statistics.

import type { Label } from './label.ts'

/** ln(4/3): where balanced and each neighbour have equal parts. Source: science notes, part A, R_NEG. */
const EDGE = Math.log(4 / 3)
/** How sharp the edges are, and how much more a needy buyer makes of a dear price. Source: science notes, part A, "Soft gauge" (design choices). */
const WIDTH = 0.06
const NEEDY_FACTOR = 1.25

export type SoftQuestion = {
  /** Values in coins, 0 or more, of what the author gives and gets. */
  readonly given: number
  readonly got: number
  /** 0: no terms at all; .5: undated; 1: dated, or at once. */
  readonly tau: 0 | 0.5 | 1
  readonly needy: boolean
}

/**
 * Parts of the three kinds, together 1. Where one side gives nothing it is all generalized.
 * Source: science notes, part A, "Soft gauge".
 */
export function softGauge({ given, got, tau, needy }: SoftQuestion): Readonly<Record<Label, number>> {
  if (given === 0 || got === 0) return { generalized: 1, balanced: 0, negative: 0 }
  const log = Math.log(got / given)
  const balanced = tau * 2 ** -((log / EDGE) ** 2)
  const negative = Math.min(1, sigma((log - EDGE) / WIDTH) * (needy ? NEEDY_FACTOR : 1))
  const generalized = 1 - tau + tau * sigma((-log - EDGE) / WIDTH)
  const sum = generalized + balanced + negative
  return { generalized: generalized / sum, balanced: balanced / sum, negative: negative / sum }
}

function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

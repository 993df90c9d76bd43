// The simple label of an exchange: by the values that changed hands and nothing else.

import type { Label } from './label.ts'

export { type Label, labels } from './label.ts'

/**
 * Labels an exchange from its author's side.
 * - nothing given or nothing got: generalized (a gift, a granted ask);
 * - smaller to larger value 0.80 or more: balanced;
 * - the author gains a third or more: negative; gives a third or more: generalized; between: balanced.
 *
 * All comparisons are in whole coins: 0.80 is `5 * smaller >= 4 * larger`, a third more is `3 * got >= 4 * given`.
 * Source: R_BAL and R_NEG of the science notes, part A (design choices placed at Kahneman, Knetsch & Thaler 1986).
 *
 * @param given value in coins of what the author gives, 0 or more
 * @param got value in coins of what the author gets, 0 or more
 */
export function simpleLabel(given: number, got: number): Label {
  if (given === 0 || got === 0) return 'generalized'
  if (5 * Math.min(given, got) >= 4 * Math.max(given, got)) return 'balanced'
  if (3 * got >= 4 * given) return 'negative'
  if (3 * given >= 4 * got) return 'generalized'
  return 'balanced'
}

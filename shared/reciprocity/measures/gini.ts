// How unevenly something is spread: the Gini coefficient.

import { ratio } from './flows.ts'

/** Below so many values the coefficient is corrected. Source: science notes, section 11. */
const SMALL = 30

/**
 * Gini of values of 0 or more: 2 * sum(i * x(i)) / (n * sum(x)) - (n + 1) / n, x sorted ascending; times n / (n - 1) below 30 values.
 * 0: all the same; 1: one has all. Undefined for fewer than two values or where nobody has anything.
 * Source: science notes, section 11.
 */
export function gini(values: readonly number[]): number | undefined {
  const plain = plainGini(values)
  const n = values.length
  return plain === undefined || n < 2 || n >= SMALL ? plain : (plain * n) / (n - 1)
}

/** The same without the correction: at most (n - 1) / n. */
export function plainGini(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const sum = sorted.reduce((all, x) => all + x, 0)
  const ranked = sorted.reduce((all, x, i) => all + (i + 1) * x, 0)
  const share = n < 2 ? undefined : ratio(2 * ranked, n * sum)
  return share === undefined ? undefined : share - (n + 1) / n
}

// How sure one can be of the difference of two means.

import { bisect, gammaln, mean, sampleVariance } from 'simple-statistics'
import type { Interval } from './interval.ts'

export type MeanDifference = Interval & { readonly difference: number; readonly se: number; readonly df: number }

/**
 * Difference of two means, first less second, with Welch's 95% interval.
 * Undefined with fewer than two values in one, or where neither varies. Source: Welch 1947; science notes, part D0.
 */
export function welch(first: readonly number[], second: readonly number[]): MeanDifference | undefined {
  if (first.length < 2 || second.length < 2) return undefined
  const a = sampleVariance([...first]) / first.length
  const b = sampleVariance([...second]) / second.length
  if (a + b === 0) return undefined
  const difference = mean([...first]) - mean([...second])
  const se = Math.sqrt(a + b)
  const df = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1))
  const half = tQuantile(0.975, df) * se
  return { difference, se, df, low: difference - half, high: difference + half }
}

/** The mean of some values, with Student's 95% interval; without one for fewer than two values, or where they do not vary. */
export function meanInterval(values: readonly number[]): { readonly mean: number; readonly interval?: Interval } {
  const middle = values.length === 0 ? 0 : mean([...values])
  const variance = values.length < 2 ? 0 : sampleVariance([...values])
  if (variance === 0) return { mean: middle }
  const half = tQuantile(0.975, values.length - 1) * Math.sqrt(variance / values.length)
  return { mean: middle, interval: { low: middle - half, high: middle + half } }
}

/** The value that Student's t with `df` degrees of freedom stays below with probability p, .5 < p < 1. Our own: simple-statistics has none. */
export function tQuantile(p: number, df: number): number {
  let most = 2
  while (tailOf(most, df) > 1 - p) most *= 2
  return bisect((t) => 1 - p - tailOf(t, df), 0, most, 200, 1e-12 * most)
}

/** Probability that t is above `t`, for t >= 0. */
function tailOf(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
}

/** Regularized incomplete beta function, by its continued fraction. Source: Press et al., Numerical Recipes, 6.4 (Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let sum = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    sum *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    sum *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return sum
}

// How sure one can be of a share, and of the difference of two.

import { type Interval, Z } from './interval.ts'

/** So many of so many: whole numbers, `yes` from 0 to `of`. */
export type Share = { readonly yes: number; readonly of: number }

/** Wilson's 95% interval of a share. Undefined for none of none. Source: Wilson 1927; science notes, part D0. */
export function wilson({ yes, of }: Share): Interval | undefined {
  if (of <= 0) return undefined
  const p = yes / of
  const scale = 1 + (Z * Z) / of
  const middle = (p + (Z * Z) / (2 * of)) / scale
  const half = (Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of))) / scale
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Difference of two shares, first less second, with Newcombe's 95% interval (method 10). Undefined where one has no cases. Source: Newcombe 1998; science notes, part D0. */
export function newcombe(first: Share, second: Share): (Interval & { readonly difference: number }) | undefined {
  const [a, b] = [wilson(first), wilson(second)]
  if (!a || !b) return undefined
  const [p, q] = [first.yes / first.of, second.yes / second.of]
  const difference = p - q
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
  }
}

/** Normal quantiles for 95% confidence and 80% power. */
const POWER = { confidence: 1.959964, power: 0.841621 } as const

/** Cases an arm for 80% power to tell two shares apart (two-sided 5%, pooled variance under no difference). Undefined for equal shares. Source: science notes, part D0. */
export function casesAnArm(p: number, q: number): number | undefined {
  if (p === q) return undefined
  const pooled = (p + q) / 2
  const root =
    POWER.confidence * Math.sqrt(2 * pooled * (1 - pooled)) + POWER.power * Math.sqrt(p * (1 - p) + q * (1 - q))
  return Math.ceil((root / (p - q)) ** 2)
}

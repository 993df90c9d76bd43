// An effect on the logarithm's scale, with its standard error: of two shares, or of two counts.

import { type Interval, Z } from './interval.ts'
import type { Share } from './proportions.ts'

/** 0 is no effect; the sign is that of the first arm over the second. */
export type Effect = { readonly estimate: number; readonly se: number }

export function intervalOf({ estimate, se }: Effect): Interval {
  return { low: estimate - Z * se, high: estimate + Z * se }
}

/** One share on the logarithm's scale, against even odds: ln((yes+.5)/(no+.5)), SE the root of the sum of 1/(x+.5). Source: as the log odds ratio below, of one arm. */
export function logit({ yes, of }: Share): Effect {
  const [a, b] = [yes + 0.5, of - yes + 0.5]
  return { estimate: Math.log(a / b), se: Math.sqrt(1 / a + 1 / b) }
}

/** ln((a+.5)(d+.5)/((b+.5)(c+.5))), SE the root of the sum of 1/(x+.5); a, c the yeses and b, d the noes of the two arms. Source: science notes, part D0. */
export function logOddsRatio(first: Share, second: Share): Effect {
  const a = first.yes + 0.5
  const b = first.of - first.yes + 0.5
  const c = second.yes + 0.5
  const d = second.of - second.yes + 0.5
  return { estimate: Math.log((a * d) / (b * c)), se: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d) }
}

/** A count, and over how much it was counted (people, rounds). */
export type Count = { readonly count: number; readonly over: number }

/** ln of the ratio of two rates, SE sqrt(1/x1 + 1/x2). Undefined where a count is zero. Source: science notes, part D0. */
export function logRateRatio(first: Count, second: Count): Effect | undefined {
  if (first.count <= 0 || second.count <= 0 || first.over <= 0 || second.over <= 0) return undefined
  const estimate = Math.log(first.count / first.over / (second.count / second.over))
  return { estimate, se: Math.sqrt(1 / first.count + 1 / second.count) }
}

/** A published ratio and its 95% interval as an effect. */
export function effectOfRatio(ratio: number, { low, high }: Interval): Effect {
  return { estimate: Math.log(ratio), se: Math.log(high / low) / (2 * Z) }
}

// What a month leaves of the yes, over all the delays that were played.

import { intervalOf } from '../reciprocity/statistics/effect.ts'
import type { Interval } from '../reciprocity/statistics/interval.ts'
import { logBinomial } from '../reciprocity/statistics/log-binomial.ts'
import type { ArmResult } from './results.ts'
import type { Scenario } from './scenario.ts'

/** A line can be laid through any two. */
const LEAST_DELAYS = 3

/**
 * e^b of ln P = a + b months, and its 95% interval. A condition without a delay (no favour before) is not in it.
 * Source: science notes, part D, S2.
 * @returns undefined: not what this scenario measures, fewer than three delays were played, or there is no line (as where nobody said yes)
 */
export function decayOf(
  { compare, measures: [main] }: Scenario,
  arms: readonly ArmResult[],
): { readonly ratio: number; readonly interval: Interval } | undefined {
  if (compare.kind !== 'decay') return undefined
  const shares = arms.flatMap(({ id, measures }) => {
    const [x, result] = [compare.months[id], measures[main?.id ?? '']]
    return x !== undefined && result?.kind === 'rate' && result.n > 0 ? [{ x, yes: result.yes, of: result.n }] : []
  })
  const line = shares.length < LEAST_DELAYS ? undefined : logBinomial(shares)
  if (!line) return undefined
  const { low, high } = intervalOf(line.slope)
  return { ratio: Math.exp(line.slope.estimate), interval: { low: Math.exp(low), high: Math.exp(high) } }
}

// What came of a scenario, condition by condition: counts, rates and means with their intervals.

import type { Interval } from '../reciprocity/statistics/interval.ts'
import { meanInterval } from '../reciprocity/statistics/means.ts'
import { wilson } from '../reciprocity/statistics/proportions.ts'
import type { ArmId, Observation, Scenario } from './scenario.ts'

/** Of a rate: how many, and their share with Wilson's interval. Of a mean: Student's. Intervals are of 95%; none where there is nothing to tell. */
export type MeasureResult =
  | {
      readonly kind: 'rate'
      readonly n: number
      readonly yes: number
      readonly rate: number
      readonly interval?: Interval
    }
  | { readonly kind: 'mean'; readonly n: number; readonly mean: number; readonly interval?: Interval }

export type ArmResult = {
  readonly id: ArmId
  /** Measured. */
  readonly n: number
  /** Left out, with why, and how many. */
  readonly excluded: Readonly<Record<string, number>>
  /** By the id of the measure. */
  readonly measures: Readonly<Record<string, MeasureResult>>
}

/**
 * @param observations those of one condition
 * @param together the same, by who sat together: what one of them does the others have seen, so a mean's interval is that of their means. Source: science notes, part D0, the unit of analysis.
 */
export function armResult(
  scenario: Scenario,
  id: ArmId,
  observations: readonly Observation<string>[],
  together: readonly (readonly Observation<string>[])[] = observations.map((one) => [one]),
): ArmResult {
  const excluded: Record<string, number> = {}
  const counted: Readonly<Record<string, number>>[] = []
  for (const one of observations) {
    if (one.excluded === undefined) counted.push(one.values)
    else excluded[one.excluded] = (excluded[one.excluded] ?? 0) + 1
  }
  const measures = scenario.measures.map(({ id, kind }) => {
    // A measure that does not arise for somebody (a return of nothing sent) is not among their values.
    const values = counted.flatMap((one) => one[id] ?? [])
    const groups = together.map((group) => group.flatMap(({ values }) => values?.[id] ?? []))
    return [id, kind === 'rate' ? rateOf(values) : meanOf(values.length, groups)] as const
  })
  return { id, n: counted.length, excluded, measures: Object.fromEntries(measures) }
}

/** All conditions taken as one, for what was asked of everybody alike. Undefined: no rate. */
export function pooledRate(arms: readonly ArmResult[], measure: string): MeasureResult | undefined {
  const rates = arms.flatMap(({ measures }) => measures[measure] ?? []).filter((one) => one.kind === 'rate')
  if (rates.length === 0) return undefined
  return rateFrom(
    rates.reduce((sum, { yes }) => sum + yes, 0),
    rates.reduce((sum, { n }) => sum + n, 0),
  )
}

function rateOf(values: readonly number[]): MeasureResult {
  return rateFrom(values.filter((value) => value > 0).length, values.length)
}

function rateFrom(yes: number, n: number): MeasureResult {
  const interval = wilson({ yes, of: n })
  return { kind: 'rate', n, yes, rate: n === 0 ? 0 : yes / n, ...(interval ? { interval } : {}) }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function meanOf(n: number, groups: readonly (readonly number[])[]): MeasureResult {
  return { kind: 'mean', n, ...meanInterval(groups.flatMap((group) => (group.length > 0 ? mean(group) : []))) }
}

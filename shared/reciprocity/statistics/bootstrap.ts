// How sure one can be of a figure over trials of which each student made several: students are drawn again, not trials.

import { quantileSorted, sampleWithReplacement } from 'simple-statistics'
import type { Interval } from './interval.ts'

const RESAMPLES = 2000

/**
 * A figure with its 95% percentile interval. Resamples for which the figure has no meaning (an arm without a student) are left out.
 * Undefined where it has none for the students themselves. Source: science notes, part D0 (bootstrap students, 2,000).
 *
 * @param students all trials of one student each
 * @param figure of a list of students
 * @param random 0 <= x < 1, seeded by who calls
 */
export function bootstrapByStudent<Trials>(
  students: readonly Trials[],
  figure: (students: readonly Trials[]) => number | undefined,
  random: () => number,
  resamples: number = RESAMPLES,
): (Interval & { readonly estimate: number; readonly students: number }) | undefined {
  const estimate = figure(students)
  if (estimate === undefined) return undefined
  const drawn: number[] = []
  for (let draw = 0; draw < resamples; draw++) {
    const value = figure(sampleWithReplacement([...students], students.length, random))
    if (value !== undefined) drawn.push(value)
  }
  if (drawn.length === 0) return undefined
  drawn.sort((a, b) => a - b)
  return {
    estimate,
    students: students.length,
    low: quantileSorted(drawn, 0.025),
    high: quantileSorted(drawn, 0.975),
  }
}

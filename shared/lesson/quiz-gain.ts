// What a class knows more after a lesson than before: the mean gain of those who answered both times, and nothing of any one student.

import { meanInterval } from '../reciprocity/statistics/means.ts'
import { type QuizSheet, quizScore } from './quiz.ts'

/** Shares of right answers, 0 to 1. `interval`: 95%, of the mean gain; absent with fewer than two students, or where all gained the same. */
export type QuizGain = {
  readonly students: number
  readonly before: number
  readonly after: number
  readonly gain: number
  readonly interval?: { readonly low: number; readonly high: number }
}

/** Undefined where nobody answered both times: an absent answer is no wrong one. */
export function quizGain(code: string, sheets: readonly QuizSheet[]): QuizGain | undefined {
  const both = sheets.flatMap((sheet) => {
    const before = quizScore(code, 'before', sheet)
    const after = quizScore(code, 'after', sheet)
    return before === undefined || after === undefined ? [] : [{ before, after }]
  })
  if (both.length === 0) return undefined
  const { mean: gain, interval } = meanInterval(both.map(({ before, after }) => after - before))
  return {
    students: both.length,
    before: meanInterval(both.map(({ before }) => before)).mean,
    after: meanInterval(both.map(({ after }) => after)).mean,
    gain,
    ...(interval && { interval }),
  }
}

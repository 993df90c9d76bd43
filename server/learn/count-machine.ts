// The log of what was chosen in Learn: choices decide events, events are summed. Nobody is named in it.

import * as z from 'zod'
import type { LessonCounts } from '../../shared/lesson/lesson-counts.ts'
import type { Machine } from '../actor/machine.ts'

const countedSchema = z.strictObject({
  type: z.literal('counted'),
  lesson: z.string(),
  arm: z.string(),
  values: z.record(z.string(), z.number()),
})
export type LessonCounted = z.infer<typeof countedSchema>
export type CountAction = Omit<LessonCounted, 'type'>
export const parseCounted = (body: unknown): LessonCounted => countedSchema.parse(body)

export type LessonTally = Map<string, { counted: number; readonly arms: Record<string, LessonCounts[string]> }>

/** Guess: no share moves by more after so many, and the log of a flood stays small. */
const MOST_COUNTED = 20_000

export const countMachine: Machine<LessonTally, CountAction, LessonCounted> = {
  empty: () => new Map(),
  apply(tally, { lesson, arm, values }) {
    const known = tally.get(lesson) ?? { counted: 0, arms: {} }
    const before = known.arms[arm] ?? {}
    const added = Object.entries(values).map(([choice, value]) => {
      const { n, sum } = before[choice] ?? { n: 0, sum: 0 }
      return [choice, { n: n + 1, sum: sum + value }]
    })
    known.counted += 1
    known.arms[arm] = { ...before, ...Object.fromEntries(added) }
    tally.set(lesson, known)
  },
  step(tally, _by, action) {
    if ((tally.get(action.lesson)?.counted ?? 0) >= MOST_COUNTED) return { ok: true, events: [] }
    const event: LessonCounted = { type: 'counted', ...action }
    countMachine.apply(tally, event)
    return { ok: true, events: [event] }
  },
  nextDue: () => undefined,
  violations: () => [],
}

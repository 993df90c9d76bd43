// Which step of a lesson comes next, from what this device knows of it.

import type { LessonRecord } from '../device/learn-progress.ts'

export type Step = 'bet' | 'play' | 'after' | 'done'

export const isDone = ({ answer }: LessonRecord): boolean => answer !== undefined

export function stepOf(record: LessonRecord): Step {
  if (isDone(record)) return 'done'
  if (record.bet === undefined) return 'bet'
  return record.told ? 'after' : 'play'
}

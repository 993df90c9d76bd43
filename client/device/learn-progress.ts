// How far each lesson of Learn has come on this device: the bet, the room it is played in, whether its end was seen, the answer after. No account.

import { type ReadonlySignal, signal } from '@preact/signals'
import * as z from 'zod'
import { deviceKept, type Kept } from './kept.ts'

const NAME = 'learn'
const recordSchema = z.object({
  /** Which of the four ranges. */
  bet: z.int().min(0).max(3).optional(),
  /** What came out, where the bet was on oneself. */
  own: z.number().optional(),
  /** What was chosen in a small page, the first time: its condition, and each choice from 0 to 1. */
  chose: z.object({ arm: z.string(), values: z.record(z.string(), z.number()) }).optional(),
  /** Where it is being played. */
  room: z.string().optional(),
  /** Its end was told. */
  told: z.boolean().optional(),
  /** Which of the three answers; with it the lesson is done. */
  answer: z.int().min(0).max(2).optional(),
})
export type LessonRecord = Readonly<z.infer<typeof recordSchema>>

export type LearnProgress = {
  readonly all: ReadonlySignal<ReadonlyMap<string, LessonRecord>>
  of(lesson: string): LessonRecord
  /** Adds to what is known of a lesson; `undefined` takes it back. */
  note(lesson: string, more: { readonly [K in keyof LessonRecord]: LessonRecord[K] | undefined }): void
}

export function learnProgress(store: Kept): LearnProgress {
  const all = signal<ReadonlyMap<string, LessonRecord>>(read(store.read(NAME)))
  return {
    all,
    of: (lesson) => all.value.get(lesson) ?? {},
    note(lesson, more) {
      const known = recordSchema.parse({ ...all.value.get(lesson), ...more })
      all.value = new Map(all.value).set(lesson, known)
      store.write(NAME, JSON.stringify([...all.value]))
    },
  }
}

/** What cannot be read is forgotten: it is a convenience, and nothing hangs on it. */
function read(text: string | undefined): Map<string, LessonRecord> {
  try {
    return new Map(z.array(z.tuple([z.string(), recordSchema])).parse(JSON.parse(text ?? '[]')))
  } catch {
    return new Map()
  }
}

export const progress = learnProgress(deviceKept)

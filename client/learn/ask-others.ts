// What others chose in a lesson, asked of the server; and what this device came to in a small page, told to it once.

import { type LessonChoice, type LessonCounts, lessonCountsSchema } from '../../shared/lesson/lesson-counts.ts'
import { randomId } from '../device/random-id.ts'

/** Others are shown no later than this. Guess: longer than a slow network takes. */
const TELL_MS = 4_000

/** Settled when what was chosen last has reached the server, or could not. */
let told: Promise<void> = Promise.resolve()

/** Undefined: it could not be had. */
export async function askOthers(lesson: string, signal: AbortSignal): Promise<LessonCounts | undefined> {
  // One's own choice is among them.
  await told
  try {
    const response = await fetch(`/api/learn/${encodeURIComponent(lesson)}`, { signal })
    if (!response.ok) return undefined
    const { counts } = (await response.json()) as { readonly counts: unknown }
    return lessonCountsSchema.parse(counts)
  } catch {
    return undefined
  }
}

/** What could not be told is not counted: nothing hangs on it. */
export function tellChoice(lesson: string, choice: Omit<LessonChoice, 'id'>): void {
  told = post(lesson, choice)
}

async function post(lesson: string, choice: Omit<LessonChoice, 'id'>): Promise<void> {
  try {
    await fetch(`/api/learn/${encodeURIComponent(lesson)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...choice, id: randomId() } satisfies LessonChoice),
      signal: AbortSignal.timeout(TELL_MS),
    })
  } catch {
    // No network.
  }
}

// What people chose in a lesson of Learn, counted without who they were: the others that one's own choice is shown beside.

import * as z from 'zod'
import { examples } from './first-summers.ts'
import type { LessonId } from './learn.ts'
import { proposals } from './resist.ts'
import { sortingCases } from './sorting.ts'

/** How many were counted, and the sum of what they did: 1 or 0 a person, or a number. */
const countedSchema = z.strictObject({ n: z.int().min(0), sum: z.number() })
type Counted = z.infer<typeof countedSchema>

/** By condition, then by what was chosen. A lesson without conditions has the one that is called `all`. */
export const lessonCountsSchema = z.record(z.string(), z.record(z.string(), countedSchema))
export type LessonCounts = Readonly<Record<string, Readonly<Record<string, Counted>>>>

export const ALL = 'all'

/** Guess: of fewer one might guess who they were, and they say little. */
export const LEAST_SHOWN = 5

type PageChoices = { readonly arms: readonly string[]; readonly choices: readonly string[] }

/** What the small pages tell: each choice is 1 for yes, 0 for no, or a share. Experiments are measured by the server itself. */
export const pageChoices: Readonly<Partial<Record<LessonId, PageChoices>>> = {
  kinds: { arms: [ALL], choices: sortingCases },
  timeFrame: { arms: [ALL], choices: ['dated'] },
  summers: { arms: examples, choices: ['handedOn'] },
  resist: { arms: [ALL], choices: proposals.map(({ id }) => id) },
}

/** `id`: told once, it is counted once. */
export const lessonChoiceSchema = z.strictObject({
  id: z.string().min(16).max(64),
  arm: z.string().max(40),
  values: z.record(z.string().max(40), z.number().min(0).max(1)),
})
export type LessonChoice = z.infer<typeof lessonChoiceSchema>

/** Whether a small page of this lesson can have come to this. */
export function isChoiceOf(lesson: string, { arm, values }: Pick<LessonChoice, 'arm' | 'values'>): boolean {
  const page = Object.entries(pageChoices).find(([id]) => id === lesson)?.[1]
  if (!page?.arms.includes(arm)) return false
  const chosen = Object.keys(values)
  return chosen.length === page.choices.length && chosen.every((choice) => page.choices.includes(choice))
}

/** What may be told of them: conditions of which enough were counted. */
export function tellable(counts: LessonCounts): LessonCounts {
  const arms = Object.entries(counts).flatMap(([arm, choices]) => {
    const enough = Object.entries(choices).filter(([, { n }]) => n >= LEAST_SHOWN)
    return enough.length === 0 ? [] : [[arm, Object.fromEntries(enough)] as const]
  })
  return Object.fromEntries(arms)
}

/** Those of these conditions, of what was told: how many, and their mean. */
export function shownOf(
  counts: LessonCounts,
  arms: readonly string[],
  choice: string,
): { n: number; mean: number } | undefined {
  const counted = arms.flatMap((arm) => counts[arm]?.[choice] ?? [])
  const n = counted.reduce((all, one) => all + one.n, 0)
  const sum = counted.reduce((all, one) => all + one.sum, 0)
  return n > 0 ? { n, mean: sum / n } : undefined
}

// The words of a lesson, in the language of this page.

import type { LessonId } from '../../../shared/lesson/learn.ts'
import { askingLessons } from './en-asking.ts'
import { givingLessons } from './en-giving.ts'
import { togetherLessons } from './en-together.ts'
import type { LessonWords } from './lesson-words.ts'

const words: Readonly<Record<LessonId, LessonWords>> = { ...givingLessons, ...askingLessons, ...togetherLessons }

export function lessonWords(id: LessonId): LessonWords {
  return words[id]
}

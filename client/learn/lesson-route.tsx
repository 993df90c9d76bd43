// A lesson by its address, or the list where there is none of that name.

import { lessonOf } from '../../shared/lesson/learn.ts'
import { LearnPage } from './learn-page.tsx'
import { LessonPage } from './lesson-page.tsx'

export function LessonRoute({ id }: { id: string }) {
  const lesson = lessonOf(id)
  return lesson ? <LessonPage key={id} lesson={lesson} /> : <LearnPage />
}

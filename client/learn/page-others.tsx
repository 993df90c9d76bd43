// Others beside one's own choices in a small page.

import type { LearnLesson } from '../../shared/lesson/learn.ts'
import { pageChoices } from '../../shared/lesson/lesson-counts.ts'
import { type LessonRecord, progress } from '../device/learn-progress.ts'
import { percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { type PageLesson, pageOthersWords } from '../text/learn/en-others.ts'
import { Others } from './others.tsx'

export function PageOthers({ lesson }: { lesson: LearnLesson }) {
  const { chose } = progress.of(lesson.id)
  const told = pageChoices[lesson.id]
  if (!told || !isPageLesson(lesson.id)) return null
  const words = pageOthersWords[lesson.id]
  const labels: Readonly<Record<string, string>> = words.labels
  const rows = told.arms.flatMap((arm) =>
    told.choices.map((choice) => ({
      arms: [arm],
      choice,
      label: labels[told.choices.length > 1 ? choice : arm] ?? choice,
      mine: saidOf(chose, arm, choice),
    })),
  )
  return <Others lesson={lesson.id} what={words.what} rows={rows} isShare />
}

const isPageLesson = (id: string): id is PageLesson => id in pageOthersWords

function saidOf(chose: LessonRecord['chose'], arm: string, choice: string): string | undefined {
  const value = chose?.arm === arm ? chose.values[choice] : undefined
  if (value === undefined) return undefined
  return value === 0 || value === 1 ? t(value === 1 ? 'experiment.did' : 'experiment.didNot') : percent(value)
}

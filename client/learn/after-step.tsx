// One question after the play: the first answer stands, and its one sentence is told.

import type { LearnLesson } from '../../shared/lesson/learn.ts'
import { Button } from '../components/button.tsx'
import { progress } from '../device/learn-progress.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'

export function AfterStep({ lesson }: { lesson: LearnLesson }) {
  const { after } = lessonWords(lesson.id)
  return (
    <fieldset class="learn-question">
      <legend>
        <small class="second">{t('learn.step.after')}</small>
        {after.question}
      </legend>
      {after.options.map((option, index) => (
        <Button key={option} onClick={() => progress.note(lesson.id, { answer: index, room: undefined })}>
          {option}
        </Button>
      ))}
    </fieldset>
  )
}

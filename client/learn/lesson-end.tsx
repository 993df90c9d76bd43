// At the end of a lesson's experiment: it was told, the bet is set beside what was found, and there is a way on.

import { useEffect } from 'preact/hooks'
import type { LearnLesson } from '../../shared/lesson/learn.ts'
import { Button } from '../components/button.tsx'
import { progress } from '../device/learn-progress.ts'
import { go, lessonPath } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { BetBeside } from './bet-beside.tsx'
import { isDone } from './steps.ts'

export function LessonBet({ lesson }: { lesson: LearnLesson }) {
  return progress.of(lesson.id).bet === undefined ? null : <BetBeside lesson={lesson} />
}

export function LessonEnd({ lesson }: { lesson: LearnLesson }) {
  useEffect(() => progress.note(lesson.id, { told: true, room: undefined }), [lesson.id])
  return (
    <Button
      tone="lantern"
      class="big"
      glyph="next"
      onClick={() => {
        session.close()
        go(lessonPath(lesson.id))
      }}
    >
      {t(isDone(progress.of(lesson.id)) ? 'learn.backToLesson' : 'learn.toQuestion')}
    </Button>
  )
}

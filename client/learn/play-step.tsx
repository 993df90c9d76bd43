// The experiment of a lesson is about to begin, or was left in the middle.

import { useState } from 'preact/hooks'
import type { LearnLesson } from '../../shared/lesson/learn.ts'
import { Button } from '../components/button.tsx'
import { toast } from '../components/toast.tsx'
import { progress } from '../device/learn-progress.ts'
import { Told } from '../experiment/told.tsx'
import { go, roomPath } from '../router.ts'
import { heldSeats } from '../session.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'
import { BetBeside } from './bet-beside.tsx'
import { openExperiment } from './open-experiment.ts'

export function PlayStep({ lesson }: { lesson: LearnLesson }) {
  const [opening, setOpening] = useState(false)
  const [tells, setTells] = useState(false)
  const { room } = progress.of(lesson.id)
  const scenario = 'scenario' in lesson.play ? lesson.play.scenario : ''
  const start = async () => {
    setOpening(true)
    const failed = await openExperiment(lesson.id, scenario, 'target')
    setOpening(false)
    if (failed) toast(failed, 'x')
  }
  if (tells)
    return (
      <>
        <Told scenario={scenario} />
        <BetBeside lesson={lesson} />
        <Button tone="lantern" class="big" onClick={() => progress.note(lesson.id, { told: true, room: undefined })}>
          {t('learn.toQuestion')}
        </Button>
      </>
    )
  const isOpen = room !== undefined && heldSeats.current(room) !== undefined
  return (
    <>
      <p class="learn-say">{lessonWords(lesson.id).lead}</p>
      <p class="second">
        {t('learn.playLead', { minutes: lesson.minutes })} {t('learn.othersBots')}
      </p>
      {isOpen ? (
        <>
          <Button tone="lantern" class="big" glyph="play" onClick={() => go(roomPath(room))}>
            {t('learn.goOn')}
          </Button>
          <Button pending={opening} onClick={() => void start()}>
            {t('learn.anew')}
          </Button>
          <Button onClick={() => setTells(true)}>{t('learn.tellMe')}</Button>
        </>
      ) : (
        <Button tone="lantern" class="big" glyph="play" pending={opening} onClick={() => void start()}>
          {t('learn.go')}
        </Button>
      )}
    </>
  )
}

// A lesson is done: whether the answer was right and why, the next lesson, the other side, once more.

import { useState } from 'preact/hooks'
import { type LearnLesson, lessons } from '../../shared/lesson/learn.ts'
import type { Mode } from '../../shared/scenarios/scenario.ts'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { toast } from '../components/toast.tsx'
import { progress } from '../device/learn-progress.ts'
import { go, learnPath, lessonPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'
import { openExperiment } from './open-experiment.ts'
import { isDone } from './steps.ts'

/** @param onAgain a small page is played again where one is; an experiment opens a room */
export function DoneStep({ lesson, onAgain }: { lesson: LearnLesson; onAgain: () => void }) {
  const [opening, setOpening] = useState<Mode | undefined>(undefined)
  const { after, otherSide } = lessonWords(lesson.id)
  const { answer } = progress.of(lesson.id)
  const next = nextOf(lesson)
  const play = async (mode: Mode) => {
    if (!('scenario' in lesson.play)) return onAgain()
    setOpening(mode)
    const failed = await openExperiment(lesson.id, lesson.play.scenario, mode)
    setOpening(undefined)
    if (failed) toast(failed, 'x')
  }
  return (
    <>
      <div class="learn-verdict">
        <p class="second">{after.question}</p>
        <p>
          <b>
            {answer === lesson.right
              ? t('learn.right')
              : t('learn.notRight', { right: after.options[lesson.right] ?? '' })}
          </b>{' '}
          {after.why}
        </p>
        <p class="learn-finished">
          <Glyph name="check" size={18} />
          {t('learn.doneMark')}
        </p>
      </div>
      {next ? (
        <Button tone="lantern" class="big" glyph="next" onClick={() => go(lessonPath(next.id))}>
          {t('learn.next', { title: lessonWords(next.id).title })}
        </Button>
      ) : (
        <p>{t('learn.allDone')}</p>
      )}
      {otherSide && (
        <Button glyph="swap" pending={opening === 'requester'} onClick={() => void play('requester')}>
          {t('learn.otherSide', { what: otherSide })}
        </Button>
      )}
      <Button glyph="undo" pending={opening === 'target'} onClick={() => void play('target')}>
        {t('learn.again')}
      </Button>
      <Button tone="ghost" glyph="back" onClick={() => go(learnPath)}>
        {t('learn.all')}
      </Button>
    </>
  )
}

/** The first one after it that is not done, from the beginning again at the end. */
function nextOf({ id }: LearnLesson) {
  const at = lessons.findIndex((lesson) => lesson.id === id)
  return [...lessons.slice(at + 1), ...lessons.slice(0, at)].find((lesson) => !isDone(progress.of(lesson.id)))
}

// One lesson, step by step: the bet, the play, what came of it, one question after; then the next.

import './learn.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LearnLesson } from '../../shared/lesson/learn.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { type LessonRecord, progress } from '../device/learn-progress.ts'
import { experimentNoticeSeen } from '../device/preferences.ts'
import { go, learnPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'
import { AfterStep } from './after-step.tsx'
import { tellChoice } from './ask-others.ts'
import { BetBeside } from './bet-beside.tsx'
import { DoneStep } from './done-step.tsx'
import { PageOthers } from './page-others.tsx'
import { PageStep } from './page-step.tsx'
import { PlayStep } from './play-step.tsx'
import { stepOf } from './steps.ts'

export function LessonPage({ lesson }: { lesson: LearnLesson }) {
  const record = progress.of(lesson.id)
  const words = lessonWords(lesson.id)
  const isArranged = 'scenario' in lesson.play
  if (isArranged && experimentNoticeSeen.value === 'off')
    return (
      <Frame title={words.title}>
        <Notice />
      </Frame>
    )
  return (
    <Frame title={words.title}>
      <LessonStep lesson={lesson} record={record} />
    </Frame>
  )
}

function LessonStep({ lesson, record }: { lesson: LearnLesson; record: LessonRecord }) {
  /** A small page that is done once may be played again without losing its mark. */
  const [again, setAgain] = useState(false)
  const step = stepOf(record)
  if (step === 'bet') return <BetStep lesson={lesson} />
  if ('page' in lesson.play && (step === 'play' || again))
    return (
      <PageStep
        page={lesson.play.page}
        onEnd={({ arm, values, own }) => {
          setAgain(false)
          if (record.chose) return progress.note(lesson.id, { told: true, own })
          tellChoice(lesson.id, { arm, values })
          progress.note(lesson.id, { told: true, own, chose: { arm, values } })
        }}
      />
    )
  if (step === 'play') return <PlayStep lesson={lesson} />
  if (step === 'after')
    return (
      <>
        {'page' in lesson.play && (
          <>
            <BetBeside lesson={lesson} />
            <PageOthers lesson={lesson} />
          </>
        )}
        <AfterStep lesson={lesson} />
      </>
    )
  return <DoneStep lesson={lesson} onAgain={() => setAgain(true)} />
}

function Frame({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="learn">
      <section class="card learn-page">
        <Awning />
        <div class="learn-top">
          <Button tone="ghost" class="square" glyph="back" aria-label={t('learn.all')} onClick={() => go(learnPath)} />
          <h1>{title}</h1>
        </div>
        {children}
      </section>
    </main>
  )
}

function Notice() {
  return (
    <>
      <p class="learn-notice">{t('learn.notice')}</p>
      <p class="second">{t('learn.noticeOut')}</p>
      <div class="learn-answers">
        <Button
          tone="lantern"
          class="big"
          onClick={() => {
            experimentNoticeSeen.value = 'on'
          }}
        >
          {t('learn.noticeGo')}
        </Button>
        <Button onClick={() => go(learnPath)}>{t('learn.noticeNo')}</Button>
      </div>
    </>
  )
}

function BetStep({ lesson }: { lesson: LearnLesson }) {
  const { bet } = lessonWords(lesson.id)
  return (
    <fieldset class="learn-question">
      <legend>
        <small class="second">{t('learn.step.bet')}</small>
        {bet.question}
      </legend>
      {bet.ranges.map((range, index) => (
        <Button key={range} onClick={() => progress.note(lesson.id, { bet: index })}>
          {range}
        </Button>
      ))}
      <p class="second">{t('learn.betLead')}</p>
    </fieldset>
  )
}

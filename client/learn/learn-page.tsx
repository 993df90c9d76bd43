// The list of lessons: what each is about, how long it takes, and which are done.

import './learn.css'
import { lessons, shelves } from '../../shared/lesson/learn.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Chip } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { progress } from '../device/learn-progress.ts'
import { glossaryPath, go, lessonPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'
import { isDone } from './steps.ts'

export function LearnPage() {
  const done = lessons.filter(({ id }) => isDone(progress.of(id))).length
  return (
    <main class="learn">
      <header class="card learn-head">
        <Awning />
        <h1>{t('learn.title')}</h1>
        <p>{t('learn.lead')}</p>
        <p class="second">
          {t('learn.progress', { done, all: lessons.length })}. {t('learn.noAccount')}
        </p>
        <div class="learn-ways">
          <Button glyph="book" onClick={() => go(glossaryPath)}>
            {t('learn.glossary')}
          </Button>
          <Button tone="ghost" glyph="back" onClick={() => go('/')}>
            {t('action.home')}
          </Button>
        </div>
      </header>
      {shelves.map((shelf) => (
        <section key={shelf} class="learn-shelf">
          <h2>{t(`learn.shelf.${shelf}`)}</h2>
          <ul>
            {lessons
              .filter((lesson) => lesson.shelf === shelf)
              .map(({ id, minutes }) => (
                <li key={id}>
                  <LessonCard id={id} minutes={minutes} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function LessonCard({ id, minutes }: { id: (typeof lessons)[number]['id']; minutes: number }) {
  const words = lessonWords(id)
  return (
    <button type="button" class="learn-card" onClick={() => go(lessonPath(id))}>
      <b class="display">{words.title}</b>
      <span class="second learn-lead">{words.lead}</span>
      <span class="learn-marks">
        <Chip glyph="clock">{t('learn.minutes', { count: minutes })}</Chip>
        {isDone(progress.of(id)) && (
          <span class="chip learn-done">
            <Glyph name="check" size={14} />
            {t('learn.doneMark')}
          </span>
        )}
      </span>
    </button>
  )
}

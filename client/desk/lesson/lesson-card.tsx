// Where the lesson is, what to say now, and what comes next.

import { type ClassPhase, type DeskView, stepsOf } from '../../../shared/protocol/class.ts'
import { t } from '../../text/i18n.ts'
import { desk, give } from '../desk-session.ts'
import { studentCount } from '../desk-view.ts'
import { LessonButtons } from './lesson-buttons.tsx'
import { lessonPlan } from './lesson-plan.ts'
import { sayNow } from './say-now.ts'

export function LessonCard({ view }: { view: DeskView }) {
  return (
    <section class="card desk-card lesson-card" aria-label={t('desk.lesson.title')}>
      <Steps view={view} />
      <h2>{t('desk.lesson.say')}</h2>
      <p class="say">{t('desk.lesson.quoted', { line: lineOf(view) })}</p>
      {asks.has(view.phase) && (
        <p class="second" role="status">
          {t('desk.lesson.answered', { count: view.answered, people: studentCount(view) })}
        </p>
      )}
      <LessonButtons view={view} />
    </section>
  )
}

const asks: ReadonlySet<ClassPhase> = new Set(['quizBefore', 'predict', 'quizAfter'])

function lineOf(view: DeskView): string {
  const id = sayNow({
    phase: view.phase,
    playing: view.playing,
    matches: view.matches,
    roster: view.roster,
    ...(view.experiment && { experiment: view.experiment }),
    clock: desk.classClock.value,
    planned: lessonPlan(view.setup).matches,
    chart: view.wall.show === 'chart',
    arranged: view.setup.experiment !== undefined,
  })
  return t(`desk.say.${id}`, {
    address: location.host,
    code: view.code,
    matching: t(`desk.matching.${view.setup.treatment ? 'fixed' : view.setup.matching}`),
  })
}

function Steps({ view }: { view: DeskView }) {
  const steps = stepsOf(view.setup)
  const at = steps.indexOf(view.phase)
  return (
    <ol class="steps" aria-label={t('desk.lesson.steps')}>
      {steps.map((step, index) => (
        <li key={step} class={index < at ? 'done' : index === at ? 'now' : ''}>
          <button
            type="button"
            aria-current={index === at ? 'step' : undefined}
            disabled={!mayGo(view, step)}
            onClick={() => void give({ type: 'phase', to: step })}
          >
            {t(`desk.steps.${step}`)}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Play has its own button, and a debrief wants a match behind it. */
function mayGo({ playing, phase, matches }: DeskView, step: ClassPhase): boolean {
  if (playing || step === phase || step === 'play') return false
  return step !== 'debrief' || matches > 0
}

// What brings the lesson on: start, the next step, the bell.

import { type ClassPhase, type DeskView, stepsOf } from '../../../shared/protocol/class.ts'
import { AskOnce } from '../../components/ask-once.tsx'
import { Button } from '../../components/button.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { lessonPlan } from './lesson-plan.ts'

export function LessonButtons({ view }: { view: DeskView }) {
  if (view.playing)
    return (
      <div class="lesson-buttons">
        <AskOnce
          tone="lantern"
          glyph="bell"
          words={t('desk.lesson.bell')}
          sure={t('desk.lesson.bellSure')}
          pending={isPending('bell')}
          onSure={() => void give({ type: 'bell' })}
        />
      </div>
    )
  const next = nextStep(view)
  return (
    <div class="lesson-buttons">
      <StartButton view={view} />
      {next && (
        <Button
          tone={startsNext(view) ? 'plain' : 'primary'}
          pending={isPending('phase')}
          onClick={() => void give({ type: 'phase', to: next })}
        >
          {t('desk.lesson.next', { step: t(`desk.steps.${next}`) })}
        </Button>
      )}
    </div>
  )
}

/** Starts the first match, or the next one. */
function StartButton({ view }: { view: DeskView }) {
  const nobody = !view.roster.some(({ state }) => state !== 'kicked' && state !== 'waiting')
  const wanted = startsNext(view)
  const words =
    view.matches === 0
      ? t('desk.lesson.start')
      : wanted
        ? t('desk.lesson.startNext', { match: view.matches + 1 })
        : t('desk.lesson.again')
  return (
    <Button
      tone={wanted ? 'lantern' : 'plain'}
      glyph="play"
      disabled={nobody}
      title={nobody ? t('desk.lesson.nobody') : undefined}
      pending={isPending('start')}
      onClick={() => void give({ type: 'start' })}
    >
      {words}
    </Button>
  )
}

/** The plan has a match that is not played yet, and the lesson is not past it. */
function startsNext({ matches, setup, phase }: DeskView): boolean {
  return matches < lessonPlan(setup).matches && phase !== 'quizAfter' && phase !== 'over'
}

/** The step after this one, play left out: it has a button of its own. */
function nextStep({ phase, setup }: DeskView): ClassPhase | undefined {
  const steps = stepsOf(setup).filter((step) => step !== 'play')
  const all = stepsOf(setup)
  const at = all.indexOf(phase)
  const next = steps.find((step) => all.indexOf(step) > at)
  // Nobody debriefs what was never played.
  return next === 'debrief' ? undefined : next
}

// The lesson plan of a setup: when what happens, and for how long.

import './plan-table.css'
import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
import { experimentTitle } from '../../text/experiments/words-of.ts'
import { t } from '../../text/i18n.ts'
import { optionWord } from '../setup/option-words.ts'
import { lessonPlan, type PlanLine } from './lesson-plan.ts'

export function PlanTable({ setup }: { setup: ClassSetup }) {
  const { lines, minutes, lessonMinutes } = lessonPlan(setup)
  return (
    <div class="plan">
      <ol>
        {lines.map((line) => (
          <li key={`${line.step}${line.match ?? ''}`}>
            <span class="second number">
              {t('desk.plan.at', { from: line.fromMinute, to: line.fromMinute + line.minutes })}
            </span>
            <b>{t(`desk.steps.${line.step}`)}</b>
            <span>{wordsOf(line, setup)}</span>
          </li>
        ))}
      </ol>
      <p class={minutes > lessonMinutes ? 'plan-long' : 'second'} role="status">
        {minutes > lessonMinutes
          ? t('desk.plan.tooLong', { count: minutes, lesson: lessonMinutes })
          : `${t('desk.plan.fits', { count: minutes })} ${t('desk.plan.timeNote')}`}
      </p>
    </div>
  )
}

function wordsOf({ step, match, minutes }: PlanLine, { settings, marketSize, experiment }: ClassSetup): string {
  if (step === 'play' && experiment)
    return t('desk.experiment.planned', {
      title: experimentTitle(experiment.scenario),
      count: minutes,
    })
  if (step === 'debrief' && experiment) return t('desk.experiment.plannedDebrief')
  const { rounds } = settings
  return t(`desk.planned.${step}`, {
    match: match ?? 1,
    rounds: typeof rounds === 'number' ? rounds : optionWord('rounds', rounds).toLowerCase(),
    size: marketSize,
  })
}

// What the lesson came to, for the teacher and the wall: the comparison, the bets, the quiz; each with one plain sentence and a table.

import './lesson-card.css'
import type { Lesson } from '../../shared/lesson/class-measured.ts'
import { predictions } from '../../shared/lesson/predictions.ts'
import { t } from '../text/i18n.ts'
import { ExperimentCard } from './experiment-card.tsx'
import { MatchesCard } from './matches-card.tsx'

const percent = (share: number) => Math.round(100 * share)

export function LessonCard({ id, lesson }: { id: string; lesson: Lesson }) {
  if (id === 'experiment') return <ExperimentCard outcome={lesson.experiment} />
  if (id === 'matches') return <MatchesCard lesson={lesson} />
  if (id === 'treatment') return <TreatmentCard lesson={lesson} />
  return id === 'bets' ? <BetsCard lesson={lesson} /> : <QuizCard lesson={lesson} />
}

function TreatmentCard({ lesson: { treatment, effect } }: { lesson: Lesson }) {
  if (!treatment || !effect)
    return (
      <article class="card lesson-card">
        <h2>{t('lesson.noTreatment')}</h2>
      </article>
    )
  const { means, points, test, design } = effect
  const [control, treated] = [percent(means.control), percent(means.treated)]
  const difference = percent(test?.difference ?? means.treated - means.control)
  const answer = test?.answer
  const verdict = !answer ? 'tooFew' : answer.low > 0 ? 'more' : answer.high < 0 ? 'less' : 'cannotTell'
  return (
    <article class="card lesson-card">
      <h2>{t(`lesson.verdict.${verdict}`, { difference: Math.abs(difference) })}</h2>
      <p class="second">{t(`lesson.design.${design}`, { count: points.length })}</p>
      <ul class="lesson-arms">
        {(['control', 'treated'] as const).map((arm) => (
          <li key={arm}>
            <b>{t('lesson.arm', { vary: t(`lesson.vary.${treatment.vary}`), value: String(treatment[arm]) })}</b>
            <svg viewBox="0 0 100 12" aria-hidden="true" class="lesson-strip">
              <line x1="0" x2="100" y1="6" y2="6" />
              {points.map((point, index) =>
                point.arm === arm ? <circle key={index} cx={100 * point.share} cy="6" r="1.8" /> : null,
              )}
              <path d={`M${arm === 'control' ? control : treated} 1v10`} />
            </svg>
            <span class="number">{arm === 'control' ? control : treated}%</span>
          </li>
        ))}
      </ul>
      {answer && (
        <p>{t('lesson.interval', { low: percent(answer.low), high: percent(answer.high), p: answer.p.toFixed(2) })}</p>
      )}
      {design === 'crossover' && <p class="second">{t('lesson.carryOver')}</p>}
    </article>
  )
}

function BetsCard({ lesson: { bets } }: { lesson: Lesson }) {
  return (
    <article class="card lesson-card">
      <h2>{t('lesson.betsTitle')}</h2>
      {bets.map(({ id, chosen, actual, range }) => {
        const edges = predictions.find((prediction) => prediction.id === id)?.edges ?? []
        const most = Math.max(1, ...chosen)
        return (
          <section key={id}>
            <h3>{t(`quiz.predict.${id}`)}</h3>
            <ol class="lesson-bets">
              {chosen.map((count, index) => (
                <li key={edges[index]} class={index === range ? 'hit' : ''}>
                  <span>
                    {t('quiz.predict.range', { from: percent(edges[index] ?? 0), to: percent(edges[index + 1] ?? 1) })}
                  </span>
                  <span class="lesson-bar" style={{ width: `${(60 * count) / most}%` }} aria-hidden="true" />
                  <b class="number">{count}</b>
                </li>
              ))}
            </ol>
            <p>{actual === undefined ? t('lesson.betOpen') : t('lesson.betActual', { percent: percent(actual) })}</p>
          </section>
        )
      })}
    </article>
  )
}

/** The class alone, never a student. */
function QuizCard({ lesson: { quiz } }: { lesson: Lesson }) {
  if (!quiz)
    return (
      <article class="card lesson-card">
        <h2>{t('lesson.noQuiz')}</h2>
      </article>
    )
  const { students, before, after, gain, interval } = quiz
  return (
    <article class="card lesson-card">
      <h2>{t('lesson.quizTitle', { before: percent(before), after: percent(after) })}</h2>
      <p>
        {interval
          ? t('lesson.quizGain', {
              gain: percent(gain),
              low: percent(interval.low),
              high: percent(interval.high),
              count: students,
            })
          : t('lesson.quizGainOnly', { gain: percent(gain), count: students })}
      </p>
      <ul class="lesson-arms">
        {([before, after] as const).map((share, index) => (
          <li key={index === 0 ? 'before' : 'after'}>
            <b>{t(index === 0 ? 'lesson.before' : 'lesson.after')}</b>
            <span class="lesson-bar" style={{ width: `${60 * share}%` }} aria-hidden="true" />
            <span class="number">{percent(share)}%</span>
          </li>
        ))}
      </ul>
    </article>
  )
}

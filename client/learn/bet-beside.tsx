// One's bet beside what it was on: which range it was, and where that is from.

import './learn.css'
import { type As, type LearnLesson, settleBet } from '../../shared/lesson/learn.ts'
import { Chip } from '../components/chip.tsx'
import { progress } from '../device/learn-progress.ts'
import { decimal, percent, whole } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { lessonWords } from '../text/learn/words-of.ts'

export function BetBeside({ lesson }: { lesson: LearnLesson }) {
  const { bet, own } = progress.of(lesson.id)
  const settled = settleBet(lesson.bet, own)
  const words = lessonWords(lesson.id).bet
  const as = 'as' in lesson.bet ? lesson.bet.as : 'count'
  return (
    <section class="learn-bet" aria-label={t('learn.bet.title')}>
      <h2>{t('learn.bet.title')}</h2>
      <p>{words.question}</p>
      <ol class="learn-ranges">
        {words.ranges.map((range, index) => (
          <li key={range} class={index === settled?.right ? 'right' : ''}>
            <span>{range}</span>
            <span class="learn-bet-marks">
              {index === bet && <Chip>{t('learn.bet.mine')}</Chip>}
              {index === settled?.right && <Chip glyph="check">{t('learn.bet.was')}</Chip>}
            </span>
          </li>
        ))}
      </ol>
      {settled && (
        <p>
          <b>{words.answer.replace('{{value}}', said(settled.value, as))}</b>
        </p>
      )}
      {settled?.source && (
        <p class="second learn-source">
          {t('learn.bet.source', { source: settled.source })}{' '}
          {settled.showing === 'asReported' &&
            settled.reportedBy &&
            t('learn.bet.reported', { whom: settled.reportedBy })}
          {settled.showing === 'unchecked' && t('learn.bet.unchecked')}
        </p>
      )}
    </section>
  )
}

function said(value: number | undefined, as: As): string {
  if (value === undefined) return ''
  switch (as) {
    case 'of100':
      return whole(100 * value)
    case 'more':
      return percent(value - 1)
    case 'times':
      return decimal(value)
    case 'count':
      return decimal(value)
  }
}

// A tool is lent against a promise with a day, or without one: two days go by, and each way it can go is named.

import { useState } from 'preact/hooks'
import { chance } from '../../../shared/game/chance.ts'
import { ALL } from '../../../shared/lesson/lesson-counts.ts'
import { type Borrower, judgeLoan, type Outcome } from '../../../shared/lesson/time-frame.ts'
import { Button } from '../../components/button.tsx'
import { randomId } from '../../device/random-id.ts'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { KindWord } from '../kind-word.tsx'
import type { PageEnd } from '../page-step.tsx'

const DUE_DAY = 2
/** Guess: as often as not, so that either can be met. */
const P_RETURNS = 0.5

export function TimeFrame({ onEnd }: { onEnd: (end: PageEnd) => void }) {
  const [borrower, setBorrower] = useState<Borrower | undefined>(undefined)
  const [day, setDay] = useState(0)
  const [outcome] = useState<Outcome>(() => (chance(randomId(), 'loan').happens(P_RETURNS) ? 'returned' : 'nothing'))
  if (!borrower)
    return (
      <>
        <p class="learn-say">{t('learn.timeFrame.ask')}</p>
        <p class="learn-quote">{t('learn.timeFrame.dated')}</p>
        <p class="learn-quote">{t('learn.timeFrame.open')}</p>
        <div class="learn-answers">
          <Button onClick={() => setBorrower('dated')}>{t('learn.timeFrame.lendDated')}</Button>
          <Button onClick={() => setBorrower('open')}>{t('learn.timeFrame.lendOpen')}</Button>
        </div>
      </>
    )
  if (day < DUE_DAY)
    return (
      <>
        {day > 0 && <b>{t('learn.timeFrame.day', { day })}</b>}
        <p class="learn-say" role="status">
          {t(`learn.timeFrame.${day === 0 ? 'lent' : 'quiet'}${borrower === 'dated' ? 'Dated' : 'Open'}`)}
        </p>
        <Button tone="lantern" class="big" glyph="moon" onClick={() => setDay(day + 1)}>
          {t('learn.timeFrame.wait')}
        </Button>
      </>
    )
  return (
    <>
      <b>{t('learn.timeFrame.day', { day })}</b>
      <p class="learn-say" role="status">
        {t(`learn.timeFrame.${outcome}${borrower === 'dated' ? 'Dated' : 'Open'}`)}
      </p>
      <p class="second">{t('learn.timeFrame.lot')}</p>
      <h2>{t('learn.timeFrame.four')}</h2>
      <ul class="learn-four">
        {(['dated', 'open'] as const).map((who) => (
          <li key={who}>
            <b>{t(who === 'dated' ? 'learn.timeFrame.withDay' : 'learn.timeFrame.withoutDay')}</b>
            <Way borrower={who} outcome="returned" />
            <Way borrower={who} outcome="nothing" />
          </li>
        ))}
      </ul>
      <Button
        tone="lantern"
        class="big"
        glyph="next"
        onClick={() => onEnd({ arm: ALL, values: { dated: borrower === 'dated' ? 1 : 0 } })}
      >
        {t('learn.timeFrame.go')}
      </Button>
    </>
  )
}

function Way({ borrower, outcome }: { borrower: Borrower; outcome: Outcome }) {
  const { label, confidence } = judgeLoan(borrower, outcome)
  return (
    <span class="learn-way">
      <span>{t(`learn.timeFrame.${outcome}`)}</span>
      {label && <KindWord kind={label} />}
      <small class="second">{t('learn.timeFrame.sure', { percent: percent(confidence) })}</small>
    </span>
  )
}

// Six exchanges, one at a time: which of the three kinds is it, and what does the game say?

import { useState } from 'preact/hooks'
import { ALL } from '../../../shared/lesson/lesson-counts.ts'
import { agreements, kindOf, type SortingCase, sortingCases } from '../../../shared/lesson/sorting.ts'
import { type Label, labels } from '../../../shared/reciprocity/label.ts'
import { Button } from '../../components/button.tsx'
import { kindGlyphs } from '../../components/chip.tsx'
import { t } from '../../text/i18n.ts'
import { KindWord } from '../kind-word.tsx'
import type { PageEnd } from '../page-step.tsx'

export function Sorting({ onEnd }: { onEnd: (end: PageEnd) => void }) {
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<Partial<Record<SortingCase, Label>>>({})
  const id = sortingCases[at]
  if (!id) return null
  const answer = answers[id]
  const kind = kindOf(id)
  const isLast = at === sortingCases.length - 1
  const end = () => {
    const values = Object.fromEntries(sortingCases.map((one) => [one, answers[one] === kindOf(one) ? 1 : 0]))
    onEnd({ arm: ALL, values, own: agreements(answers) })
  }
  return (
    <>
      <p class="second">{t('learn.sorting.progress', { number: at + 1, count: sortingCases.length })}</p>
      <p class="learn-say">{t(`learn.sorting.case.${id}`)}</p>
      {answer === undefined ? (
        <fieldset class="learn-question">
          <legend>{t('learn.sorting.lead')}</legend>
          {labels.map((label) => (
            <Button
              key={label}
              class={`learn-kind kind-${label}`}
              glyph={kindGlyphs[label]}
              onClick={() => setAnswers({ ...answers, [id]: label })}
            >
              {t(`learn.sorting.kind.${label}`)}
            </Button>
          ))}
        </fieldset>
      ) : (
        <div class="learn-verdict" role="status">
          {kind && <KindWord kind={kind} />}
          <p>
            <b>{t(answer === kind ? 'learn.sorting.agrees' : 'learn.sorting.differs')}</b>{' '}
            {t(`learn.sorting.why.${id}`)}
          </p>
          <Button tone="lantern" class="big" onClick={() => (isLast ? end() : setAt(at + 1))}>
            {t(isLast ? 'learn.toQuestion' : 'learn.sorting.next')}
          </Button>
        </div>
      )}
    </>
  )
}

// Questions of a stage, one at a time: a tap on a short scale, a number to set on a long one.

import { useEffect, useState } from 'preact/hooks'
import type { Stage } from '../../shared/game/stage.ts'
import { Button } from '../components/button.tsx'
import { Stepper } from '../components/stepper.tsx'
import { usePlace } from '../market/table.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { LastGifts } from './common-store.tsx'
import { PassedBefore } from './passed.tsx'
import { isAllRated } from './rated.ts'

export function Rating({ stage }: { stage: Stage }) {
  const { market, own, table } = usePlace()
  const words = experimentWords(market.scenario ?? '')
  const open = stage.questions.findIndex(({ id }) => !own.ratings.has(id))
  const question = stage.questions[open]
  const pending = table.pending.value.some(({ action }) => action.type === 'rate')
  // The last answer ends it: nothing else is to be done here.
  const ends = isAllRated(market, table.me)
  useEffect(() => {
    if (ends) table.act({ type: 'done', done: true })
  }, [ends])
  if (!question) return null
  const asked = words?.questions?.[question.id]
  const rate = (value: number) => table.act({ type: 'rate', question: question.id, value })
  return (
    <fieldset class={asked?.scale && asked.scale.length > 4 ? 'experiment-question long' : 'experiment-question'}>
      <legend>
        {stage.questions.length > 1 && (
          <small class="second">{t('quiz.question', { number: open + 1, count: stage.questions.length })}</small>
        )}
        {asked?.text ?? question.id}
      </legend>
      {stage.collects === undefined ? <PassedBefore /> : <LastGifts />}
      {asked?.scale ? (
        asked.scale.map((word, index) => (
          <Button key={word} pending={pending} disabled={pending} onClick={() => rate(question.from + index)}>
            {word}
          </Button>
        ))
      ) : (
        <Amount key={question.id} most={Math.min(question.to, own.held.coins)} pending={pending} onSet={rate} />
      )}
    </fieldset>
  )
}

function Amount({ most, pending, onSet }: { most: number; pending: boolean; onSet: (value: number) => void }) {
  const [value, setValue] = useState(0)
  return (
    <div class="experiment-amount">
      <Stepper
        label={t('experiment.howMany')}
        what={t('item.coins')}
        value={value}
        most={most}
        step={1}
        onChange={setValue}
      />
      <Button tone="primary" pending={pending} disabled={pending} onClick={() => onSet(value)}>
        {t('experiment.set', { count: value })}
      </Button>
    </div>
  )
}

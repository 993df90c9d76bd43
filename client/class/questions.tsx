// Questions with a few answers each, one at a time; the first answer stands.

import { useState } from 'preact/hooks'
import type { StudentClass } from '../../shared/protocol/class.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { toast } from '../components/toast.tsx'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { NextStep } from './waiting-page.tsx'

type Question = { readonly id: string; readonly text: string; readonly options: readonly string[] }
type Props = {
  title: string
  lead: string
  questions: readonly Question[]
  known: StudentClass
}

export function Questions({ title, lead, questions, known }: Props) {
  const { answers, answered, here } = known
  const [sending, setSending] = useState<string | undefined>(undefined)
  const open = questions.findIndex(({ id }) => answers[id] === undefined)
  const question = questions[open]
  const answer = async (id: string, choice: number) => {
    setSending(id)
    const answered = await session.command({ type: 'answer', question: id, answer: choice })
    if (answered && !answered.ok) toast(refusalWords(answered), 'x')
    setSending(undefined)
  }
  return (
    <main class="class-page card">
      <Awning />
      <h1>{title}</h1>
      {question ? (
        <>
          <p class="second">{lead}</p>
          <p class="second">{t('quiz.question', { number: open + 1, count: questions.length })}</p>
          <h2 class="class-question">{question.text}</h2>
          <div class="class-options">
            {question.options.map((option, choice) => (
              <Button key={option} pending={sending === question.id} onClick={() => void answer(question.id, choice)}>
                {option}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <>
          <p role="status">{t('quiz.done')}</p>
          <p class="second">{t('class.answered', { count: answered, here })}</p>
          <NextStep known={known} />
        </>
      )}
    </main>
  )
}

// The quiz of a lesson on a phone: one question at a time, one tap each.

import { formAt, pairsFor, type QuizForm, type QuizPair, type QuizTime, questionId } from '../../shared/lesson/quiz.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { quizWords } from '../text/en-quiz.ts'
import { t } from '../text/i18n.ts'
import { Questions } from './questions.tsx'

export function QuizPage({ room, time }: { room: RoomView; time: QuizTime }) {
  const known = room.class
  if (!known) return null
  const form = formAt(time, known.form)
  return (
    <Questions
      title={t(`quiz.${time}`)}
      lead={t('quiz.lead')}
      known={known}
      questions={pairsFor(room.code).map(({ id }) => ({
        id: questionId(time, id),
        text: t(`quiz.${id}.${form}`),
        options: optionsOf(id, form),
      }))}
    />
  )
}

/** Where the two forms have the same answers there is one list. */
function optionsOf(pair: QuizPair, form: QuizForm): readonly string[] {
  const { options } = quizWords[pair]
  return 'a' in options ? options[form] : options
}

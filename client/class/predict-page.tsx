// Bets before the match: what will the class do?

import { predictionId, predictions } from '../../shared/lesson/predictions.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { t } from '../text/i18n.ts'
import { Questions } from './questions.tsx'

export function PredictPage({ room }: { room: RoomView }) {
  const known = room.class
  if (!known) return null
  return (
    <Questions
      title={t('quiz.bets')}
      lead={t('quiz.betsLead')}
      known={known}
      questions={predictions.map(({ id, edges }) => ({
        id: predictionId(id),
        text: t(`quiz.predict.${id}`),
        options: edges.slice(0, -1).map((edge, index) => {
          const [from, to] = [Math.round(100 * edge), Math.round(100 * (edges[index + 1] ?? 1))]
          return t('quiz.predict.range', { from, to })
        }),
      }))}
    />
  )
}

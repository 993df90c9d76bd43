// The page of a replay: the match when it is here; before that, and without it, one clear sentence and a way on.

import { useMemo } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { useLater } from '../debrief/later.ts'
import { DoorPage } from '../lobby/doors.tsx'
import { go, roomPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { type Answer, askReplay } from './ask-replay.ts'
import { ReplayScreen, type Show, showOf } from './replay.tsx'

export function ReplayPage({ code, market }: { code: string; market: number | undefined }) {
  const later = useLater((signal) => askReplay(code, market, signal))
  const answer: Answer | undefined = later.at === 'here' ? later.value : undefined
  const show = useMemo(() => opened(answer), [answer])
  if (later.at === 'waiting')
    return (
      <p class="door-wait" role="status">
        {t('replay.waiting')}
      </p>
    )
  const markets = answer?.at === 'here' ? answer.markets : []
  if (show) return <ReplayScreen code={code} show={show} market={market} markets={markets} />
  return <NoReplay code={code} why={answer && answer.at !== 'here' ? answer.at : answer ? 'broken' : 'away'} />
}

type Why = Exclude<Answer['at'], 'here'> | 'broken'

function NoReplay({ code, why }: { code: string; why: Why }) {
  const lead = why === 'noSuchRoom' ? t('doors.noSuchRoomLead', { code }) : t(`replay.doors.${why}Lead`, { code })
  return (
    <DoorPage title={why === 'noSuchRoom' ? t('doors.noSuchRoom') : t(`replay.doors.${why}`)} lead={lead}>
      <Button tone="primary" onClick={() => location.reload()}>
        {t('action.tryAgain')}
      </Button>
      {(why === 'notOver' || why === 'broken') && (
        <Button onClick={() => go(roomPath(code))}>{t('replay.room')}</Button>
      )}
    </DoorPage>
  )
}

function opened(answer: Answer | undefined): Show | undefined {
  if (answer?.at !== 'here') return undefined
  try {
    return showOf(answer.events)
  } catch (error) {
    console.error(error)
    return undefined
  }
}

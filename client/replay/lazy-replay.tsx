// The replay comes when it is asked for: who plays does not load it.

import { Button } from '../components/button.tsx'
import { useLater } from '../debrief/later.ts'
import { DoorPage } from '../lobby/doors.tsx'
import { t } from '../text/i18n.ts'

export function LazyReplay({ code, market }: { code: string; market: number | undefined }) {
  const part = useLater(() => import('./replay-page.tsx'))
  if (part.at === 'here') return <part.value.ReplayPage code={code} market={market} />
  if (part.at === 'waiting')
    return (
      <p class="door-wait" role="status">
        {t('replay.waiting')}
      </p>
    )
  return (
    <DoorPage title={t('replay.doors.away')} lead={t('replay.doors.awayLead')}>
      <Button tone="primary" onClick={() => location.reload()}>
        {t('action.tryAgain')}
      </Button>
    </DoorPage>
  )
}

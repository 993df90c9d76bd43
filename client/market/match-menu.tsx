// The menu of a match: the code, settings, phrases for all, and the ways out.

import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { SettingsForm } from '../home/settings-form.tsx'
import { go } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

export function MatchMenu({ onClose }: { onClose: () => void }) {
  const { desk, market, mine } = usePlace()
  const room = session.room.value
  const isExperiment = market.scenario !== undefined
  const isMarket = market.stage === undefined || market.stage.kind === 'market'
  // Nobody leaves an experiment of their own without being told what it was.
  const staysToTheEnd = isExperiment && room?.kind === 'solo'
  return (
    <Sheet
      title={t('action.menu')}
      second={room && room.kind === 'friends' ? t('doors.enterTitle', { code: room.code }) : undefined}
      onClose={onClose}
    >
      {market.settings.botSeats === 'hidden' && !staysToTheEnd && <p>{t('company.alias', { name: mine.name })}</p>}
      {isMarket && (
        <Button
          onClick={() => {
            desk.sheet.value = { kind: 'talk', to: 'all' }
          }}
        >
          {t('stall.talkAll')}
        </Button>
      )}
      {!staysToTheEnd && (
        <Button
          glyph="door"
          onClick={() => {
            session.close()
            go('/')
          }}
        >
          {t('action.home')}
        </Button>
      )}
      {room?.maySteer && <Button onClick={() => void session.command({ type: 'steer' })}>{t('action.steer')}</Button>}
      <SettingsForm />
      {room && room.host === room.me && (
        <Button
          tone="danger"
          onClick={() => {
            void session.command({ type: 'endMatch' })
            onClose()
          }}
        >
          {t(staysToTheEnd ? 'experiment.stop' : 'action.endMatch')}
        </Button>
      )}
    </Sheet>
  )
}

// Playing again: the host's one button, or for whom one waits.

import { Button } from '../components/button.tsx'
import { startSolo } from '../lobby/start-solo.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'

export function Again() {
  const room = session.room.value
  const isHost = room !== undefined && room.host === room.me
  const host = room?.people.find(({ id }) => id === room.host)
  if (room?.class) return <p class="second debrief-wait">{t('class.look')}</p>
  if (isHost)
    return (
      <Button
        tone="lantern"
        glyph="swap"
        onClick={() => void session.command(room.kind === 'solo' ? startSolo() : { type: 'start' })}
      >
        {t('action.rematch')}
      </Button>
    )
  return (
    <div class="debrief-wait">
      <p class="second">{t('debrief.waitForHost', { name: host?.name ?? '?' })}</p>
      {room?.maySteer && <Button onClick={() => void session.command({ type: 'steer' })}>{t('action.steer')}</Button>}
    </div>
  )
}

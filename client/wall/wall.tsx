// The projector: no controls, nothing to tap; what it shows is set at the desk.

import './wall.css'
import { useEffect, useState } from 'preact/hooks'
import type { WallView } from '../../shared/protocol/class.ts'
import { pageSight } from '../connection/page-sight.ts'
import { openSocket } from '../connection/wire-socket.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { type WallConnection, wallConnection } from './wall-connection.ts'
import { WallDebrief } from './wall-debrief.tsx'
import { WallExperiment } from './wall-experiment.tsx'
import { WallLobby } from './wall-lobby.tsx'
import { WallMatch } from './wall-match.tsx'

/** The secret stands behind the address' hash, which no server is ever sent. */
export function Wall({ code }: { code: string }) {
  const [connection, setConnection] = useState<WallConnection | undefined>(undefined)
  useEffect(() => {
    const made = wallConnection({ socket: openSocket(), sight: pageSight(), token: location.hash.slice(1) })
    setConnection(made)
    return () => made.close()
  }, [code])
  if (!connection) return null
  const refused = connection.refused.value
  if (refused !== undefined)
    return (
      <main class="wall wall-door">
        <h1>{t('wall.refused')}</h1>
        <p>{refusalWords({ ok: false, reason: refused })}</p>
      </main>
    )
  const view = connection.view.value
  if (!view)
    return (
      <p class="door-wait" role="status">
        {t('doors.connecting')}
      </p>
    )
  return (
    <>
      {connection.away.value && (
        <p class="wall-away" role="status">
          {t('wall.away')}
        </p>
      )}
      <Shown view={view} connection={connection} />
    </>
  )
}

function Shown({ view, connection }: { view: WallView; connection: WallConnection }) {
  const token = location.hash.slice(1)
  if (view.show === 'chart' && view.ended !== undefined)
    return <WallDebrief key={askedFor(view)} view={view} token={token} />
  if (view.show !== 'code' && view.experiment) return <WallExperiment view={view} experiment={view.experiment} />
  if (view.show === 'code' || view.markets.length === 0) return <WallLobby view={view} />
  return <WallMatch view={view} connection={connection} />
}

/** What was measured is asked for anew with each of these; the quiz each time it is shown, as answers still come in. */
function askedFor({ ended, named, chart }: WallView): string {
  return [ended, named, chart === 'quiz'].join(' ')
}

// A room by its code: takes up this tab's seat, or asks who is there; then the lobby, the match, the end.

import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../shared/protocol/messages.ts'
import { ClassRoom, isClass } from '../class/class-room.tsx'
import { Match } from '../market/match.tsx'
import { go, roomPath } from '../router.ts'
import { heldSeats, session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { Door, EnterDoor, RefusedDoor } from './doors.tsx'
import { Lobby } from './lobby.tsx'

export function Room({ code }: { code: string }) {
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined)
  /** Raised to look for a seat again. */
  const [visit, setVisit] = useState(0)
  useEffect(() => {
    setRefusal(undefined)
    const stop = session.onRefused((refused, asked) => {
      if (!asked) setRefusal(refused)
    })
    if (session.room.peek()?.code !== code) session.resume(code)
    return stop
  }, [code, visit])
  useEffect(
    () => () => {
      // Gone to another page: the seat is kept, but nobody sits in it here.
      if (session.room.peek()?.code === code) session.close()
    },
    [code],
  )
  const asSomeoneElse = () => {
    session.close()
    heldSeats.stepAside(code)
    setVisit(visit + 1)
  }
  const status = session.status.value
  const room = session.room.value
  if (status === 'superseded')
    return (
      <Door
        kind="superseded"
        actions={[
          ['useThisTab', () => void session.resume(code)],
          ['joinAsSomeoneElse', asSomeoneElse],
        ]}
      />
    )
  if (status === 'oldVersion') return <Door kind="oldVersion" actions={[['reload', () => location.reload()]]} />
  if (status === 'out') return <RefusedDoor code={code} refusal={{ ok: false, reason: 'kickedOut' }} />
  if (status === 'idle') {
    if (refusal && refusal.reason !== 'unknownSeat') return <RefusedDoor code={code} refusal={refusal} />
    return (
      <EnterDoor code={code} onEntered={(entered) => go(roomPath(entered))} onRefused={setRefusal} note={refusal} />
    )
  }
  const market = session.store.market.value
  const seat = room?.match?.seat
  if (!room)
    return (
      <p class="door-wait" role="status">
        {t('doors.connecting')}
      </p>
    )
  if (isClass(room)) return <ClassRoom room={room} />
  if (market && market.phase !== 'gathering' && room.match && seat !== undefined)
    return <Match key={`${room.match.id}:${seat}`} connection={session} market={session.store.market} me={seat} />
  return <Lobby room={room} onSomeoneElse={asSomeoneElse} />
}

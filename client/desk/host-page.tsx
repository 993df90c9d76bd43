// A desk at its address: takes up the class with the secret behind the hash, or with the one this device keeps.

import { useEffect, useRef, useState } from 'preact/hooks'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { Desk } from './desk.tsx'
import { desk, keys } from './desk-session.ts'
import { type DeskKeys, keysInHash } from './keys/desk-keys.ts'
import { RecoverDoor } from './keys/recover-door.tsx'

export function HostPage({ code }: { code: string }) {
  const [hasKey, setHasKey] = useState(true)
  /** What this page asked to steer with, until it is known to fit. */
  const asked = useRef<DeskKeys | undefined>(undefined)
  useEffect(() => {
    const look = () => {
      const brought = keysInHash(code, location.hash)
      if (!brought && desk.view.peek()?.code === code) return
      asked.current = brought ? { ...keys.of(code), ...brought } : keys.of(code)
      setHasKey(asked.current !== undefined)
      if (asked.current) desk.steer(asked.current)
    }
    look()
    // A link to the desk may be pasted while this page is open.
    addEventListener('hashchange', look)
    return () => {
      removeEventListener('hashchange', look)
      desk.close()
    }
  }, [code])
  const isDeleted = desk.status.value === 'deleted'
  useEffect(() => {
    if (isDeleted) keys.forget(code)
  }, [isDeleted])
  const view = desk.view.value
  const fits = view?.code === code
  useEffect(() => {
    if (fits && asked.current) keepFor(asked.current)
  }, [fits])
  switch (desk.status.value) {
    case 'deleted':
      return <Ended title={t('desk.door.deleted')} lead={t('desk.door.deletedLead')} />
    case 'oldVersion':
      return <Ended title={t('doors.oldVersion')} lead={t('doors.oldVersionLead')} reload />
    case 'refused':
      return <RecoverDoor code={code} lead={lostWords()} />
    default:
      if (fits) return <Desk view={view} />
      if (!hasKey) return <RecoverDoor code={code} lead={t('desk.door.noKey', { code })} />
      return (
        <p class="door-wait" role="status">
          {t('doors.connecting')}
        </p>
      )
  }
}

/** Once the device keeps it the address need not show it, where a projector might. */
function keepFor(key: DeskKeys): void {
  if (keys.keep(key) && location.hash !== '') history.replaceState(undefined, '', location.pathname + location.search)
}

function lostWords(): string {
  const reason = desk.refusal.value?.reason
  return reason === 'unknownSeat' || reason === undefined ? t('desk.door.unknown') : refusalWords({ ok: false, reason })
}

function Ended({ title, lead, reload = false }: { title: string; lead: string; reload?: boolean }) {
  return (
    <main class="recover card">
      <Awning />
      <h1>{title}</h1>
      <p>{lead}</p>
      {reload && (
        <Button tone="primary" onClick={() => location.reload()}>
          {t('action.reload')}
        </Button>
      )}
      <Button tone="ghost" glyph="back" onClick={() => go('/')}>
        {t('action.home')}
      </Button>
    </main>
  )
}

// A desk at its address: takes up the class with the secret behind the hash, or with the one this device keeps.

import { useEffect, useState } from 'preact/hooks'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { Desk } from './desk.tsx'
import { keysInHash } from './desk-keys.ts'
import { desk, keys } from './desk-session.ts'
import { RecoverDoor } from './recover-door.tsx'

export function HostPage({ code }: { code: string }) {
  const [hasKey, setHasKey] = useState(true)
  useEffect(() => {
    setHasKey(takeUp(code))
    return () => desk.close()
  }, [code])
  const view = desk.view.value
  switch (desk.status.value) {
    case 'deleted':
      return <Ended title={t('desk.door.deleted')} lead={t('desk.door.deletedLead')} />
    case 'oldVersion':
      return <Ended title={t('doors.oldVersion')} lead={t('doors.oldVersionLead')} reload />
    case 'refused':
      return <RecoverDoor code={code} lead={lostWords()} />
    default:
      if (view?.code === code) return <Desk view={view} />
      if (!hasKey) return <RecoverDoor code={code} lead={t('desk.door.noKey', { code })} />
      return (
        <p class="door-wait" role="status">
          {t('doors.connecting')}
        </p>
      )
  }
}

/** False: neither the address nor this device has a key to this desk. */
function takeUp(code: string): boolean {
  const brought = keysInHash(code, location.hash)
  const known = keys.of(code)
  const key = brought?.host === known?.host ? known : (brought ?? known)
  if (key) {
    // Once it is kept the address need not show it, where a projector might.
    const isKept = keys.keep({ ...known, ...brought, ...key })
    if (isKept && location.hash !== '') history.replaceState(undefined, '', location.pathname + location.search)
  }
  if (desk.view.peek()?.code === code) return true
  if (key) desk.steer(key)
  return key !== undefined
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

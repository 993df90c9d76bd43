// Does this phone work here? Websocket, long polling, clock and storage, each tried once, with what it means.

import './check.css'
import { useEffect, useState } from 'preact/hooks'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { deviceKept, storageBlocked } from '../device/kept.ts'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'
import { type Found, tryClock, tryTransport } from './trials.ts'

const trials = ['websocket', 'polling', 'clock', 'storage'] as const
type Trial = (typeof trials)[number]

export function Check() {
  const [found, setFound] = useState<Partial<Record<Trial, Found>>>({})
  const [visit, setVisit] = useState(0)
  useEffect(() => {
    let over = false
    const note = (trial: Trial) => (result: Found) => {
      if (!over) setFound((known) => ({ ...known, [trial]: result }))
    }
    setFound({})
    void tryTransport('websocket').then(note('websocket'))
    void tryTransport('polling').then(note('polling'))
    void tryClock().then(note('clock'))
    note('storage')(tryStorage())
    return () => {
      over = true
    }
  }, [visit])
  const ready = trials.every((trial) => found[trial] !== undefined)
  const plays = found.websocket?.ok || found.polling?.ok
  return (
    <main class="check card">
      <Awning />
      <h1>{t('check.title')}</h1>
      <p class="second">{t('check.lead')}</p>
      <ul>
        {trials.map((trial) => (
          <Result key={trial} trial={trial} found={found[trial]} />
        ))}
      </ul>
      <p role="status" class="check-verdict">
        {ready ? t(plays ? 'check.plays' : 'check.cannot') : t('check.trying')}
      </p>
      <Button onClick={() => setVisit(visit + 1)}>{t('action.tryAgain')}</Button>
      <Button tone="ghost" glyph="back" onClick={() => go('/')}>
        {t('action.home')}
      </Button>
    </main>
  )
}

function Result({ trial, found }: { trial: Trial; found: Found | undefined }) {
  const state = found === undefined ? 'waits' : found.ok ? 'works' : 'fails'
  return (
    <li class={`check-${state}`}>
      <Glyph name={state === 'works' ? 'check' : state === 'fails' ? 'x' : 'clock'} size={22} />
      <span>
        <b>{t(`check.${trial}`)}</b>
        <br />
        <span class="second">
          {found === undefined
            ? t('check.trying')
            : found.ok
              ? t(`check.ok.${trial}`, { ms: found.ms })
              : t(`check.no.${trial}`)}
        </span>
      </span>
    </li>
  )
}

function tryStorage(): Found {
  deviceKept.write('check', 'on')
  const kept = deviceKept.read('check') === 'on' && !storageBlocked.value
  deviceKept.remove('check')
  return { ok: kept, ms: 0 }
}

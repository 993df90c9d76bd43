// The whole page: the route's screen, the calm banner when the network is gone, and the toast.

import './app.css'
import { useEffect } from 'preact/hooks'
import { About } from './about/about.tsx'
import { Privacy } from './about/privacy.tsx'
import { Check } from './check/check.tsx'
import { Later } from './components/later.tsx'
import { Toast, toast } from './components/toast.tsx'
import { storageBlocked } from './device/kept.ts'
import { Home } from './home/home.tsx'
import { Nowhere } from './lobby/doors.tsx'
import { Room } from './lobby/room.tsx'
import { LazyReplay } from './replay/lazy-replay.tsx'
import { route } from './router.ts'
import { session } from './session.ts'
import { play } from './sound/sounds.ts'
import { t } from './text/i18n.ts'
import { refusalWords } from './text/refusal-words.ts'
import { FirstTrade } from './tutorial/first-trade.tsx'

/** Refusals that need no words: what was answered had ended by itself meanwhile. */
const quiet: readonly string[] = ['staleRound', 'nothingToShare']

export function App() {
  useEffect(
    () =>
      session.onRefused((refusal, asked) => {
        if (!asked || quiet.includes(refusal.reason)) return
        play('decline')
        toast(refusalWords(refusal), 'x')
      }),
    [],
  )
  const blocked = storageBlocked.value
  useEffect(() => {
    if (blocked) toast(t('net.memoryOnly'), 'x')
  }, [blocked])
  return (
    <>
      <Banner />
      <Screen />
      <Toast />
    </>
  )
}

function Screen() {
  const to = route.value
  switch (to.page) {
    case 'home':
      return <Home />
    case 'about':
      return <About />
    case 'check':
      return <Check />
    case 'privacy':
      return <Privacy />
    case 'firstTrade':
      return <FirstTrade />
    case 'room':
      return <Room key={to.code} code={to.code} />
    case 'replay':
      return <LazyReplay key={`${to.code} ${to.market}`} code={to.code} market={to.market} />
    case 'wall':
      return (
        <Later
          load={() =>
            import('./wall/wall.tsx').then(({ Wall }) => () => <Wall code={to.code} />)
          }
        />
      )
    case 'classSetup':
      return (
        <Later key={to.page} load={() => import('./desk/setup/setup-page.tsx').then(({ SetupPage }) => SetupPage)} />
      )
    case 'sandbox':
      return <Later key={to.page} load={() => import('./sandbox/sandbox.tsx').then(({ Sandbox }) => Sandbox)} />
    case 'learn':
      return <Later key={to.page} load={() => import('./learn/learn-page.tsx').then(({ LearnPage }) => LearnPage)} />
    case 'glossary':
      return (
        <Later
          key={to.page}
          load={() => import('./learn/glossary-page.tsx').then(({ GlossaryPage }) => GlossaryPage)}
        />
      )
    case 'lesson': {
      const { id } = to
      const load = () =>
        import('./learn/lesson-route.tsx').then(({ LessonRoute }) => () => <LessonRoute id={id} />)
      return <Later key={`lesson ${id}`} load={load} />
    }
    case 'recover':
      return (
        <Later
          key={to.page}
          load={() => import('./desk/keys/recover-door.tsx').then(({ RecoverPage }) => RecoverPage)}
        />
      )
    case 'host': {
      const { code } = to
      const load = () =>
        import('./desk/host-page.tsx').then(({ HostPage }) => () => <HostPage code={code} />)
      return <Later key={`host ${code}`} load={load} />
    }
    case 'nowhere':
      return <Nowhere />
  }
}

function Banner() {
  const gone = session.status.value === 'away'
  const waiting = session.pending.value.length
  return (
    <div class="banner-place" role="status">
      {gone && (
        <p class="banner">
          {t('net.gone')} {waiting > 0 && t('net.waiting', { count: waiting })}
        </p>
      )}
    </div>
  )
}

// The first page: one gold button, a code box, and a village that lives behind it.

import './home.css'
import { useState } from 'preact/hooks'
import { CODE_LENGTH } from '../../shared/protocol/messages.ts'
import type { RoomKind } from '../../shared/protocol/room.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Sheet } from '../components/sheet.tsx'
import { toast } from '../components/toast.tsx'
import { isLite, myFace, myName, tutorialSeen } from '../device/preferences.ts'
import { classSetupPath, go, learnPath, roomPath, sandboxPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { CompanyButton } from './company.tsx'
import { HomeVillage } from './home-village.tsx'
import { openRoom } from './open-room.ts'
import { SettingsForm } from './settings-form.tsx'
import { isName, YouForm } from './you-form.tsx'

export function Home() {
  const [sheet, setSheet] = useState<'you' | 'settings' | undefined>(undefined)
  const [opening, setOpening] = useState<RoomKind | undefined>(undefined)
  const open = async (kind: RoomKind) => {
    if (!isName(myName.value)) return setSheet('you')
    if (kind === 'solo' && tutorialSeen.value === 'off') return go('/first-trade')
    setOpening(kind)
    const failed = await openRoom(kind)
    setOpening(undefined)
    if (failed) toast(failed, 'x')
  }
  return (
    <main class="home">
      <div class="home-village">{isLite.value ? <HomeFaces /> : <HomeVillage />}</div>
      <div class="home-panel">
        <Awning tall />
        <h1 class="home-title" aria-label={t('title')}>
          Give<span aria-hidden="true">&amp;</span>Take
        </h1>
        <p class="home-tag second">
          {t('tagline')} <span class="home-more">{t('taglineLong')}</span>
        </p>
        <Button tone="lantern" glyph="play" class="big" pending={opening === 'solo'} onClick={() => void open('solo')}>
          {t('action.playSolo')}
        </Button>
        <JoinForm />
        <div class="home-more-ways">
          <Button glyph="people" pending={opening === 'friends'} onClick={() => void open('friends')}>
            {t('action.playWithFriends')}
          </Button>
          <Button glyph="board" onClick={() => go(classSetupPath)}>
            {t('desk.hostClass')}
          </Button>
          <Button glyph="book" onClick={() => go(learnPath)}>
            {t('learn.title')}
          </Button>
          <Button glyph="chart" onClick={() => go(sandboxPath)}>
            {t('action.sandbox')}
          </Button>
        </div>
        <div class="home-solo">
          <button type="button" class="home-you" onClick={() => setSheet('you')} title={t('home.change')}>
            <Face face={myFace.value} mood="happy" size={40} />
            <span dir="auto">{t('home.you', { name: myName.value })}</span>
            <Glyph name="next" />
          </button>
          <CompanyButton />
        </div>
        <span class="spread" />
        <ul class="home-facts second">
          {[t('home.free'), t('home.people'), t('home.minutes')].map((fact) => (
            <li key={fact}>
              <Glyph name="check" size={15} />
              {fact}
            </li>
          ))}
        </ul>
        <footer class="home-foot">
          <Button tone="ghost" glyph="book" onClick={() => go('/about')}>
            {t('action.about')}
          </Button>
          <span class="second home-account">{t('home.noAccount')}</span>
          <Button tone="ghost" glyph="gear" onClick={() => setSheet('settings')}>
            {t('action.settings')}
          </Button>
        </footer>
      </div>
      {sheet === 'you' && (
        <Sheet
          title={t('you.title')}
          lead={<Face face={myFace.value} mood="happy" size={48} />}
          onClose={() => setSheet(undefined)}
        >
          <YouForm />
          <Button tone="primary" disabled={!isName(myName.value)} onClick={() => setSheet(undefined)}>
            {t('action.save')}
          </Button>
        </Sheet>
      )}
      {sheet === 'settings' && (
        <Sheet title={t('settings.title')} onClose={() => setSheet(undefined)}>
          <SettingsForm />
          <Button glyph="play" onClick={() => go('/first-trade')}>
            {t('action.tutorial')}
          </Button>
        </Sheet>
      )}
    </main>
  )
}

/** Instead of the picture: a few of those who live there. */
function HomeFaces() {
  return (
    <div class="home-faces" aria-hidden="true">
      {[1, 3, 6, 9, 15, 16].map((face) => (
        <Face key={face} face={face} mood="happy" size={72} />
      ))}
    </div>
  )
}

function JoinForm() {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const join = (event: Event) => {
    event.preventDefault()
    const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
    if (plain.length !== CODE_LENGTH) return setWrong(true)
    go(roomPath(plain))
  }
  return (
    <form class="home-join" onSubmit={join}>
      <input
        class="field"
        type="text"
        aria-label={t('home.code')}
        placeholder={t('home.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellcheck={false}
        value={code}
        onInput={(event) => {
          setCode(event.currentTarget.value.toUpperCase())
          setWrong(false)
        }}
      />
      <Button tone="primary" type="submit">
        {t('action.join')}
      </Button>
      {wrong && <p role="alert">{t('home.badCode')}</p>}
    </form>
  )
}

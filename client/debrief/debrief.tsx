// The end of a match: the village first, then one's own portrait, the charts, the data, and again.

import './debrief.css'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { panelId, Tabs, tabId } from '../components/tabs.tsx'
import { playedBefore } from '../device/preferences.ts'
import { usePlace } from '../market/table.ts'
import { go, replayPath } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { Again } from './again.tsx'
import { askDebrief } from './ask-debrief.ts'
import { DataTab } from './data-tab.tsx'
import { GUESS_TITLE } from './guess-card.tsx'
import { useLater } from './later.ts'
import { MarketTab } from './market-tab.tsx'
import { PortraitTab } from './portrait-tab.tsx'
import { ShareSheet } from './share-sheet.tsx'
import { VillageTab } from './village-tab.tsx'

const tabs = ['village', 'portrait', 'market', 'data'] as const
type Tab = (typeof tabs)[number]

export function Debrief() {
  const { market, own } = usePlace()
  const code = session.room.value?.code ?? ''
  const [tab, setTab] = useState<Tab>('village')
  const [sharing, setSharing] = useState(false)
  const [skipped, setSkipped] = useState(false)
  // The results are here already; what was measured comes from the server.
  const measured = useLater((signal) => askDebrief(code, signal))
  useEffect(() => {
    playedBefore.value = 'on'
  }, [])
  const { results, settings } = market
  if (!results) return null
  const isHidden = settings.botSeats === 'hidden' && session.room.value?.kind !== 'solo'
  const guessing = !isHidden ? 'none' : own.guess || skipped ? 'over' : 'open'
  // The data of a class are its teacher's.
  const shown = tabs.filter((one) => one !== 'data' || session.room.value?.class === undefined)
  const portrait = tab === 'portrait' && measured.at === 'here' ? measured.value.mine : undefined
  return (
    <main class="debrief">
      <header class="debrief-bar">
        <span class="debrief-mark display" aria-hidden="true">
          Give<span>&amp;</span>Take
        </span>
        <span class="debrief-room second">{t('debrief.played', { count: results.rounds })}</span>
        <span class="spread" />
        {/* Charts and replay tell who the bots were. */}
        {guessing !== 'open' && (
          <Tabs
            label={t('debrief.tabs')}
            value={tab}
            options={shown.map((value) => ({ value, label: t(`debrief.tab.${value}`) }))}
            onChange={setTab}
          />
        )}
        <Button
          tone="ghost"
          class="square"
          glyph="door"
          aria-label={t('action.home')}
          onClick={() => {
            session.close()
            go('/')
          }}
        />
      </header>
      <div class="debrief-page" key={tab} role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)}>
        {tab === 'village' && <VillageTab results={results} guessing={guessing} onSkip={() => setSkipped(true)} />}
        {tab === 'portrait' && <PortraitTab results={results} measured={measured} />}
        {tab === 'market' && <MarketTab measured={measured} />}
        {tab === 'data' && <DataTab code={code} />}
      </div>
      <footer class="debrief-dock">
        {guessing === 'open' ? (
          <Button glyph="bot" onClick={() => document.getElementById(GUESS_TITLE)?.scrollIntoView()}>
            {t('company.guess.title')}
          </Button>
        ) : (
          <Button class={portrait ? 'behind' : ''} glyph="play" onClick={() => go(replayPath(code))}>
            {t('debrief.replay')}
          </Button>
        )}
        {portrait && (
          <Button glyph="share" onClick={() => setSharing(true)}>
            {t('debrief.share.open')}
          </Button>
        )}
        <Again />
        {portrait && sharing && <ShareSheet portrait={portrait} onClose={() => setSharing(false)} />}
      </footer>
    </main>
  )
}

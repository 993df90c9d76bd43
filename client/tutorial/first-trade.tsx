// A sixty-second trade before the first match: one need shared, one fair swap, one gift. It lives in this page alone.

import './first-trade.css'
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { isRefused } from '../../shared/game/actions/action-rule.ts'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { clockAt, emptyMarket, type Market, type SeatId } from '../../shared/game/state.ts'
import { visibleTo } from '../../shared/game/visible.ts'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { toast } from '../components/toast.tsx'
import type { NewsListener } from '../connection/market-store.ts'
import { myFace, myName, tutorialSeen } from '../device/preferences.ts'
import { openRoom } from '../home/open-room.ts'
import { SettingsForm } from '../home/settings-form.tsx'
import { freshDesk } from '../market/desk.ts'
import { MarketScreen } from '../market/market-screen.tsx'
import { MarketSheets } from '../market/market-sheets.tsx'
import { openNewsRoom } from '../market/news-room.ts'
import { PlaceContext, type Table } from '../market/table.ts'
import { go } from '../router.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { DARA, daraAnswers, type FirstVillage, firstVillage, YOU } from './script.ts'

/** Long enough to see her think, short enough to be a minute. Guess. */
const THINKS_MS = 1_400

type Stage = 'share' | 'offer' | 'wait' | 'answer' | 'give' | 'end'

export function FirstTrade() {
  const [isFirst] = useState(() => tutorialSeen.peek() === 'off')
  const [leaving, setLeaving] = useState(false)
  const [{ village, table, tell }] = useState(sitDown)
  const [place] = useState(() => ({ table, desk: freshDesk() }))
  useEffect(() => openNewsRoom(place.table, place.desk), [place])
  const market = table.market.value
  const stage = stageOf(market)
  useEffect(() => {
    if (stage !== 'wait') return
    const timer = setTimeout(() => {
      const answer = daraAnswers(village)
      if (answer) tell(DARA, answer)
    }, THINKS_MS)
    return () => clearTimeout(timer)
  }, [stage, market])
  const over = async () => {
    tutorialSeen.value = 'on'
    if (!isFirst) return go('/')
    // It stood in the way of the first match: that one begins now.
    setLeaving(true)
    const failed = await openRoom('solo')
    setLeaving(false)
    if (!failed) return
    toast(failed, 'x')
    go('/')
  }
  return (
    <PlaceContext.Provider value={place}>
      <MarketScreen />
      <aside class={`first-trade card ${stage}`} aria-label={t('tutorial.name')}>
        <p role="status">
          {stage === 'share' ? `${t('tutorial.hello')} ` : ''}
          {t(`tutorial.${stage}`)}
        </p>
        <div class="row">
          <Button tone="ghost" onClick={() => void over()} pending={leaving}>
            {t('tutorial.skip')}
          </Button>
          {stage === 'end' && (
            <Button tone="lantern" glyph="play" onClick={() => void over()} pending={leaving}>
              {t('tutorial.go')}
            </Button>
          )}
        </div>
      </aside>
      <MarketSheets menu={PlainMenu} />
    </PlaceContext.Provider>
  )
}

/** Where the story is, told by what has happened. */
function stageOf(market: Market): Stage {
  const mine = market.exchanges.filter(({ author, other }) => author === YOU || other === YOU)
  const gave = mine.some(({ kind, author }) => (kind === 'gift' || kind === 'wellGift') && author === YOU)
  const traded = mine.some(({ kind }) => kind === 'swap')
  if (traded) return gave ? 'end' : 'give'
  const offers = [...market.offers.values()]
  if (offers.some(({ to }) => to === YOU)) return 'answer'
  if (offers.some(({ author }) => author === YOU)) return 'wait'
  return market.seats.get(YOU)?.needs.some((need) => need.shared !== 'all') ? 'share' : 'offer'
}

/** The same table as in a match, but the rules run here. */
function sitDown(): { village: FirstVillage; table: Table; tell: (by: SeatId, action: SeatActionInput) => void } {
  const names = { you: myName.value.trim(), dara: t('tutorial.dara'), odo: t('tutorial.odo') }
  const { village, opening } = firstVillage(names, myFace.value, performance.now())
  const listeners = new Set<NewsListener>()
  const mine = emptyMarket(YOU)
  const market = signal(mine)
  const show = (events: readonly MarketEvent[]) => {
    for (const event of events) {
      const seen = visibleTo(YOU, event, village.market.settings)
      if (!seen) continue
      for (const listener of listeners) listener(seen, mine)
      apply(mine, seen)
    }
    market.value = { ...mine }
  }
  const tell = (by: SeatId, action: SeatActionInput) => {
    const result = village.act(by, action, performance.now())
    if (!isRefused(result)) show(result)
    else if (by === YOU) toast(refusalWords(result), 'x')
  }
  show(opening)
  const table: Table = {
    market,
    me: YOU,
    pending: signal([]),
    act: (action) => tell(YOU, action),
    actedRound: signal(1),
    atMs: () => clockAt(mine, performance.now()),
    onNews(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { village, table, tell }
}

function PlainMenu({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('action.menu')} onClose={onClose}>
      <SettingsForm />
    </Sheet>
  )
}

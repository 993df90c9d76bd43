// The market: village, clock, offers, needs, goods, what happens, and the next step. One column on a phone, two on a desk.

import './market-screen.css'
import { waitingAt } from '../../shared/game/open-offers.ts'
import type { Settings } from '../../shared/game/settings.ts'
import { labels } from '../../shared/reciprocity/label.ts'
import { Awning } from '../components/awning.tsx'
import { kindGlyphs } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { t } from '../text/i18n.ts'
import { Affairs } from './affairs.tsx'
import { Dock } from './dock.tsx'
import { Goods } from './goods.tsx'
import { Needs } from './needs.tsx'
import { Offers } from './offers.tsx'
import { shownRound } from './shown-round.ts'
import { SleepAsks } from './sleeping.tsx'
import { usePlace } from './table.ts'
import { Clock, Tools } from './top-bar.tsx'
import { VillageRegion } from './village-region.tsx'

/** The legend shows while everything is new. Source: look design, section 11. */
const LEGEND_ROUNDS = 2

export function MarketScreen() {
  const { market, table, desk } = usePlace()
  const hasOffers = waitingAt(market, table.me).length > 0
  const dragged = desk.dragged.value
  return (
    <main class={hasOffers ? 'market has-offers' : 'market'}>
      <h1 class="unseen">
        {t('phase.line', { phase: t(`phase.${market.phase}`), round: shownRound(market, market.round) })}
      </h1>
      <header class="market-bar">
        <Clock />
        <span class="spread" />
        <span class="market-title display">{t('day.mine')}</span>
        <Tools />
      </header>
      <VillageRegion />
      <SleepAsks />
      {market.round <= LEGEND_ROUNDS && <Legend settings={market.settings} />}
      <div class="market-panel">
        <Awning />
        <div class="market-slot">
          <Offers />
          <Affairs />
        </div>
        <Needs />
        <Goods />
        <Dock />
      </div>
      {dragged && (
        <div class="dragged-good" style={{ transform: `translate(${dragged.x}px, ${dragged.y}px) scale(1.15)` }}>
          <Icon name={dragged.item} size={36} />
        </div>
      )}
    </main>
  )
}

function Legend({ settings }: { settings: Settings }) {
  const kinds = settings.labels === 'live' ? labels : []
  const owes = settings.ledger === 'live'
  if (kinds.length === 0 && !owes) return null
  return (
    <div class="card legend">
      {kinds.map((kind) => (
        <span key={kind} class={`legend-${kind}`}>
          <Glyph name={kindGlyphs[kind]} size={17} />
          <span>{t(`gauge.${kind}Low`)}</span>
        </span>
      ))}
      {owes && (
        <span class="legend-owes">
          <Glyph name="knot" size={17} />
          <span>{t('ledger.owes')}</span>
        </span>
      )}
    </div>
  )
}

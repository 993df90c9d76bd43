// While a match runs: one village or all of them, the clock, how fast deals come, how they are called, what is paid, and the code.

import type { WallView } from '../../shared/protocol/class.ts'
import { Awning } from '../components/awning.tsx'
import { kindGlyphs } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { tick } from '../device/ticker.ts'
import { t } from '../text/i18n.ts'
import { Mosaic } from './mosaic.tsx'
import { spaced } from './spaced.ts'
import type { WallConnection } from './wall-connection.ts'
import { WallVillage } from './wall-village.tsx'

const kinds = ['generalized', 'balanced', 'negative'] as const
/** Prices that fit under the bars at 768 pixels. */
const MOST_PRICES = 3
/** Paid more than this much over the board: short. Source: R_NEG of the science notes, part A, a third more. */
const SHORT = 4 / 3

export function WallMatch({ view, connection }: { view: WallView; connection: WallConnection }) {
  const market = view.markets.find(({ id }) => id === view.market) ?? view.markets[0]
  const one = view.show === 'village' || view.markets.length === 1
  return (
    <main class="wall wall-match">
      <section class="wall-picture" aria-label={t('region.village')}>
        {one && market ? (
          <WallVillage key={market.id} market={market} view={view} connection={connection} />
        ) : (
          <Mosaic view={view} connection={connection} />
        )}
      </section>
      <aside class="wall-panel">
        <Awning tall />
        <Clock view={view} connection={connection} />
        <p class="wall-deals">
          <b class="display">{view.dealsPerMinute}</b> <span>{t('wall.deals')}</span>
        </p>
        <ul class="wall-shares">
          {kinds.map((kind) => (
            <li key={kind} class={`kind-${kind}`}>
              <span class="row">
                <Glyph name={kindGlyphs[kind]} size={22} /> <b>{t(`wall.kind.${kind}`)}</b>
                <span class="spread" />
                <b class="number">{Math.round(100 * view.shares[kind])}%</b>
              </span>
              <span class="wall-bar" aria-hidden="true">
                <span style={{ width: `${100 * view.shares[kind]}%` }} />
              </span>
            </li>
          ))}
        </ul>
        <Prices view={view} />
        <p class="wall-foot">
          <b>{t('wall.join', { code: spaced(view.code) })}</b>
          <span>{t('wall.here', { count: view.here })}</span>
        </p>
      </aside>
    </main>
  )
}

function Clock({ view, connection }: { view: WallView; connection: WallConnection }) {
  void tick.value
  const { clock } = view
  if (!clock) return null
  // A clock that stands shows what was left when it was told.
  const nowMs = clock.running ? connection.clock.now() : view.serverMs
  const seconds = Math.max(0, Math.ceil((clock.endsAtMs - nowMs) / 1000))
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <div class="wall-clock" role="timer">
      <p>
        {t('wall.round', { round: clock.round, phase: t(`phase.${clock.phase}`) })}
        {!clock.running && clock.phase !== 'over' && ` · ${t('wall.paused')}`}
      </p>
      {clock.phase !== 'over' && <b class="display">{shown}</b>}
    </div>
  )
}

function Prices({ view }: { view: WallView }) {
  const dearest = [...view.prices].sort((a, b) => b.paid / b.board - a.paid / a.board).slice(0, MOST_PRICES)
  if (dearest.length === 0) return null
  return (
    <section class="wall-prices">
      <h2>{t('wall.prices')}</h2>
      <ul>
        {dearest.map(({ good, paid, board }) => (
          <li key={good} class="row">
            <Icon name={good} size={30} />
            <b class="number">{paid.toFixed(1)}</b> <span>{t('wall.board', { board })}</span>
            <span class="spread" />
            <b>{t(paid >= board * SHORT ? 'wall.short' : paid * SHORT <= board ? 'wall.cheap' : 'wall.steady')}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

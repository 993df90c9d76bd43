// The evening: which needs were met, what I exchanged today, one fact, and on to the morning.

import './evening-card.css'
import { useEffect, useRef } from 'preact/hooks'
import { isEmpty } from '../../shared/game/bundle.ts'
import type { Need } from '../../shared/game/state.ts'
import { WELLBEING } from '../../shared/game/timers/bell.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { tick } from '../device/ticker.ts'
import { ExchangeLine } from '../market/exchange-line.tsx'
import { shownRound } from '../market/shown-round.ts'
import { usePlace } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { factOf } from './day-facts.ts'
import { FeltQuestion } from './felt-question.tsx'
import { ModulesToday } from './modules-today.tsx'

export function EveningCard() {
  const { market, table, mine, desk } = usePlace()
  void tick.value
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const seconds = Math.max(0, Math.ceil((market.endsAtMs - table.atMs()) / 1000))
  const today = market.exchanges.filter(
    ({ round, author, other }) => round === market.round && (author === table.me || other === table.me),
  )
  const spoiled = desk.spoiled.value
  const pending = table.pending.value.some(({ action }) => action.type === 'done')
  // The server hands the stall of whoever did nothing all day to a bot; any tap keeps it.
  const isIdle = mine.keeper === 'person' && table.actedRound.value < market.round
  // Where bots are hidden nobody is told who else is ready.
  const isHidden = market.settings.botSeats === 'hidden'
  const others = [...market.seats.values()].filter((seat) => seat.keeper === 'person' && !seat.done).length
  return (
    <section class="evening" aria-labelledby="evening-title">
      <article class="card evening-card">
        <Awning />
        <header>
          <div class="second">{t('day.evening', { round: shownRound(market, market.round) })}</div>
          <h1 id="evening-title" ref={title} tabIndex={-1}>
            {verdict(mine.needs)}
          </h1>
        </header>
        <ul class="evening-needs">
          {mine.needs.map((need) => (
            <NeedMet key={need.id} need={need} />
          ))}
        </ul>
        {/* A region that scrolls must be reached by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see the line before */}
        <section class="tray evening-deals" aria-label={t('day.deals')} tabIndex={0}>
          {today.length === 0 ? (
            <p class="second">{t('day.noDeals')}</p>
          ) : (
            <ul>
              {today.map((exchange) => (
                <ExchangeLine key={exchange.id} exchange={exchange} market={market} />
              ))}
            </ul>
          )}
        </section>
        <FeltQuestion />
        <ModulesToday />
        <p class="evening-fact">
          <span class="evening-moon">
            <Icon name="moon" size={22} />
          </span>
          <span>
            <b>{t('day.noticed')}</b> {factOf(market)}
          </span>
        </p>
        {isIdle && <p class="evening-idle">{t('away.stillThere')}</p>}
        <footer class="row">
          {!isEmpty(spoiled) && (
            <span class="second evening-spoils">{t('day.spoiled', { goods: bundleWords(spoiled) })}</span>
          )}
          <span class="spread" />
          <span class="row number evening-left">
            {t('day.morningIn')} <Glyph name="clock" size={16} /> {t('offer.seconds', { count: seconds })}
          </span>
        </footer>
        {mine.done ? (
          <p role="status">{isHidden ? t('day.doneHidden') : t('day.doneSay', { count: others })}</p>
        ) : (
          <Button
            tone="primary"
            glyph="check"
            pending={pending}
            onClick={() => table.act({ type: 'done', done: true })}
          >
            {t('day.done')}
          </Button>
        )}
      </article>
    </section>
  )
}

function NeedMet({ need }: { need: Need }) {
  const urgent = need.level === 3
  const gain = urgent ? WELLBEING.urgent : WELLBEING.ordinary
  return (
    <li class={need.met ? 'met' : urgent ? 'unmet urgent' : 'unmet'}>
      <Icon name={need.good} size={28} />
      <b>{t(`item.${need.good}`)}</b>
      <span>
        {need.met ? (
          <>
            <Glyph name="check" size={13} /> {t('day.met')} {t('day.gained', { count: gain })}
          </>
        ) : urgent ? (
          t('day.lost', { count: -WELLBEING.urgentUnmet })
        ) : (
          t('day.unmet')
        )}
      </span>
    </li>
  )
}

function verdict(needs: readonly Need[]): string {
  const met = needs.filter((need) => need.met).length
  if (met === needs.length) return t('day.good')
  if (met * 2 >= needs.length) return t('day.mostly')
  return met > 0 ? t('day.thin') : t('day.hard')
}

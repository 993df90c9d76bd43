// The clock, the round, the purse, the sound and the menu.

import './top-bar.css'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { ClockRing } from '../components/clock-ring.tsx'
import { Icon } from '../components/icon.tsx'
import { sound } from '../device/preferences.ts'
import { tick } from '../device/ticker.ts'
import { play } from '../sound/sounds.ts'
import { t } from '../text/i18n.ts'
import { shownRound } from './shown-round.ts'
import { usePlace } from './table.ts'

/** From here on the clock is urgent. Source: look design, section 4. */
const URGENT_S = 10

export function Clock() {
  const { table, market, mine } = usePlace()
  void tick.value
  const leftMs = Math.max(0, market.endsAtMs - table.atMs())
  const seconds = Math.ceil(leftMs / 1000)
  const share = leftMs / Math.max(1, market.endsAtMs - market.phaseStartedAtMs)
  const urgent = market.phase === 'market' && seconds <= URGENT_S
  useEffect(() => {
    if (urgent && market.clock.running && seconds > 0) play('tick')
  }, [urgent, seconds])
  return (
    <section class="clock" aria-label={t('region.clock')}>
      <ClockRing seconds={seconds} share={share} size={40} urgent={urgent} />
      <div>
        <b class="display">{t(`phase.${market.phase}`)}</b>
        <div class="second">
          {!market.clock.running
            ? t('phase.paused')
            : urgent
              ? market.hurried && !mine.done
                ? t('phase.almostOver')
                : t('phase.secondsLeft', { count: seconds })
              : t('phase.round', { round: shownRound(market, market.round) })}
        </div>
        <span class="unseen">{t('phase.secondsLeft', { count: seconds })}</span>
      </div>
    </section>
  )
}

export function Tools() {
  const { desk, own } = usePlace()
  const on = sound.value === 'on'
  return (
    <div class="tools">
      <span class="purse number">
        <Icon name="coins" size={21} />
        {own.held.coins}
      </span>
      <Button
        tone="ghost"
        class="square"
        glyph={on ? 'sound' : 'mute'}
        aria-label={t('settings.sound')}
        aria-pressed={on}
        onClick={() => {
          sound.value = on ? 'off' : 'on'
        }}
      />
      <Button
        tone="ghost"
        class="square"
        glyph="menu"
        aria-label={t('action.menu')}
        onClick={() => {
          desk.sheet.value = { kind: 'menu' }
        }}
      />
    </div>
  )
}

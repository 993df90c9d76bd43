// The clock of all markets, and what moves it.

import type { DeskView } from '../../shared/protocol/class.ts'
import { AskOnce } from '../components/ask-once.tsx'
import { Button } from '../components/button.tsx'
import { tick } from '../device/ticker.ts'
import { t } from '../text/i18n.ts'
import { clockText } from './clock-text.ts'
import { desk, give, isPending } from './desk-session.ts'

/** Source: the issue, section 6. */
const STEP_S = 30

export function ClassClock({ view }: { view: DeskView }) {
  void tick.value
  const clock = desk.classClock.value
  if (!view.playing || !clock)
    return (
      <section class="desk-clock tray" aria-label={t('desk.bar.clock')}>
        <b>{t(`desk.steps.${view.phase}`)}</b>
      </section>
    )
  if (view.experiment)
    return (
      <section class={clock.running ? 'desk-clock tray' : 'desk-clock tray paused'} aria-label={t('desk.bar.clock')}>
        <div>
          <b>{t(clock.running ? 'desk.experiment.clock' : 'desk.experiment.paused')}</b>
          <div class="second">{t('desk.experiment.through', view.experiment)}</div>
        </div>
      </section>
    )
  const leftMs = clock.running ? clock.endsAtMs - desk.clock.now() : clock.leftMs
  const { phase, round, rounds } = clock
  return (
    <section class={clock.running ? 'desk-clock tray' : 'desk-clock tray paused'} aria-label={t('desk.bar.clock')}>
      <div>
        <b>{clock.running ? t(`desk.bar.phases.${phase}`) : t('desk.bar.paused')}</b>
        <div class="second">
          {rounds === undefined ? t('desk.bar.round', { round }) : t('desk.bar.roundOf', { round, rounds })}
        </div>
      </div>
      <b class="display number">{clockText(leftMs)}</b>
    </section>
  )
}

export function ClockButtons({ view }: { view: DeskView }) {
  if (!view.playing) return null
  const running = desk.classClock.value?.running ?? true
  // In the morning nothing can be moved: it lasts five seconds.
  const moves = desk.classClock.value?.phase !== 'morning'
  return (
    <div class="clock-buttons">
      <Button
        disabled={!moves}
        pending={isPending('extend')}
        onClick={() => void give({ type: 'extend', seconds: -STEP_S })}
      >
        {t('desk.bar.less')}
      </Button>
      <Button
        disabled={!moves}
        pending={isPending('extend')}
        onClick={() => void give({ type: 'extend', seconds: STEP_S })}
      >
        {t('desk.bar.more')}
      </Button>
      {running ? (
        <Button glyph="pause" pending={isPending('pause')} onClick={() => void give({ type: 'pause' })}>
          {t('desk.bar.pause')}
        </Button>
      ) : (
        <Button tone="lantern" glyph="play" pending={isPending('resume')} onClick={() => void give({ type: 'resume' })}>
          {t('desk.bar.resume')}
        </Button>
      )}
      <Button
        glyph="check"
        disabled={!moves}
        pending={isPending('endRound')}
        onClick={() => void give({ type: 'endRound' })}
      >
        {t(view.experiment ? 'desk.bar.endStage' : 'desk.bar.endRound')}
      </Button>
      {!view.experiment && (
        <AskOnce
          glyph="undo"
          words={t('desk.bar.redo')}
          sure={t('desk.bar.redoSure')}
          pending={isPending('redoRound')}
          onSure={() => void give({ type: 'redoRound' })}
        />
      )}
    </div>
  )
}

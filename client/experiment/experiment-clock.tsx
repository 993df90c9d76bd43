// How long the part may still take. It is no market's hour: an experiment goes on as soon as everybody has.

import { ClockRing } from '../components/clock-ring.tsx'
import { tick } from '../device/ticker.ts'
import { usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'

/** From here on the clock is urgent. Source: look design, section 4. */
const URGENT_S = 10

export function ExperimentClock() {
  const { table, market } = usePlace()
  void tick.value
  const leftMs = Math.max(0, market.endsAtMs - table.atMs())
  const seconds = Math.ceil(leftMs / 1000)
  const share = leftMs / Math.max(1, market.endsAtMs - market.phaseStartedAtMs)
  return (
    <section class="clock" aria-label={t('region.clock')}>
      <ClockRing seconds={seconds} share={share} size={40} urgent={seconds <= URGENT_S} />
      <div>
        <b class="display">{t('experiment.part', { number: market.round })}</b>
        <div class="second">
          {market.clock.running
            ? t(market.stage?.early === false ? 'experiment.more' : 'experiment.atMost', { count: seconds })
            : t('phase.paused')}
        </div>
      </div>
    </section>
  )
}

// The debrief on the projector, one chart at a time: which one, the one before, the next.

import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { type ChartId, chartIds } from './chart-ids.ts'

export function ChartChoice({ view }: { view: DeskView }) {
  if (view.matches === 0 || view.playing) return <p class="second">{t('desk.wall.noCharts')}</p>
  const at = view.wall.show === 'chart' ? chartIds.indexOf(view.wall.chart as ChartId) : -1
  const show = (chart: ChartId | undefined) => void (chart && give({ type: 'wall', show: 'chart', chart }))
  return (
    <div class="chart-choice">
      <label>
        <span class="second">
          {t('desk.wall.chart')}
          {at >= 0 && ` ${t('desk.wall.chartOf', { number: at + 1, count: chartIds.length })}`}
        </span>
        <select
          class="field"
          value={at >= 0 ? chartIds[at] : ''}
          onChange={(event) => show(chartIds.find((id) => id === event.currentTarget.value))}
        >
          {at < 0 && <option value="">–</option>}
          {chartIds.map((id) => (
            <option key={id} value={id}>
              {t(`desk.charts.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <Button glyph="back" disabled={at <= 0} onClick={() => show(chartIds[at - 1])}>
          {t('desk.wall.before')}
        </Button>
        <Button
          tone="primary"
          glyph="next"
          pending={isPending('wall')}
          disabled={at === chartIds.length - 1}
          onClick={() => show(chartIds[at + 1])}
        >
          {t(at < 0 ? 'desk.wall.showFirst' : 'desk.wall.after')}
        </Button>
      </div>
    </div>
  )
}

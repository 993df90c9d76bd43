// The debrief on the projector, one chart at a time: which one, the one before, the next.

import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { type ChartId, chartsOf } from './chart-ids.ts'

export function ChartChoice({ view }: { view: DeskView }) {
  if (view.matches === 0 || view.playing) return <p class="second">{t('desk.wall.noCharts')}</p>
  const charts = chartsOf(view)
  const at = view.wall.show === 'chart' ? charts.indexOf(view.wall.chart as ChartId) : -1
  const show = (chart: ChartId | undefined) => void (chart && give({ type: 'wall', show: 'chart', chart }))
  return (
    <div class="chart-choice">
      <label>
        <span class="second">
          {t('desk.wall.chart')}
          {at >= 0 && ` ${t('desk.wall.chartOf', { number: at + 1, count: charts.length })}`}
        </span>
        <select
          class="field"
          value={at >= 0 ? charts[at] : ''}
          onChange={(event) => show(charts.find((id) => id === event.currentTarget.value))}
        >
          {at < 0 && <option value="">–</option>}
          {charts.map((id) => (
            <option key={id} value={id}>
              {t(`desk.charts.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <Button glyph="back" disabled={at <= 0} onClick={() => show(charts[at - 1])}>
          {t('desk.wall.before')}
        </Button>
        <Button
          tone="primary"
          glyph="next"
          pending={isPending('wall')}
          disabled={at === charts.length - 1}
          onClick={() => show(charts[at + 1])}
        >
          {t(at < 0 ? 'desk.wall.showFirst' : 'desk.wall.after')}
        </Button>
      </div>
    </div>
  )
}

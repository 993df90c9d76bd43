// What the projector shows.

import './wall-panel.css'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { t } from '../../text/i18n.ts'
import { ProjectorLink } from '../desk-bar.tsx'
import { give, keys } from '../desk-session.ts'
import { ChartChoice } from './chart-choice.tsx'
import { chartsOf } from './chart-ids.ts'

const shows = ['code', 'mosaic', 'village', 'chart'] as const
type Show = (typeof shows)[number]

export function WallPanel({ view }: { view: DeskView }) {
  const { wall, markets, walls } = view
  return (
    <div class="wall-panel">
      <div class="wall-open">
        <p role="status">{t('desk.wall.on', { count: walls })}</p>
        {keys.of(view.code)?.wall === undefined ? (
          <p class="second">{t('desk.wall.missing')}</p>
        ) : (
          <ProjectorLink code={view.code} words={t('desk.wall.open')} />
        )}
      </div>
      <fieldset class="wall-shows">
        <legend>{t('desk.wall.what')}</legend>
        {shows.map((show) => (
          <label key={show} class={show === wall.show ? 'on' : ''}>
            <input
              class="unseen"
              type="radio"
              name="wall-show"
              checked={show === wall.show}
              disabled={!canShow(view, show)}
              onChange={() => void give({ type: 'wall', show, ...which(view, show) })}
            />
            <b>{t(`desk.wall.shows.${show}`)}</b>
            <span>{canShow(view, show) ? t(`desk.wall.showLeads.${show}`) : whyNot(show)}</span>
          </label>
        ))}
      </fieldset>
      {wall.show === 'village' && (
        <label class="seat-field">
          <span>{t('desk.wall.which')}</span>
          <select
            class="field"
            value={wall.market}
            onChange={(event) => void give({ type: 'wall', show: 'village', market: event.currentTarget.value })}
          >
            {markets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {canShow(view, 'chart') && (
        <section aria-label={t('desk.wall.charts')}>
          <ChartChoice view={view} />
        </section>
      )}
    </div>
  )
}

function canShow({ markets, matches, playing }: DeskView, show: Show): boolean {
  if (show === 'chart') return matches > 0 && !playing
  return show === 'code' || markets.length > 0
}

function whyNot(show: Show): string {
  return show === 'chart' ? t('desk.wall.noCharts') : t('desk.markets.none')
}

/** The village or chart to begin with. */
function which({ wall, markets, setup, experiment }: DeskView, show: Show): { market?: string; chart?: string } {
  const market = wall.market ?? markets[0]?.id
  if (show === 'village') return market === undefined ? {} : { market }
  const chart = wall.chart ?? chartsOf({ setup, ...(experiment && { experiment }) })[0]
  return show === 'chart' && chart !== undefined ? { chart } : {}
}

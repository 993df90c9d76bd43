// The charts of a match: all on a page, or one at a time.

import './charts-view.css'
import { useMemo, useState } from 'preact/hooks'
import type { Debrief } from '../../shared/debrief/debrief.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { ChartCard } from './chart-card.tsx'
import { Fills } from './charts/fills.tsx'
import { chartPages } from './charts/index.ts'

type Layout = 'page' | 'one'

export function ChartsView({ debrief }: { debrief: Debrief }) {
  const { table, market } = usePlace()
  const [layout, setLayout] = useState<Layout>('page')
  const [at, setAt] = useState(0)
  // The names and faces of an ended match stay.
  const [place, pages] = useMemo(() => {
    const place = {
      markets: debrief.markets,
      me: table.me,
      name: (seat: string) => (seat === table.me ? t('debrief.you') : nameOf(market, seat)),
      face: (seat: string) => market.seats.get(seat)?.face ?? 0,
    }
    return [place, chartPages(debrief, place)] as const
  }, [debrief])
  const page = pages[at]
  const drawn = pages.filter(({ draw }) => draw)
  const step = (by: number) => setAt((at + by + pages.length) % pages.length)
  return (
    <div class="charts">
      <Fills />
      <div class="charts-bar">
        <h1>{t('debrief.whatYouDid')}</h1>
        <p class="second">
          {t('debrief.mineCount', { count: debrief.exchanges })} {t('debrief.played', { count: debrief.rounds })}.
        </p>
        <span class="spread" />
        <Choice
          label={t('debrief.layout')}
          quiet
          value={layout}
          options={(['page', 'one'] as const).map((value) => ({ value, label: t(`debrief.layouts.${value}`) }))}
          onChange={setLayout}
        />
        {layout === 'one' && (
          <div class="row charts-steps">
            <Button class="square" glyph="back" aria-label={t('debrief.chartBefore')} onClick={() => step(-1)} />
            <span class="number" aria-live="polite">
              {t('debrief.chartAt', { at: at + 1, of: pages.length })}
            </span>
            <Button class="square" glyph="next" aria-label={t('debrief.chartNext')} onClick={() => step(1)} />
          </div>
        )}
      </div>
      {layout === 'one' && page ? (
        <ChartCard key={page.id} page={page} place={place} alone />
      ) : (
        <div class="charts-page">
          {drawn.map((page) => (
            <ChartCard key={page.id} page={page} place={place} />
          ))}
          {drawn.length < pages.length && (
            <section class="card chart">
              <h2>{t('debrief.nothing')}</h2>
              <ul class="charts-nothing">
                {pages.map(({ id, draw, headline }) => !draw && <li key={id}>{headline}</li>)}
              </ul>
            </section>
          )}
        </div>
      )}
    </div>
  )
}

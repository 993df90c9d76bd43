// One chart: its finding as the headline, what is measured, the picture, and the table behind a button.

import './charts-view.css'
import { useId, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Chip } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { t } from '../text/i18n.ts'
import { ChartPicture } from './chart-picture.tsx'
import { ChartTable } from './chart-table.tsx'
import type { ChartPage, ChartPlace, LegendItem } from './charts/chart-page.ts'
import { fillOf } from './charts/fills.tsx'
import { PublishedBeside } from './published-beside.tsx'

/** CSS pixels of a picture: on a page with others, alone on the screen, and there with a published figure below it. */
const [HEIGHT, ALONE, ALONE_BESIDE] = [320, 430, 270]

export function ChartCard({ page, place, alone = false }: { page: ChartPage; place: ChartPlace; alone?: boolean }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const height = page.height ?? (alone ? (page.beside ? ALONE_BESIDE : ALONE) : HEIGHT)
  return (
    <article class={alone ? 'card chart alone' : 'card chart'} aria-labelledby={`${id}-headline`}>
      <header class="chart-head">
        <div>
          <h2 id={`${id}-headline`}>{page.headline}</h2>
          <p class="second">
            {page.measured} {page.model && <Chip>{t('debrief.model')}</Chip>}
          </p>
        </div>
        <Button
          tone="ghost"
          class="square"
          glyph="table"
          aria-label={t(open ? 'debrief.hideTable' : 'debrief.showTable')}
          aria-expanded={open}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!open)}
        />
      </header>
      {page.legend && page.draw && <Legend items={page.legend} />}
      {page.draw && <ChartPicture page={page} height={height} />}
      {page.note && <p class="second chart-note">{page.note}</p>}
      {page.beside && <PublishedBeside beside={page.beside} />}
      {open && <ChartTable page={page} place={place} id={`${id}-table`} />}
    </article>
  )
}

/** Shape, then colour, then word. */
function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul class="chart-legend">
      {items.map(({ fill, glyph, word }) => (
        <li key={word} class={`legend-${fill}`}>
          <Swatch fill={fill} />
          {glyph && <Glyph name={glyph} size={15} />}
          {word}
        </li>
      ))}
    </ul>
  )
}

function Swatch({ fill }: Pick<LegendItem, 'fill'>) {
  if (fill === 'line' || fill === 'dashes')
    return (
      <svg class={`swatch-${fill}`} width="26" height="16" aria-hidden="true">
        <path d="M2 8h22" />
      </svg>
    )
  return (
    <svg width="16" height="16" aria-hidden="true">
      <rect width="16" height="16" rx="4" fill={fillOf(fill)} />
    </svg>
  )
}

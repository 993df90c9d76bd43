// The chart of wealth and wellbeing by what people did: a sign a seat, its shape says which acts moved most of what it moved.

import { axisX, axisY, dot, gridX, gridY, text } from '@observablehq/plot'
import type { WealthByActsChart } from '../../../shared/debrief/charts/wealth-by-acts.ts'
import { labels } from '../../../shared/reciprocity/label.ts'
import { kindGlyphs } from '../../components/chip.tsx'
import { t } from '../../text/i18n.ts'
import type { ChartPage, ChartPlace, Frame } from './chart-page.ts'
import { kindFills } from './fills.tsx'
import { plotIn } from './plot-frame.ts'

type Sign = WealthByActsChart['numbers']['seats'][number]
/** Source: the look design, principle 4: round, square, star. */
const symbols = { generalized: 'circle', balanced: 'square', negative: 'star', none: 'times' } as const
/** More names than this run into each other. Guess: looked at with 6, 12 and 16 seats at 360 px. */
const MOST_NAMES = 12

export function wealthByActsPage({ id, numbers, finding, table }: WealthByActsChart, place: ChartPlace): ChartPage {
  const { seats, groups } = numbers
  const means = groups
    .map(({ most, seats, coins, wellbeing }) =>
      t(`debrief.group.${most}`, { count: seats, coins: Math.round(coins), wellbeing: Math.round(wellbeing) }),
    )
    .join(' ')
  return {
    id,
    headline: t(`debrief.finding.wealthByActs.${finding.id}`),
    measured: t('debrief.measured.wealthByActs', { count: seats.length }),
    description: means,
    note: [means, t('debrief.note.ourRules')].join(' '),
    legend: labels.map((label) => ({
      fill: kindFills[label],
      glyph: kindGlyphs[label],
      word: t(`debrief.mostly.${label}`),
    })),
    table,
    ...(groups.length > 0 && { draw: (frame) => scatter(frame, seats, place) }),
  }
}

function scatter(frame: Frame, seats: readonly Sign[], place: ChartPlace): SVGSVGElement {
  const at = { x: 'coins', y: 'wellbeing' } as const
  const grid = { stroke: 'var(--line)', strokeOpacity: 1 } as const
  const roomy = frame.width > 480
  return plotIn(frame, {
    ...{ marginLeft: 46, marginRight: 34, marginTop: 32, marginBottom: 40 },
    x: { nice: true, insetLeft: 14, insetRight: 14 },
    y: { nice: true, insetTop: 24, insetBottom: 14 },
    symbol: { type: 'identity' },
    marks: [
      gridX({ ...grid, ticks: roomy ? 6 : 4 }),
      gridY({ ...grid, ticks: 5 }),
      axisX({
        tickSize: 0,
        ticks: roomy ? 6 : 4,
        label: t('debrief.coinsAxis'),
        labelArrow: 'none',
        labelAnchor: 'center',
      }),
      axisY({ tickSize: 0, ticks: 5, label: null }),
      text([t('debrief.wellbeingAxis')], { frameAnchor: 'top-left', dx: -44, dy: -24, textAnchor: 'start' }),
      dot(seats, {
        ...{ ...at, r: 9, symbol: ({ most }: Sign) => symbols[most], strokeWidth: 1.5 },
        fill: ({ most }: Sign) => (most === 'none' ? 'var(--chart-plain)' : `var(--chart-${most})`),
        stroke: 'var(--ink2)',
      }),
      ...(seats.length <= MOST_NAMES
        ? [
            text(seats, {
              ...{ ...at, text: ({ seat, market }: Sign) => place.name(seat, market), dy: -19, fontWeight: 800 },
              ...{ fill: 'var(--ink)', stroke: 'var(--card)', strokeWidth: 4 },
            }),
          ]
        : []),
    ],
  })
}

// The chart of felt against computed: what players tapped of their deals, beside what the values say.

import { cell, dot, text } from '@observablehq/plot'
import type { FeltComputedChart } from '../../../shared/debrief/charts/felt-computed.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage, Frame } from './chart-page.ts'
import { plotIn } from './plot-frame.ts'

const feelings = ['iOwe', 'fair', 'theyOwe'] as const
type Tile = { readonly computed: string; readonly felt: string; readonly count: number; readonly same: boolean }

export function feltComputedPage({ id, numbers, finding, table }: FeltComputedChart): ChartPage {
  const { counts, taps, agree } = numbers
  const facts = { count: taps, agree }
  const words = (feeling: (typeof feelings)[number]) => t(`debrief.feeling.${feeling}`)
  const tiles = feelings.flatMap((computed) =>
    feelings.map((felt): Tile => {
      const same = computed === felt
      return { computed: words(computed), felt: words(felt), count: counts[computed][felt], same }
    }),
  )
  return {
    id,
    headline: t(`debrief.finding.feltComputed.${finding.id}`, facts),
    measured: t('debrief.measured.feltComputed', facts),
    description: t('debrief.describe.feltComputed', facts),
    table,
    height: 250,
    ...(taps > 0 && { draw: (frame) => matrix(frame, feelings.map(words), tiles) }),
  }
}

function matrix(frame: Frame, domain: readonly string[], tiles: readonly Tile[]): SVGSVGElement {
  const at = { x: 'felt', y: 'computed' } as const
  const most = Math.max(...tiles.map(({ count }) => count))
  const marked = tiles.filter(({ count }) => count > 0)
  return plotIn(frame, {
    ...{ marginLeft: 96, marginRight: 4, marginTop: 46, marginBottom: 4 },
    x: { domain: [...domain], axis: 'top', label: null, tickSize: 0, padding: 0.04 },
    y: { domain: [...domain], label: null, tickSize: 0, padding: 0.04 },
    // The least is large enough for its figure.
    r: { type: 'linear', domain: [1, Math.max(2, most)], range: [13, 27] },
    marks: [
      cell(tiles, { ...at, fill: 'var(--sunk)', rx: 10 }),
      cell(
        tiles.filter(({ same }) => same),
        { ...at, fill: 'none', stroke: 'var(--edge)', strokeWidth: 2, strokeDasharray: '5 4', rx: 10 },
      ),
      dot(marked, { ...at, r: 'count', fill: 'var(--lantern)', stroke: 'var(--ink2)' }),
      text(marked, { ...at, text: 'count', fill: 'var(--on-lantern)', fontWeight: 900 }),
      text([t('debrief.feltAxis')], { frameAnchor: 'top', dy: -42, fontWeight: 800, fill: 'var(--ink)' }),
      text([t('debrief.computedAxis')], {
        ...{ frameAnchor: 'top-left', dx: -94, dy: -24, textAnchor: 'start' },
        ...{ fontWeight: 800, fill: 'var(--ink)' },
      }),
    ],
  })
}

// The chart of the mode share: kindness, even trade and gouging, round by round, and what another boundary would say.

import { axisX, axisY, barX, barY, gridY, text } from '@observablehq/plot'
import type { ModeRow, ModeShareChart } from '../../../shared/debrief/charts/mode-share.ts'
import { labels } from '../../../shared/reciprocity/label.ts'
import { kindGlyphs } from '../../components/chip.tsx'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage, Frame } from './chart-page.ts'
import { fillOf, kindFills } from './fills.tsx'
import { below, columnPadding, plotIn } from './plot-frame.ts'

/** Where balanced ends: lower, by our rule, higher. */
const cuts = ['0.70', 'game', '0.85'] as const
/** CSS pixels of the three strips for the whole match. */
const STRIPS_PX = 96

export function modeSharePage({ id, numbers, finding, table }: ModeShareChart): ChartPage {
  const { rounds, whole } = numbers.cuts.game[numbers.spokenOf]
  const facts = {
    count: whole.exchanges,
    generalized: percent(whole.shares.generalized),
    balanced: percent(whole.shares.balanced),
    negative: percent(whole.shares.negative),
  }
  const strips = cuts.flatMap((cut) =>
    parts(
      t(`debrief.cut.${cut === 'game' ? 'game' : cut === '0.70' ? 'low' : 'high'}`),
      numbers.cuts[cut][numbers.spokenOf].whole,
    ),
  )
  return {
    id,
    headline: t(`debrief.finding.modeShare.${finding.id}`, facts),
    measured: t(`debrief.measured.modeShare.${numbers.spokenOf}`, facts),
    description: t('debrief.describe.modeShare', { ...facts, rounds: rounds.length }),
    legend: labels.map((label) => ({
      fill: kindFills[label],
      glyph: kindGlyphs[label],
      word: t(`debrief.kindShare.${label}`, { share: percent(whole.shares[label]) }),
    })),
    table,
    ...(whole.exchanges > 0 && {
      draw: ({ width, height }) =>
        below(
          columns(
            { width, height: height - STRIPS_PX },
            rounds.flatMap((row) => parts(String(row.round), row)),
          ),
          wholes({ width, height: STRIPS_PX }, strips),
        ),
    }),
  }
}

type Part = { readonly of: string; readonly from: number; readonly to: number; readonly fill: string }
const piece = { fill: 'fill', stroke: 'var(--card)', strokeWidth: 2, r: 3 } as const

function columns(frame: Frame, parts: readonly Part[]): SVGSVGElement {
  const quarters = [0, 0.25, 0.5, 0.75, 1]
  return plotIn(frame, {
    ...{ marginLeft: 48, marginRight: 2, marginTop: 9, marginBottom: 26 },
    x: { type: 'band', padding: columnPadding(frame.width, parts.length / labels.length), label: null },
    y: { domain: [0, 1] },
    marks: [
      gridY(quarters, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(quarters, { tickFormat: percent, tickSize: 0, label: null }),
      axisX({ tickSize: 0, label: null }),
      text([t('debrief.roundAxis')], { frameAnchor: 'bottom-left', dx: -46, dy: 18, textAnchor: 'start' }),
      barY(parts, { ...piece, x: 'of', y1: 'from', y2: 'to' }),
    ],
  })
}

function wholes(frame: Frame, parts: readonly Part[]): SVGSVGElement {
  return plotIn(frame, {
    ...{ marginLeft: 48, marginRight: 2, marginTop: 28, marginBottom: 2 },
    x: { domain: [0, 1], axis: null },
    y: { type: 'band', domain: [...new Set(parts.map(({ of }) => of))], padding: 0.2, label: null },
    marks: [
      text([t('debrief.cut.title')], { frameAnchor: 'top-left', dx: -46, dy: -22, textAnchor: 'start' }),
      axisY({ tickSize: 0 }),
      barX(parts, { ...piece, y: 'of', x1: 'from', x2: 'to' }),
    ],
  })
}

function parts(of: string, { shares }: ModeRow): Part[] {
  let to = 0
  return labels.map((label) => {
    const from = to
    to += shares[label]
    return { of, from, to, fill: fillOf(kindFills[label]) }
  })
}

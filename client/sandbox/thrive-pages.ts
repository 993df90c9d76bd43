// The charts of who thrives: a sentence, a picture and a table each.

import { axisX, axisY, barX, dot, gridX, rect, ruleY, text } from '@observablehq/plot'
import { tableOf } from '../../shared/debrief/chart.ts'
import { type Label, labels } from '../../shared/reciprocity/label.ts'
import type { StrategyThrives, Thriving } from '../../shared/simulate/thriving.ts'
import { kindGlyphs } from '../components/chip.tsx'
import { barRows, barRowsHeight, shares } from '../debrief/charts/bar-rows.ts'
import type { ChartPage, Frame } from '../debrief/charts/chart-page.ts'
import { fillOf, kindFills } from '../debrief/charts/fills.tsx'
import { plotIn } from '../debrief/charts/plot-frame.ts'
import { percent, whole } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { strategyFill } from './strategy-fills.tsx'
import { strategyName } from './strategy-words.ts'

export function thrivePages(thriving: Thriving): readonly ChartPage[] {
  return [prosperityPage(thriving), wellbeingPage(thriving), didPage(thriving), gainsPage(thriving)]
}

/** CSS pixels: a row with its words above it, and the axis below all. */
const [ROW, AXIS] = [52, 28]

function prosperityPage({ strategies, matches }: Thriving): ChartPage {
  const [first, second] = strategies
  const facts = {
    count: matches,
    first: strategyName(first?.strategy ?? ''),
    second: strategyName(second?.strategy ?? ''),
    mean: whole(first?.prosperity.mean ?? 0),
  }
  const clear = first && second && first.prosperity.interval.low > second.prosperity.interval.high
  const finding = second === undefined ? 'one' : clear ? 'ahead' : 'close'
  return {
    id: 'prosperity',
    headline: t(`sandbox.thrive.prosperity.${finding}`, facts),
    measured: t('sandbox.thrive.prosperity.measured', facts),
    description: strategies.map((row) => `${strategyName(row.strategy)} ${prosperityWords(row)}`).join('; '),
    height: strategies.length * ROW + AXIS,
    table: tableOf(
      {
        ...{ strategy: 'text', stalls: 'number', prosperity: 'coins', se: 'coins', likelyFrom: 'coins' },
        ...{ likelyTo: 'coins', spreadFrom: 'coins', spreadTo: 'coins' },
      },
      strategies.map(({ strategy, seats, prosperity: { mean, se, interval }, spread }) => [
        ...[strategyName(strategy), seats, mean, se, interval.low, interval.high, spread.low, spread.high],
      ]),
    ),
    draw: (frame) => spreads(frame, strategies),
  }
}

function prosperityWords({ prosperity: { mean, interval } }: StrategyThrives): string {
  return t('sandbox.thrive.prosperity.row', {
    ...{ mean: whole(mean), low: whole(interval.low), high: whole(interval.high) },
  })
}

function spreads({ width }: Frame, strategies: readonly StrategyThrives[]): SVGSVGElement {
  const height = strategies.length * ROW + AXIS
  const rows = strategies.map((row, index) => ({
    name: t('sandbox.thrive.prosperity.seats', { name: strategyName(row.strategy), count: Math.round(row.seats) }),
    words: prosperityWords(row),
    ...{ line: index * ROW + 14, top: index * ROW + 26, bottom: index * ROW + 44, middle: index * ROW + 35 },
    ...{ mean: row.prosperity.mean, low: row.prosperity.interval.low, high: row.prosperity.interval.high },
    ...{ least: row.spread.low, most: row.spread.high },
  }))
  const domain = [
    Math.min(...rows.map(({ least, low }) => Math.min(least, low))),
    Math.max(...rows.map(({ most, high }) => Math.max(most, high))),
  ]
  const words = { y: 'line', fontWeight: 800, stroke: 'var(--card)', strokeWidth: 5 } as const
  return plotIn(
    { width, height },
    {
      ...{ marginLeft: 8, marginRight: 16, marginTop: 0, marginBottom: AXIS },
      x: { domain, nice: true },
      y: { domain: [0, height - AXIS], range: [0, height - AXIS], axis: null },
      marks: [
        gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({ ticks: 5, tickSize: 0, label: null }),
        rect(rows, { ...{ x1: 'least', x2: 'most', y1: 'top', y2: 'bottom', r: 6 }, fill: 'var(--chart-plain)' }),
        ruleY(rows, { ...{ y: 'middle', x1: 'low', x2: 'high' }, stroke: 'var(--ink)', strokeWidth: 5 }),
        dot(rows, { x: 'mean', y: 'middle', r: 7, fill: 'var(--lantern)', stroke: 'var(--ink)', strokeWidth: 2 }),
        text(rows, { ...words, text: 'name', frameAnchor: 'left', textAnchor: 'start', fill: 'var(--ink)' }),
        text(rows, { ...words, text: 'words', frameAnchor: 'right', textAnchor: 'end', fill: 'var(--ink2)' }),
      ],
    },
  )
}

function wellbeingPage({ strategies }: Thriving): ChartPage {
  const rows = [...strategies].sort((a, b) => b.wellbeing.mean - a.wellbeing.mean)
  const best = [...strategies].sort((a, b) => b.needsMet - a.needsMet)[0]
  const facts = { first: strategyName(best?.strategy ?? ''), share: percent(best?.needsMet ?? 0) }
  const words = ({ wellbeing, needsMet }: StrategyThrives) =>
    t('sandbox.thrive.wellbeing.row', { mean: whole(wellbeing.mean), share: percent(needsMet) })
  const bars = rows.map((row) => ({
    ...{ label: strategyName(row.strategy), words: words(row), fill: strategyFill(row.strategy) },
    length: Math.max(0, row.wellbeing.mean),
  }))
  const most = Math.max(50, ...bars.map(({ length }) => length))
  const ticks = [0, 100, 200, 300, 400, 500].filter((tick) => tick <= most)
  return {
    id: 'wellbeing',
    headline: t(`sandbox.thrive.wellbeing.${rows.length === 1 ? 'one' : 'headline'}`, facts),
    measured: t('sandbox.thrive.wellbeing.measured'),
    description: rows.map((row) => `${strategyName(row.strategy)} ${words(row)}`).join('; '),
    height: barRowsHeight(rows.length),
    table: tableOf(
      { strategy: 'text', wellbeing: 'coins', se: 'coins', likelyFrom: 'coins', likelyTo: 'coins', needsMet: 'share' },
      rows.map(({ strategy, wellbeing: { mean, se, interval }, needsMet }) => [
        ...[strategyName(strategy), mean, se, interval.low, interval.high, needsMet],
      ]),
    ),
    draw: (frame) => barRows(frame, bars, { most, ticks, format: String }),
  }
}

function gainsPage({ possibleGains: { mean, se, interval }, matches }: Thriving): ChartPage {
  const words = t('sandbox.thrive.gains.row', {
    ...{ share: percent(mean), low: percent(interval.low), high: percent(interval.high) },
  })
  const label = t('sandbox.thrive.gains.label')
  return {
    id: 'gains',
    headline: t('sandbox.thrive.gains.headline', { share: percent(mean) }),
    measured: t('sandbox.thrive.gains.measured', { count: matches }),
    description: words,
    height: barRowsHeight(1),
    table: tableOf({ share: 'share', se: 'number', likelyFrom: 'share', likelyTo: 'share' }, [
      [mean, se, interval.low, interval.high],
    ]),
    draw: (frame) => barRows(frame, [{ label, length: Math.max(0, mean), words, fill: 'lantern' }], shares),
  }
}

type Did = Readonly<Record<Label, number>>

function didPage({ strategies, did }: Thriving): ChartPage {
  const facts = {
    generalized: percent(did.generalized),
    balanced: percent(did.balanced),
    negative: percent(did.negative),
  }
  const rows = [
    { name: t('sandbox.thrive.did.village'), did },
    ...strategies.map(({ strategy, did }) => ({ name: strategyName(strategy), did })),
  ]
  const [most] = [...labels].sort((a, b) => did[b] - did[a])
  const finding = {
    generalized: 'mostlyGeneralized',
    balanced: 'mostlyBalanced',
    negative: 'mostlyNegative',
    none: 'nothing',
  } as const
  return {
    id: 'did',
    headline: t(`sandbox.thrive.did.${finding[most && did[most] > 0 ? most : 'none']}`, facts),
    measured: t('sandbox.thrive.did.measured'),
    description: rows.map(({ name, did }) => `${name}: ${didWords(did)}`).join('; '),
    legend: labels.map((label) => ({
      fill: kindFills[label],
      glyph: kindGlyphs[label],
      word: t(`debrief.kindShare.${label}`, { share: percent(did[label]) }),
    })),
    height: rows.length * 30 + AXIS,
    table: tableOf(
      { strategy: 'text', generalized: 'share', balanced: 'share', negative: 'share' },
      rows.map(({ name, did }) => [name, did.generalized, did.balanced, did.negative]),
    ),
    draw: (frame) => stacks(frame, rows),
  }
}

function didWords(did: Did): string {
  return labels.map((label) => t(`debrief.kindShare.${label}`, { share: percent(did[label]) })).join(', ')
}

function stacks(frame: Frame, rows: readonly { readonly name: string; readonly did: Did }[]): SVGSVGElement {
  const parts = rows.flatMap(({ name, did }) => {
    let to = 0
    return labels.map((label) => {
      const from = to
      to += did[label]
      return { name, from, to, fill: fillOf(kindFills[label]) }
    })
  })
  const quarters = [0, 0.25, 0.5, 0.75, 1]
  return plotIn(frame, {
    ...{ marginLeft: 104, marginRight: 16, marginTop: 2, marginBottom: AXIS },
    x: { domain: [0, 1] },
    y: { type: 'band', domain: rows.map(({ name }) => name), padding: 0.18, label: null },
    marks: [
      gridX(quarters, { stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX(quarters, { tickFormat: percent, tickSize: 0, label: null }),
      axisY({ tickSize: 0 }),
      barX(parts, {
        ...{ y: 'name', x1: 'from', x2: 'to', fill: 'fill', stroke: 'var(--card)', strokeWidth: 2, r: 3 },
      }),
    ],
  })
}

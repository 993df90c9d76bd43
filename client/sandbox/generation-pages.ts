// The charts of generations: the shares of the strategies, what all earn meanwhile, and who can enter where.

import { areaY, axisX, axisY, cell, gridY, line, text } from '@observablehq/plot'
import { tableOf } from '../../shared/debrief/chart.ts'
import { type Generation, generations } from '../../shared/simulate/generations.ts'
import { type MeetingFigures, payoffsOf } from '../../shared/simulate/meetings.ts'
import type { ChartPage, Frame } from '../debrief/charts/chart-page.ts'
import { fillOf } from '../debrief/charts/fills.tsx'
import { plotIn } from '../debrief/charts/plot-frame.ts'
import { percent, whole } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { matchesOfAMeeting } from './run-setting.ts'
import { type Setting, seatsOf, strategiesOf } from './setting.ts'
import { strategyFill } from './strategy-fills.tsx'
import { mutationWords, strategyName } from './strategy-words.ts'

/** A share that large is the village. Guess: the rest is hardly more than what mutation brings back. */
const TAKEN_OVER = 0.8
/** A change of what all earn that is worth a word. Guess. */
const CHANGE = 0.05
/** The lead changed so often: nothing settles. Guess. */
const SWINGS = 3
/** Rows of the tables. */
const TABLE_ROWS = 11
/** A name stands beside an area that is at least so high at the end; smaller ones are in the legend. */
const NAMED = 0.045

export function generationPages(setting: Setting, figures: MeetingFigures): readonly ChartPage[] {
  const strategies = strategiesOf(setting.cast)
  const all = seatsOf(setting.cast).length
  const history = generations({
    start: strategies.map((id) => (setting.cast[id] ?? 0) / all),
    payoffs: payoffsOf(figures),
    mutation: setting.mutation / 1000,
    count: setting.generations,
  })
  return [
    sharesPage(setting, strategies, history),
    earnsPage(history),
    alonePage(strategies, figures, matchesOfAMeeting(setting)),
  ]
}

function sharesPage(setting: Setting, strategies: readonly string[], history: readonly Generation[]): ChartPage {
  const [start, end] = [history[0]?.shares ?? [], history.at(-1)?.shares ?? []]
  const first = leader(end)
  const changes = history.filter(({ shares }, at) => at > 0 && leader(shares) !== leader(history[at - 1]?.shares ?? []))
  const facts = {
    ...{ name: strategyName(strategies[first] ?? ''), from: percent(start[first] ?? 0), to: percent(end[first] ?? 0) },
    count: changes.length,
  }
  const finding = changes.length >= SWINGS ? 'swings' : (end[first] ?? 0) >= TAKEN_OVER ? 'takesOver' : 'shared'
  const words = (shares: readonly number[]) =>
    strategies
      .map((id, i) => t('sandbox.over.shares.part', { name: strategyName(id), share: percent(shares[i] ?? 0) }))
      .join(', ')
  return {
    id: 'shares',
    model: true,
    headline: t(`sandbox.over.shares.${finding}`, facts),
    measured: t('sandbox.over.shares.measured', {
      count: setting.generations,
      mutation: mutationWords(setting.mutation),
    }),
    description: t('sandbox.over.shares.describe', { start: words(start), end: words(end) }),
    legend: strategies.map((id) => ({ fill: strategyFill(id), word: strategyName(id) })),
    table: tableOf(
      { generation: 'count', ...Object.fromEntries(strategies.map((id) => [strategyName(id), 'share' as const])) },
      tableRows(history).map(({ at, shares }) => [at, ...shares]),
    ),
    draw: (frame) => areas(frame, strategies, history),
  }
}

function leader(shares: readonly number[]): number {
  return shares.indexOf(Math.max(...shares))
}

function tableRows(history: readonly Generation[]): (Generation & { readonly at: number })[] {
  const last = history.length - 1
  const step = Math.max(1, Math.ceil(last / (TABLE_ROWS - 1)))
  return history.map((one, at) => ({ ...one, at })).filter(({ at }) => at % step === 0 || at === last)
}

function areas(frame: Frame, strategies: readonly string[], history: readonly Generation[]): SVGSVGElement {
  const quarters = [0, 0.25, 0.5, 0.75, 1]
  const last = history.length - 1
  const parts = history.flatMap(({ shares }, at) => {
    let to = 0
    return strategies.map((id, i) => {
      const from = to
      to += shares[i] ?? 0
      return { id, at, from, to, middle: (from + to) / 2, fill: fillOf(strategyFill(id)) }
    })
  })
  return plotIn(frame, {
    ...{ marginLeft: 44, marginRight: 96, marginTop: 9, marginBottom: 42 },
    x: { domain: [0, last] },
    y: { domain: [0, 1] },
    marks: [
      areaY(parts, {
        ...{ x: 'at', y1: 'from', y2: 'to', z: 'id', fill: 'fill', stroke: 'var(--card)', strokeWidth: 1.5 },
      }),
      gridY(quarters, { stroke: 'var(--card)', strokeOpacity: 0.35 }),
      axisY(quarters, { tickFormat: percent, tickSize: 0, label: null }),
      generationAxis(),
      text(
        parts.filter(({ at, from, to }) => at === last && to - from >= NAMED),
        {
          ...{ x: 'at', y: 'middle', text: ({ id }: { id: string }) => strategyName(id), dx: 6, textAnchor: 'start' },
          ...{ fill: 'var(--ink)', fontWeight: 800 },
        },
      ),
    ],
  })
}

function generationAxis() {
  return axisX({
    ...{ ticks: 5, tickSize: 0, label: t('sandbox.over.shares.axis'), labelAnchor: 'center', labelArrow: 'none' },
  })
}

function earnsPage(history: readonly Generation[]): ChartPage {
  const [start, end] = [history[0]?.mean ?? 0, history.at(-1)?.mean ?? 0]
  const change = end - start
  const finding = Math.abs(change) < CHANGE * Math.abs(start) ? 'stays' : change > 0 ? 'rises' : 'falls'
  const headline = t(`sandbox.over.earns.${finding}`, { from: whole(start), to: whole(end) })
  return {
    id: 'earns',
    model: true,
    headline,
    measured: t('sandbox.over.earns.measured'),
    description: headline,
    height: 220,
    table: tableOf(
      { generation: 'count', allEarn: 'coins' },
      tableRows(history).map(({ at, mean }) => [at, mean]),
    ),
    draw: (frame) =>
      plotIn(frame, {
        ...{ marginLeft: 44, marginRight: 16, marginTop: 12, marginBottom: 42 },
        x: { domain: [0, history.length - 1] },
        y: { domain: [0, Math.max(...history.map(({ mean }) => mean))], nice: true },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({ ticks: 4, tickSize: 0, label: null }),
          generationAxis(),
          line(
            history.map(({ mean }, at) => ({ at, mean })),
            { x: 'at', y: 'mean', stroke: 'var(--amber)', strokeWidth: 4, strokeLinecap: 'round' },
          ),
        ],
      }),
  }
}

/** CSS pixels of a row; more columns than this have no room for figures on a phone. */
const CELL = 40
const MOST_COLUMNS = 6

function alonePage(strategies: readonly string[], { alone, half }: MeetingFigures, count: number): ChartPage {
  const cells = strategies.flatMap((one, i) =>
    strategies.map((among, j) => {
      const mean = alone[i]?.[j]?.mean ?? 0
      const best = strategies.every((_, k) => (alone[k]?.[j]?.mean ?? 0) <= mean)
      return { one: strategyName(one), among: strategyName(among), mean, best, i, j }
    }),
  )
  const top = cells.reduce((best, one) => (one.mean > best.mean ? one : best))
  const facts = { one: top.one, among: top.among, mean: whole(top.mean), count }
  return {
    id: 'alone',
    headline: t('sandbox.over.alone.headline', facts),
    measured: t('sandbox.over.alone.measured', facts),
    description: cells.map(({ one, among, mean }) => `${one}, ${among}: ${whole(mean)}`).join('; '),
    height: strategies.length * CELL + 48,
    table: tableOf(
      { strategy: 'text', among: 'text', alone: 'coins', se: 'coins', inHalf: 'coins' },
      cells.map(({ one, among, mean, i, j }) => [one, among, mean, alone[i]?.[j]?.se ?? 0, half[i]?.[j]?.mean ?? 0]),
    ),
    ...(strategies.length <= MOST_COLUMNS && { draw: (frame) => grid(frame, strategies.map(strategyName), cells) }),
  }
}

type Cell = { readonly one: string; readonly among: string; readonly mean: number; readonly best: boolean }

function grid(frame: Frame, names: readonly string[], cells: readonly Cell[]): SVGSVGElement {
  const at = { x: 'among', y: 'one' } as const
  const slanted = (frame.width - 96) / names.length < 84
  return plotIn(frame, {
    ...{ marginLeft: 96, marginRight: slanted ? 30 : 2, marginTop: 44, marginBottom: 4 },
    x: { domain: names, padding: 0.06, label: null },
    y: { domain: names, padding: 0.1, label: null },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, ...(slanted && { tickRotate: -24 }) }),
      axisY({ tickSize: 0 }),
      cell(cells, {
        ...{ ...at, r: 8, fill: ({ best }: Cell) => (best ? 'var(--urgent-bg)' : 'var(--sunk)') },
        stroke: ({ best }: Cell) => (best ? 'var(--ink)' : 'var(--line)'),
      }),
      text(cells, { ...at, text: ({ mean }: Cell) => whole(mean), fill: 'var(--ink)', fontWeight: 800 }),
    ],
  })
}

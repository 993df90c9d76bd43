// The chart of who gave whom: keepers in a ring round the well, an arrow for what one gave another.

import { arrow, dot, image, text } from '@observablehq/plot'
import type { Flow, WhoGaveWhomChart } from '../../../shared/debrief/charts/who-gave-whom.ts'
import { t } from '../../text/i18n.ts'
import type { ChartPage, ChartPlace, Frame } from './chart-page.ts'
import { plotIn } from './plot-frame.ts'

/** More arrows than this cannot be told apart: the largest are drawn. Guess: looked at with 24 seats at 360 px. */
const MOST_ARROWS = 40
/** Widths of an arrow in CSS pixels, for the least and the most that was given. */
const [THIN, THICK] = [1.6, 7]

type Spot = { readonly end: string; readonly x: number; readonly y: number }

export function whoGaveWhomPage({ id, numbers, finding, table }: WhoGaveWhomChart, place: ChartPlace): ChartPage {
  const { markets } = numbers
  const mine = markets.find(({ seats }) => seats.includes(place.me)) ?? markets[0]
  const seen = mine?.market ?? 1
  const nameOf = (end: string) => (end === 'well' ? t('debrief.theWell') : place.name(end, seen))
  const gifts = (mine?.flows ?? []).filter((flow) => flow.gifts > 0).sort((a, b) => b.gifts - a.gifts)
  const drawn = gifts.slice(0, MOST_ARROWS)
  const [most] = givers(gifts)
  const facts = {
    ...finding.facts,
    count: Number(finding.facts['gifts'] ?? 0),
    coins: numbers.giftCoins,
    trade: Math.round(numbers.tradeCoins),
    links: Number(finding.facts['links'] ?? 0),
    name: most ? nameOf(most) : '',
    drawn: drawn.length,
    arrows: gifts.length,
  }
  const linked = new Set(mine?.chain.map(({ from, to }) => `${from}>${to}`))
  const notes = [
    ...(drawn.some(({ from, to }) => linked.has(`${from}>${to}`)) ? [t('debrief.note.chain')] : []),
    ...(drawn.length < gifts.length ? [t('debrief.note.largestArrows', facts)] : []),
  ]
  return {
    id,
    headline: t(`debrief.finding.whoGaveWhom.${finding.id}`, facts),
    measured: t('debrief.measured.whoGaveWhom', facts),
    description: t('debrief.describe.whoGaveWhom', {
      largest: gifts
        .slice(0, 3)
        .map(({ from, to, gifts }) => t('debrief.gaveLine', { from: nameOf(from), to: nameOf(to), coins: gifts }))
        .join('; '),
    }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
    table,
    ...(mine && gifts.length > 0 && { draw: (frame) => ring(frame, mine, drawn, linked, place) }),
  }
}

function ring(
  frame: Frame,
  { market, seats }: { readonly market: number; readonly seats: readonly string[] },
  flows: readonly Flow[],
  linked: ReadonlySet<string>,
  place: ChartPlace,
): SVGSVGElement {
  const { width, height } = frame
  const face = seats.length <= 8 ? 44 : seats.length <= 14 ? 34 : 26
  const [rx, ry] = [Math.min(width / 2 - face - 6, height * 0.8), height / 2 - face / 2 - 22]
  const seated = seats.map((end, index): Spot => {
    const turn = (2 * Math.PI * index) / seats.length - Math.PI / 2
    return { end, x: width / 2 + rx * Math.cos(turn), y: height / 2 - 8 + ry * Math.sin(turn) }
  })
  const well: Spot = { end: 'well', x: width / 2, y: height / 2 - 8 }
  const spots = new Map([...seated, well].map((spot) => [spot.end, spot]))
  const most = Math.max(...flows.map(({ gifts }) => gifts))
  const arrows = flows.flatMap((flow) => {
    const [from, to] = [spots.get(flow.from), spots.get(flow.to)]
    return from && to ? [{ ...flow, x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : []
  })
  const usesWell = flows.some(({ from, to }) => from === 'well' || to === 'well')
  const ends = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', bend: 18, inset: face / 2 + 6, headLength: 0 } as const
  const wide = ({ gifts }: { gifts: number }) => THIN + (THICK - THIN) * Math.sqrt(gifts / most)
  return plotIn(frame, {
    margin: 0,
    axis: null,
    x: { domain: [0, width], range: [0, width] },
    y: { domain: [0, height], range: [0, height] },
    marks: [
      arrow(
        arrows.filter(({ from, to }) => linked.has(`${from}>${to}`)),
        {
          ...ends,
          stroke: 'var(--lantern)',
          strokeWidth: (flow: { gifts: number }) => wide(flow) + 6,
          strokeOpacity: 0.75,
        },
      ),
      arrow(arrows, {
        ...ends,
        stroke: 'var(--chart-generalized)',
        strokeWidth: wide,
        headLength: 11,
        headAngle: 50,
      }),
      ...(usesWell
        ? [
            dot([well], {
              x: 'x',
              y: 'y',
              r: face / 2 - 2,
              fill: 'var(--sunk)',
              stroke: 'var(--edge)',
              strokeDasharray: '3 3',
            }),
            text([well], { x: 'x', y: 'y', text: () => t('debrief.well'), fill: 'var(--ink)', fontWeight: 800 }),
          ]
        : []),
      dot(seated, { x: 'x', y: 'y', r: face / 2 + 2, fill: 'var(--tile)', stroke: 'var(--edge)', strokeWidth: 1.5 }),
      image(seated, {
        x: 'x',
        y: 'y',
        r: face / 2,
        width: face,
        src: ({ end }: Spot) => `/faces/${place.face(end, market)}-calm.svg`,
      }),
      text(seated, {
        x: 'x',
        y: ({ y }: Spot) => y + face / 2 + 11,
        text: ({ end }: Spot) => place.name(end, market),
        fill: 'var(--ink)',
        stroke: 'var(--card)',
        strokeWidth: 5,
        fontWeight: 800,
      }),
    ],
  })
}

/** Who gave most, first. */
function givers(flows: readonly Flow[]): string[] {
  const given = new Map<string, number>()
  for (const { from, gifts } of flows) if (from !== 'well') given.set(from, (given.get(from) ?? 0) + gifts)
  return [...given].sort(([, a], [, b]) => b - a).map(([seat]) => seat)
}

// All villages of a class at once: each a ring of stalls, with an arc for what has just passed.

import { useEffect, useState } from 'preact/hooks'
import type { WallFlight, WallView } from '../../shared/protocol/class.ts'
import { t } from '../text/i18n.ts'
import type { WallConnection } from './wall-connection.ts'

type Market = WallView['markets'][number]
type Arc = Pick<WallFlight, 'id' | 'market' | 'from' | 'to' | 'kind'>

/** How long an arc stays. Source: look design, section 4: a gift's heart stays two seconds. */
const ARC_MS = 2_400
const MOST_ARCS = 120

export function Mosaic({ view, connection }: { view: WallView; connection: WallConnection }) {
  const [arcs, setArcs] = useState<readonly Arc[]>([])
  useEffect(
    () =>
      connection.onFlights((flights) => {
        setArcs((now) => [...now, ...flights].slice(-MOST_ARCS))
        setTimeout(() => setArcs((now) => now.filter((arc) => !flights.includes(arc as WallFlight))), ARC_MS)
      }),
    [connection],
  )
  const columns = Math.ceil(Math.sqrt(view.markets.length * 1.4))
  return (
    <ul class="mosaic" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {view.markets.map((market) => (
        <Tile
          key={market.id}
          market={market}
          arcs={arcs.filter((arc) => arc.market === market.id)}
          faces={view.markets.length <= 12}
        />
      ))}
    </ul>
  )
}

const SIDE = 100
const RING = 35
const FACE = 15

function Tile({ market, arcs, faces }: { market: Market; arcs: readonly Arc[]; faces: boolean }) {
  const places = new Map(
    market.stalls.map(({ id }, index) => {
      const turn = (2 * Math.PI * index) / market.stalls.length - Math.PI / 2
      return [id, { x: SIDE / 2 + RING * Math.cos(turn), y: SIDE / 2 + RING * Math.sin(turn) }] as const
    }),
  )
  return (
    <li class="mosaic-tile">
      <h2>{market.name}</h2>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={t('wall.villageOf', { name: market.name })}>
        <circle cx={SIDE / 2} cy={SIDE / 2} r={RING + 11} class="plaza" />
        <circle cx={SIDE / 2} cy={SIDE / 2} r="5" class="well" />
        {arcs.map(({ id, from, to, kind }) => (
          <path key={id} class={`arc arc-${kind}`} d={arcPath(places.get(from) ?? MIDDLE, places.get(to) ?? MIDDLE)} />
        ))}
        {market.stalls.map((stall) => (
          <Stall key={stall.id} stall={stall} at={places.get(stall.id) ?? MIDDLE} faces={faces} />
        ))}
      </svg>
    </li>
  )
}

function Stall({ stall, at, faces }: { stall: Market['stalls'][number]; at: typeof MIDDLE; faces: boolean }) {
  const { face, name, keeper } = stall
  if (!faces) return <circle cx={at.x} cy={at.y} r="6" class={`dot dot-${keeper}`} />
  return (
    <>
      <circle cx={at.x} cy={at.y} r={FACE / 2 + 1} class={`ground ground-${keeper}`} />
      <image href={`/faces/${face}-calm.svg`} x={at.x - FACE / 2} y={at.y - FACE / 2} width={FACE} height={FACE} />
      {name !== undefined && (
        <text x={at.x} y={at.y + FACE / 2 + 5} class="name">
          {name}
        </text>
      )}
    </>
  )
}

const MIDDLE = { x: SIDE / 2, y: SIDE / 2 }

/** Bent toward the well, so that many can be told apart. Source: look design, section 7. */
function arcPath(from: typeof MIDDLE, to: typeof MIDDLE): string {
  return `M${from.x} ${from.y}Q${MIDDLE.x} ${MIDDLE.y} ${to.x} ${to.y}`
}

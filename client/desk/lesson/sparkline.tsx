// A small line of shares, one point a round: the last one is a dot.

import type { Label } from '../../../shared/reciprocity/label.ts'
import { sparkPoints } from './spark-points.ts'

const WIDTH = 136
const HEIGHT = 28

export function Sparkline({ kind, values, label }: { kind: Label; values: readonly number[]; label: string }) {
  const points = sparkPoints(values, WIDTH, HEIGHT)
  const last = points.at(-1)
  return (
    <svg class={`spark spark-${kind}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {points.length > 1 && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />}
      {last && <circle cx={last.x} cy={last.y} r="4.5" />}
    </svg>
  )
}

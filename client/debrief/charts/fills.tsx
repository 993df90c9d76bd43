// The fills of the charts: each has a pattern of its own before it has a colour.

import { px } from '../../components/px.ts'

/** Source: the look design, section 2: gifts dotted, balanced in lines, negative hatched; `plain` is what is left over. */
export type FillName = 'gift' | 'balanced' | 'negative' | 'plain' | 'lantern' | `strategy-${string}`

export const kindFills = { generalized: 'gift', balanced: 'balanced', negative: 'negative' } as const

export const fillOf = (name: FillName): string => `url(#fill-${name})`

/** Once on a page: every chart's fills refer to it. */
export function Fills() {
  return (
    <svg class="fills" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="fill-gift" width="10" height="10" patternUnits="userSpaceOnUse">
          <rect class="fill-gift" width="10" height="10" />
          <circle cx="5" cy="5" r="1.8" fill="#fff" opacity="0.6" />
        </pattern>
        <pattern id="fill-balanced" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect class="fill-balanced" width="9" height="9" />
          <path d="M0 4.5h9" stroke="#fff" stroke-width="1.6" opacity="0.5" />
        </pattern>
        <pattern id="fill-negative" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="fill-negative" width="9" height="9" />
          <path d="M0 0v9" stroke="#fff" stroke-width="2.6" opacity="0.5" />
        </pattern>
        <pattern id="fill-lantern" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect class="fill-lantern" width="9" height="9" />
        </pattern>
        <pattern id="fill-plain" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect class="fill-plain" width="9" height="9" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A bar in HTML with the same fill, as long as its share of the width. */
export function FilledBar({ fill, share, height = 18 }: { fill: FillName; share: number; height?: number }) {
  return (
    <svg class="filled-bar" width="100%" height={height} aria-hidden="true" style={{ height: px(height) }}>
      <rect class="filled-bar-ground" width="100%" height={height} rx={height / 2} />
      {share > 0 && (
        // The least is as wide as it is high: round.
        <rect
          style={{ width: `max(${px(height)}, ${100 * Math.min(1, share)}%)` }}
          height={height}
          rx={height / 2}
          fill={fillOf(fill)}
        />
      )}
    </svg>
  )
}

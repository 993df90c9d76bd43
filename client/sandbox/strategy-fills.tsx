// A fill for each strategy: a pattern of its own beside its neighbours before it has a colour.

import { botIds } from '../../shared/bots/index.ts'
import type { FillName } from '../debrief/charts/fills.tsx'

/** In the order of the list of bots; the first three as their kinds are drawn everywhere. Guess: looked at in light and dark. */
const colours = [
  ...['#4c8c45', '#2f75b5', '#c2462a', '#8a5290', '#3a8391', '#9a7a1e', '#5a6780'],
  ...['#b6566a', '#c4842a', '#3b5a2e', '#7f4a24', '#a0447e', '#5f6fb8', '#2e7d6b'],
] as const
const patterns = ['dots', 'lines', 'hatch', 'plain', 'columns'] as const

export const strategyFill = (id: string): FillName => `strategy-${id}`

/** Once on a page: every fill of a strategy refers to it. */
export function StrategyFills() {
  return (
    <svg class="fills" width="0" height="0" aria-hidden="true">
      <defs>
        {botIds.map((id, index) => (
          <pattern
            key={id}
            id={`fill-${strategyFill(id)}`}
            width="10"
            height="10"
            patternUnits="userSpaceOnUse"
            patternTransform={patterns[index % patterns.length] === 'hatch' ? 'rotate(45)' : undefined}
          >
            <rect width="10" height="10" fill={colours[index % colours.length]} />
            <Pattern pattern={patterns[index % patterns.length]} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

function Pattern({ pattern }: { pattern: (typeof patterns)[number] | undefined }) {
  switch (pattern) {
    case 'dots':
      return <circle cx="5" cy="5" r="1.8" fill="#fff" opacity="0.55" />
    case 'lines':
      return <path d="M0 5h10" stroke="#fff" stroke-width="1.6" opacity="0.45" />
    case 'hatch':
      return <path d="M0 0v10" stroke="#fff" stroke-width="2.6" opacity="0.45" />
    case 'columns':
      return <path d="M5 0v10" stroke="#fff" stroke-width="1.6" opacity="0.45" />
    default:
      return null
  }
}

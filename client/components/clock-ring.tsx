// The clock of a phase: a ring that empties, the seconds in it.

import './clock-ring.css'
import { px } from './px.ts'

type Props = { seconds: number; share: number; size: number; urgent: boolean }

export function ClockRing({ seconds, share, size, urgent }: Props) {
  const radius = size / 2 - 4
  const round = 2 * Math.PI * radius
  return (
    <span class={urgent ? 'clock-ring urgent' : 'clock-ring'} style={{ width: px(size), height: px(size) }}>
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <circle cx={size / 2} cy={size / 2} r={radius} class="track" />
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          class="left"
          stroke-dasharray={`${round * Math.max(0, Math.min(1, share))} ${round}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      </svg>
      <b class="number" style={{ fontSize: px(Math.round(size * (seconds > 99 ? 0.31 : 0.36))) }}>
        {seconds}
      </b>
    </span>
  )
}

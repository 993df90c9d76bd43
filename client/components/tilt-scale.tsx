// A pair of scales that tips by how much more one side is worth, in neutral ink.

import './tilt-scale.css'
import { t } from '../text/i18n.ts'

/** Source: look design, section 8: 15 degrees times the logarithm to base 2 of the ratio, at most 20. */
const DEGREES = 15
const MOST_DEGREES = 20

/** The heavier side hangs lower. */
export function TiltScale({ left, right }: { left: number; right: number }) {
  const ratio = Math.log2((right + 0.5) / (left + 0.5))
  const angle = Math.max(-MOST_DEGREES, Math.min(MOST_DEGREES, DEGREES * ratio))
  const [dx, dy] = [18 * Math.cos((angle * Math.PI) / 180), 18 * Math.sin((angle * Math.PI) / 180)]
  const word = left === right ? 'even' : left > right ? 'yours' : 'theirs'
  return (
    <span class="tilt-scale">
      <span class="unseen">{t(`offer.tilt.${word}`)}</span>
      <svg width="46" height="38" viewBox="-23 -12 46 38" aria-hidden="true">
        <path d="M0-6v26M-8 21h16" class="post" />
        <path d={`M${-dx} ${-dy - 4}L${dx} ${dy - 4}`} class="beam" />
        <Pan x={-dx} y={-dy - 4} />
        <Pan x={dx} y={dy - 4} />
        <circle cx="0" cy="-5" r="3.4" class="hub" />
      </svg>
    </span>
  )
}

function Pan({ x, y }: { x: number; y: number }) {
  return <path d={`M${x} ${y}l-4.5 11h9zM${x - 5.5} ${y + 11}a5.5 4.5 0 0 0 11 0z`} class="pan" />
}

// A QR code as one path: dark on light in every theme, as cameras want it.

import { encode } from 'uqr'

const MARGIN = 2

export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 0 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : '')))
    .join('')
  const side = size + 2 * MARGIN
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} rx="2" fill="#fff" />
      <path d={path} fill="#2c1b2f" shape-rendering="crispEdges" />
    </svg>
  )
}

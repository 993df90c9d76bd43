// The barn among the far houses, drawn by how much of it stands. A hundred units wide, the foot line at 0.

import { SHADOW } from './colours.ts'
import type { Palette } from './light.ts'

/** In this order parts are added; each covers a share of the whole work. */
export function barnSvg(share: number, built: boolean, look: Palette): string {
  const beam = '#D09A62'
  const plan = `<path d="M-42 0V-44L0-78 42-44V0z" fill="#FFF4DC" fill-opacity=".3" stroke="${beam}" stroke-width="2.4" stroke-dasharray="6 5" opacity=".8"/>`
  const steps = [
    '<path d="M-46-3h92v5h-92z" fill="#8A7A6A"/>',
    `<path d="M-40-2v-44M40-2v-44M-14-2v-44M14-2v-44" stroke="${beam}" stroke-width="5"/>`,
    `<path d="M-43-45h86M-42-24h84" stroke="${beam}" stroke-width="4.5"/>`,
    `<path d="M-44-44L0-78 44-44M0-78v33M-22-61v16M22-61v16" stroke="${beam}" stroke-width="4.5" fill="none" stroke-linejoin="round"/>`,
  ]
  if (built) return whole(look)
  const standing = Math.min(steps.length, Math.ceil(share * steps.length))
  return plan + steps.slice(0, standing).join('')
}

function whole(look: Palette): string {
  return (
    '<path d="M-46-3h92v5h-92z" fill="#8A7A6A"/><path d="M-42 0V-44L0-78 42-44V0z" fill="#A34A3E"/>' +
    `<path d="M0-78L42-44V0H0z" fill="${SHADOW}" opacity=".12"/>` +
    '<path d="M-28 0v-44M-14 0v-52M28 0v-44M14 0v-52" stroke="#2A1020" stroke-opacity=".16" stroke-width="1.6"/>' +
    `<path d="M-50-40L0-82 50-40" fill="none" stroke="${look.roof}" stroke-width="9" stroke-linejoin="round"/>` +
    '<path d="M-17 0v-32h34V0z" fill="#FFF4DC"/><path d="M-17-32L17 0M17-32L-17 0M0-32V0" stroke="#A34A3E" stroke-width="2.6"/>' +
    `<circle cy="-52" r="7.5" fill="${look.pane}" stroke="#FFF4DC" stroke-width="2.6"/>`
  )
}

// The well's pictures. A hundred units wide, the foot line at 0; the ripple is a picture of its own because it moves.

import type { Art } from './art.ts'
import { SHADOW } from './colours.ts'
import type { Palette } from './light.ts'

export function wellArt(look: Palette, night: boolean): Art[] {
  return [
    {
      name: 'well',
      box: [-54, -112, 108, 134],
      unit: 'stall',
      svg:
        `<ellipse cx="0" cy="2" rx="50" ry="16" fill="${SHADOW}" opacity=".2"/><g filter="url(#card)">` +
        `<path d="M-40-28v22a40 15 0 0 0 80 0v-22z" fill="${look.stone}"/></g>` +
        `<path d="M-40-18a40 15 0 0 0 80 0M-40-8a40 15 0 0 0 80 0M-24-16v11M0-12v12M24-16v11M-12-4v10M12-4v10M-36-6v8M36-6v8" stroke="${SHADOW}" stroke-opacity=".28" stroke-width="2.2" fill="none"/>` +
        `<ellipse cx="0" cy="-28" rx="40" ry="14" fill="${look.stoneLight}"/><ellipse cx="0" cy="-27" rx="31" ry="9.5" fill="#2B4A60"/>`,
    },
    {
      name: 'well roof',
      box: [-54, -112, 108, 92],
      unit: 'stall',
      svg:
        '<path d="M-34-30v-48M34-30v-48" stroke="#7A4B2E" stroke-width="6"/><path d="M-34-66h68" stroke="#5C3621" stroke-width="5"/>' +
        '<path d="M4-66v22" stroke="#3B2417" stroke-width="1.8"/><path d="M-4-44h16l-2.5 12h-11z" fill="#A9683C" stroke="#5C3621" stroke-width="1.6"/>' +
        `<path d="M-48-74L0-108 48-74z" fill="${look.roof}" filter="url(#card)"/><path d="M-48-74L0-108v34z" fill="#fff" opacity=".12"/>` +
        `<path d="M-32-85h64M-17-95h34" stroke="${SHADOW}" stroke-opacity=".25" stroke-width="2"/>` +
        (night ? '<rect x="-16" y="-62" width="9" height="12" rx="3" fill="#FFD67A"/>' : ''),
    },
    {
      name: 'ripple',
      box: [-24, -6, 48, 12],
      unit: 'stall',
      svg: '<path d="M-20 1q10-5 20-1t18-1" stroke="#8FD0DA" stroke-width="2.2" fill="none" stroke-linecap="round"/>',
    },
  ]
}

// The emotes' pictures, each in its own speech bubble. Hung by the tip of the tail.

import { type IconName, iconSvg } from '../icons/icons.ts'
import type { Art } from './art.ts'

/** What `say` shows as a picture rather than as text. Source: the design's look, section 5. */
export const emotes = [
  'wavingHand',
  'foldedHands',
  'thumbsUp',
  'thinkingFace',
  'pensiveFace',
  'partyPopper',
] as const satisfies readonly IconName[]
export type Emote = (typeof emotes)[number]

export function sayArt(night: boolean): Art[] {
  const [fill, edge] = night ? ['#2A1F3B', '#9C87B4'] : ['#FFFAF0', '#8A6A4A']
  return emotes.map((emote) => ({
    name: `say ${emote}`,
    box: [-24, -54, 48, 56],
    unit: 'screen',
    svg:
      `<path d="M-18-50h36a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4h-12l-6 9-6-9h-12a4 4 0 0 1-4-4v-32a4 4 0 0 1 4-4z" fill="${fill}" stroke="${edge}" stroke-width="1.4" stroke-linejoin="round"/>` +
      `<g transform="translate(-15 -45)">${iconSvg(emote, 30)}</g>`,
  }))
}

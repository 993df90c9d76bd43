// The pictures of need bubbles (for one to three goods, calm or urgent), of the paper lanterns on the string, and the bot's glyph.

import { glyphSvg } from '../icons/glyphs.ts'
import type { Art } from './art.ts'
import { INK } from './colours.ts'

/** Radius of a bubble's round end, and how far apart its goods are. */
export const BUBBLE = 22
export const BUBBLE_STEP = 29
export const MOST_IN_BUBBLE = 3

export const stringColours = ['#F5B13D', '#E8775A', '#F7D58A', '#B98AC9'] as const

export function bubbleArt(night: boolean): Art[] {
  const sizes = Array.from({ length: MOST_IN_BUBBLE }, (_, index) => index + 1)
  return [
    ...sizes.map((size) => bubble(`bubble ${size}`, size, '#FFFCF2', '#8A6A4A', '')),
    ...sizes.map((size) => bubble(`bubble urgent ${size}`, size, '#FFC145', '#7A4A10', shakeMarks(size, night))),
    {
      name: 'bang',
      box: [-10, -10, 20, 20],
      unit: 'screen',
      svg: `<circle r="9.2" fill="${INK}"/><path d="M0-5.2V.8" stroke="#FFC145" stroke-width="3" stroke-linecap="round"/><circle cy="5" r="1.7" fill="#FFC145"/>`,
    },
    ...stringColours.map(paperLantern),
    { name: 'bot', box: [0, 0, 24, 24], unit: 'screen', svg: glyphSvg('bot', 24, night ? '#D2BFD4' : '#5E4758') },
    { name: 'bot me', box: [0, 0, 24, 24], unit: 'screen', svg: glyphSvg('bot', 24, INK) },
    { name: 'check', box: [0, 0, 24, 24], unit: 'screen', svg: check },
  ]
}

function bubble(name: string, size: number, fill: string, edge: string, more: string): Art {
  const r = BUBBLE
  const long = (size - 1) * BUBBLE_STEP
  const outline = `M0 ${-r}H${long}a${r} ${r} 0 0 1 0 ${2 * r}H0L${-0.7 * r} ${1.42 * r}L${-0.8 * r} ${0.6 * r}A${r} ${r} 0 0 1 0 ${-r}z`
  return {
    name,
    box: [-34, -28, 68 + long, 64],
    unit: 'screen',
    svg: `<path d="${outline}" fill="${fill}" stroke="${edge}" stroke-width="1.7" stroke-linejoin="round" filter="url(#card)"/>${more}`,
  }
}

function shakeMarks(size: number, night: boolean): string {
  const r = BUBBLE
  const right = (size - 1) * BUBBLE_STEP + r * 1.28
  return `<path d="M${-r * 1.28} ${-r * 0.5}q${-r * 0.25} ${r * 0.5} 0 ${r * 0.9}M${right} ${-r * 0.1}q${r * 0.25} ${r * 0.4} 0 ${r * 0.8}" stroke="${night ? '#FFC145' : '#7A4A10'}" stroke-width="2" fill="none" stroke-linecap="round"/>`
}

/** Hung by its top. */
function paperLantern(colour: string, index: number): Art {
  return {
    name: `paper lantern ${index}`,
    box: [-14, -2, 28, 32],
    unit: 'screen',
    svg: `<ellipse cy="13" rx="11" ry="12.5" fill="${colour}"/><path d="M-5.5 1h11M-5.5 25.5h11" stroke="#5A2A3E" stroke-width="2"/><path d="M0 .5v25" stroke="#5A2A3E" stroke-opacity=".16" stroke-width="6"/><ellipse cx="-3.5" cy="11" rx="2.8" ry="6.5" fill="#fff" opacity=".35"/>`,
  }
}

const check =
  '<circle cx="12" cy="12" r="11.5" fill="#2E6B34"/><path d="M6.5 12.5l3.8 3.8L17.5 8.5" fill="none" stroke="#fff" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>'

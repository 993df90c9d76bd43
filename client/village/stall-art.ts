// A stall's pictures: cloth behind, counter, awning, sign, lanterns, ribbon, ring. A hundred units wide, the foot line at 0, up is minus.

import { type Craft, crafts, items } from '../../shared/game/goods.ts'
import { iconSvg } from '../icons/icons.ts'
import type { Art } from './art.ts'
import { round } from './chance.ts'
import { craftColours, GOLD, SHADOW } from './colours.ts'

export function stallArt(night: boolean): Art[] {
  const cream = night ? '#E9D7B4' : '#FFF4DC'
  return [
    ...crafts.flatMap((craft) => [back(craft, night), front(craft), awning(craft, cream), sign(craft, cream)]),
    ...items.map(
      (item): Art => ({
        name: `icon ${item}`,
        box: [-16, -16, 32, 32],
        unit: 'stall',
        svg: centred(iconSvg(item, 32)),
      }),
    ),
    ring,
    glow,
    lantern('lit', '#FFC145'),
    lantern('unlit', '#6B5560'),
    brokenLantern,
    ribbon('ribbon', '#7A3E86'),
    ribbon('ribbon late', '#A8361C'),
    shadowless('wince', [-48, -76, 96, 24], winceMarks),
  ]
}

export const stallDefs =
  '<radialGradient id="glow"><stop offset="0" stop-color="#FFE3A0" stop-opacity=".8"/><stop offset="1" stop-color="#FFD27A" stop-opacity="0"/></radialGradient>'

function shadowless(name: string, box: Art['box'], svg: string): Art {
  return { name, box, svg, unit: 'stall' }
}

function centred(svg: string): string {
  return `<g transform="translate(-16 -16)">${svg}</g>`
}

function back(craft: Craft, night: boolean): Art {
  const { dark } = craftColours[craft]
  return shadowless(
    `back ${craft}`,
    [-58, -96, 116, 108],
    `<ellipse cx="0" cy="0" rx="54" ry="9" fill="${SHADOW}" opacity="${night ? 0.4 : 0.22}"/>` +
      `<path d="M-43-90h86v56h-86z" fill="${dark}"/>` +
      '<path d="M-43-90h86v20h-86z" fill="#1D0D18" opacity=".28"/>' +
      '<path d="M-41-92v90M41-92v90" stroke="#6B4028" stroke-width="5"/>',
  )
}

function front(craft: Craft): Art {
  const { light, dark } = craftColours[craft]
  return shadowless(
    `front ${craft}`,
    [-58, -46, 116, 54],
    '<g filter="url(#card)"><path d="M-50-36h100l-3 34h-94z" fill="#B07645"/>' +
      '<path d="M-49-24h98M-48-13h96" stroke="#7D4D29" stroke-width="1.6"/>' +
      `<path d="M-22-36h44v25l-7.3 6-7.3-6-7.4 6-7.3-6-7.3 6-7.4-6z" fill="${light}"/>` +
      `<path d="M-22-36h44v5h-44z" fill="${dark}" opacity=".55"/>` +
      '<path d="M-54-42h108v8h-108z" fill="#DBA76C"/><path d="M-54-42h108v2h-108z" fill="#fff" opacity=".22"/>' +
      '<path d="M-54-36h108v2.5h-108z" fill="#7D4D29" opacity=".45"/></g>',
  )
}

const STRIPES = 7

function awning(craft: Craft, cream: string): Art {
  const { light } = craftColours[craft]
  const stripes = Array.from({ length: STRIPES }, (_, index) => {
    const top = (edge: number) => round(-44 + (88 * edge) / STRIPES)
    const low = (edge: number) => round(-56 + (112 * edge) / STRIPES)
    const colour = index % 2 === 0 ? light : cream
    return (
      `<path d="M${top(index)}-112H${top(index + 1)}L${low(index + 1)}-88H${low(index)}z" fill="${colour}"/>` +
      `<path d="M${low(index)}-88.5h16v4a8 7.5 0 0 1-16 0z" fill="${colour}"/>`
    )
  })
  return shadowless(
    `awning ${craft}`,
    [-60, -116, 120, 46],
    `<g filter="url(#card)">${stripes.join('')}</g>` +
      `<path d="M-56-88.5h112" stroke="${SHADOW}" stroke-opacity=".22" stroke-width="1.6"/>` +
      '<path d="M-44-112h88l2 4h-92z" fill="#fff" opacity=".25"/>',
  )
}

function sign(craft: Craft, cream: string): Art {
  return shadowless(
    `sign ${craft}`,
    [-20, -20, 40, 42],
    `<circle r="14.5" fill="${cream}" stroke="${craftColours[craft].dark}" stroke-width="2.8" filter="url(#card)"/>` +
      `<g transform="translate(-10.5 -10.5)">${iconSvg(craft, 21)}</g>`,
  )
}

const ring: Art = {
  name: 'ring',
  box: [-66, -18, 132, 34],
  unit: 'stall',
  svg: `<ellipse cx="0" cy="-1" rx="62" ry="13" fill="none" stroke="${GOLD}" stroke-width="3"/>`,
}

const glow: Art = {
  name: 'glow',
  box: [-66, -66, 132, 132],
  unit: 'stall',
  svg: '<circle r="66" fill="url(#glow)"/>',
}

const lanternBox: Art['box'] = [-6, -10, 12, 18]

function lantern(name: string, fill: string): Art {
  return shadowless(
    `lantern ${name}`,
    lanternBox,
    '<path d="M0-9v5" stroke="#3B2417" stroke-width="1.3"/>' +
      `<ellipse cx="0" cy="0" rx="4" ry="5" fill="${fill}" stroke="#4A2A1A" stroke-width="1.3"/>` +
      (name === 'lit' ? '<ellipse cx="-1.2" cy="-1" rx="1" ry="2.2" fill="#fff" opacity=".6"/>' : ''),
  )
}

/** Tilted, dark, with a piece broken out: to be told from an unlit one by shape. */
const brokenLantern: Art = shadowless(
  'lantern broken',
  lanternBox,
  '<path d="M0-9l-1.5 4" stroke="#3B2417" stroke-width="1.3"/><g transform="rotate(24)">' +
    '<path d="M-4 0a4 5 0 0 1 4-5l1.6 3.4 2.4-1.2a4 5 0 0 1-.6 5.6l-2.6-1-1 3a4 5 0 0 1-3.8-4.8z" fill="#3A2C38" stroke="#D0492A" stroke-width="1.1"/></g>' +
    '<path d="M3 4l2 2" stroke="#D0492A" stroke-width="1.2" stroke-linecap="round"/>',
)

function ribbon(name: string, fill: string): Art {
  return shadowless(
    name,
    [-10, -2, 20, 36],
    `<path d="M-7.5 0h15v30l-7.5-6.5-7.5 6.5z" fill="${fill}" filter="url(#card)"/>`,
  )
}

const winceMarks =
  '<path d="M-35-66l-9-4M-36-58l-10 1M35-66l9-4M36-58l10 1" stroke="#D0492A" stroke-width="3" stroke-linecap="round"/>'

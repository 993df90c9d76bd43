// What flies and what is left where it lands: tokens, trail marks, signs. In CSS pixels at full size, hung by the middle.

import { glyphSvg } from '../icons/glyphs.ts'
import type { Art } from './art.ts'
import { round } from './chance.ts'
import { kindLooks, PAPER } from './colours.ts'
import type { FlightKind } from './village-model.ts'

/** The greatest radius of a token. */
export const TOKEN = 28

const kinds = ['generalized', 'balanced', 'negative', 'neutral'] as const satisfies readonly FlightKind[]

export function tokenArt(night: boolean): Art[] {
  return [...kinds.map(token), ...kinds.flatMap((kind) => trailMark(kind, night)), ...kinds.flatMap(cue)]
}

function token(kind: FlightKind): Art {
  const { ink, rim, glyph } = kindLooks[kind]
  const badge = glyph
    ? `<circle cx="20" cy="-20" r="14.5" fill="${ink}" stroke="${PAPER}" stroke-width="1.8"/>${placed(glyphSvg(glyph, 20, '#fff'), 10, -30)}`
    : ''
  const paint = `fill="${kind === 'neutral' ? '#DCD2DB' : PAPER}" stroke="${rim}" stroke-width="3.4"`
  return {
    name: `token ${kind}`,
    box: [-42, -42, 84, 84],
    unit: 'screen',
    svg: `<g filter="url(#card)">${outline(kind, paint)}${badge}</g>`,
  }
}

function outline(kind: FlightKind, paint: string): string {
  if (kind === 'generalized') return `<circle r="${TOKEN}" ${paint}/>`
  if (kind === 'neutral') return `<circle r="${TOKEN * 0.8}" ${paint}/>`
  if (kind === 'balanced') return `<rect x="-26" y="-26" width="52" height="52" rx="9.5" ${paint}/>`
  const points = Array.from({ length: 20 }, (_, index) => {
    const angle = (index * Math.PI) / 10
    const reach = TOKEN * (index % 2 === 0 ? 1.3 : 0.94)
    return `${round(reach * Math.cos(angle))} ${round(reach * Math.sin(angle))}`
  })
  return `<path d="M${points.join('L')}z" ${paint} stroke-linejoin="miter"/>`
}

/** Hearts behind a gift, dots behind what nobody else knows; the other trails are lines. */
function trailMark(kind: FlightKind, night: boolean): Art[] {
  const { ink, bright } = kindLooks[kind]
  const colour = night ? bright : ink
  const halo = night ? '#1C142B' : '#FFF8E8'
  if (kind === 'generalized') {
    const heart = glyphSvg('heart', 16, colour)
    const edge = heart.replace('<path', `<path stroke="${halo}" stroke-width="5" stroke-linejoin="round"`)
    const svg = placed(edge, -8, -8) + placed(heart, -8, -8)
    return [{ name: 'trail generalized', box: [-11, -11, 22, 22], unit: 'screen', svg }]
  }
  if (kind === 'neutral') {
    const svg = `<circle r="4" fill="${colour}" stroke="${halo}" stroke-width="1.8"/>`
    return [{ name: 'trail neutral', box: [-6, -6, 12, 12], unit: 'screen', svg }]
  }
  return []
}

function cue(kind: FlightKind): Art[] {
  const { rim, glyph } = kindLooks[kind]
  if (!glyph) return []
  const svg =
    `<circle r="21" fill="${PAPER}" stroke="${rim}" stroke-width="2.6" filter="url(#card)"/>` +
    placed(glyphSvg(glyph, 27, rim), -13.5, -13.5)
  return [{ name: `cue ${kind}`, box: [-26, -26, 52, 54], unit: 'screen', svg }]
}

function placed(svg: string, x: number, y: number): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`
}

// The near half of the backdrop as SVG: the meadow, the round plaza with its rows of stones, grass and flowers.

import { chance, round } from './chance.ts'
import type { Layout } from './layout.ts'
import { type Light, type Palette, palettes } from './light.ts'

export function groundSvg(layout: Layout, light: Light): string {
  const look = palettes[light]
  return meadow(layout, look) + plaza(layout, look) + flowers(layout, look, light)
}

export function groundDefs(light: Light): string {
  const glow = light === 'night' ? { colour: '#FFCE7A', opacity: 0.28 } : { colour: '#FFF3D2', opacity: 0.55 }
  return `<radialGradient id="pool"><stop offset="0" stop-color="${glow.colour}" stop-opacity="${glow.opacity}"/><stop offset="1" stop-color="#FFE0A0" stop-opacity="0"/></radialGradient>`
}

function meadow({ width, height, horizon }: Layout, look: Palette): string {
  let path = `M-10 ${height + 5}V${round(horizon * 1.06)}`
  for (let wave = 0; wave <= 8; wave++) {
    path += `Q${round((width * (wave - 0.5)) / 8)} ${round(horizon * (1 - 0.06 * (wave % 2)))} ${round((width * wave) / 8)} ${round(horizon * 1.05)}`
  }
  const lower = horizon + (height - horizon) * 0.62
  const fold = `M-10 ${height + 5}V${round(lower)}Q${round(width * 0.2)} ${round(lower - horizon * 0.5)} ${round(width * 0.5)} ${round(lower + horizon * 0.3)}T${width + 10} ${round(lower)}V${height + 5}z`
  return (
    `<path d="${path}L${width + 10} ${height + 5}z" fill="${look.grass}" filter="url(#layer)"/>` +
    `<path d="${fold}" fill="${look.grassShade}" opacity=".35"/>`
  )
}

function plaza({ centreX, centreY, radiusX, radiusY, stallWidth }: Layout, look: Palette): string {
  const rx = radiusX + stallWidth * 0.34
  const ry = radiusY + stallWidth * 0.2
  const disc = (dy: number, grown: number, fill: string, more = '') =>
    `<ellipse cx="${round(centreX)}" cy="${round(centreY + dy)}" rx="${round(rx + grown)}" ry="${round(ry + grown * 0.9)}" fill="${fill}"${more}/>`
  const stones = [0.84, 0.62, 0.42]
    .map(
      (share) =>
        `<ellipse cx="${round(centreX)}" cy="${round(centreY + 3)}" rx="${round(rx * share)}" ry="${round(ry * share)}" fill="none" stroke="${look.plazaShade}" stroke-width="${round(Math.max(1.5, stallWidth * 0.025))}" stroke-dasharray="${round(stallWidth * 0.16)} ${round(stallWidth * 0.07)}" opacity=".75"/>`,
    )
    .join('')
  return (
    disc(6, 10, look.grassShade) +
    disc(4, 0, look.plazaShade, ' filter="url(#card)"') +
    disc(2, -7, look.plaza) +
    stones +
    `<ellipse cx="${round(centreX)}" cy="${round(centreY)}" rx="${round(rx * 0.7)}" ry="${round(ry * 0.75)}" fill="url(#pool)"/>`
  )
}

const petals = ['#FFF3D2', '#E98F6B', '#D8A6D8'] as const

function flowers(layout: Layout, look: Palette, light: Light): string {
  const { width, height, horizon, centreX, centreY, radiusX, radiusY, stallWidth } = layout
  const next = chance(11)
  let svg = ''
  for (let index = 0; index < 64; index++) {
    const angle = next() * Math.PI * 2
    const x = round(centreX + (radiusX + stallWidth * 0.34 + 14 + next() * width * 0.25) * Math.cos(angle))
    const y = round(centreY + (radiusY + stallWidth * 0.2 + 12 + next() * height * 0.2) * Math.sin(angle))
    const isTuft = next() < 0.6
    if (y < horizon * 1.14 || y > height - 4 || x < 4 || x > width - 4) continue
    svg += isTuft
      ? `<path d="M${x - 4} ${y}q2-7 2.5-8q1 4 1.5 8q2-6 4-7q-1 4-2 7z" fill="${look.tree}" opacity=".7"/>`
      : `<circle cx="${x}" cy="${y}" r="2" fill="${petals[index % petals.length]}" opacity="${light === 'night' ? 0.4 : 0.9}"/>`
  }
  return svg
}

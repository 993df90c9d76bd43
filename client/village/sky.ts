// The far half of the backdrop as SVG: sky, sun, stars, three hills of cut paper, houses and trees.

import { chance, round } from './chance.ts'
import type { Layout } from './layout.ts'
import { type Light, type Palette, palettes } from './light.ts'

/** Where the sun goes down and the moon stands, as a share of the width. */
export const SUN_AT = 0.76

/** How far down the sun has come, as a share of the sky. */
const SUN_HIGH: Readonly<Record<Light, number>> = { day: 0.46, gold: 0.54, dusk: 0.66, night: 1 }

export function skySvg({ width, horizon }: Layout, light: Light, barnX: number | undefined): string {
  const look = palettes[light]
  return [
    `<rect width="${width}" height="${round(horizon * 1.8)}" fill="url(#sky)"/>`,
    light === 'night' ? stars(width, horizon) : sun(width, horizon, light),
    hills(width, horizon, look),
    farHouses(width, horizon, look, barnX),
  ].join('')
}

export function skyDefs(light: Light): string {
  const look = palettes[light]
  return (
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${look.skyTop}"/><stop offset="1" stop-color="${look.skyLow}"/></linearGradient>` +
    '<radialGradient id="sun"><stop offset="0" stop-color="#FFE3A0" stop-opacity=".9"/><stop offset="1" stop-color="#FFD27A" stop-opacity="0"/></radialGradient>'
  )
}

function sun(width: number, horizon: number, light: Light): string {
  const x = round(width * SUN_AT)
  const y = round(horizon * SUN_HIGH[light])
  return (
    `<circle cx="${x}" cy="${y}" r="${round(horizon * 1.15)}" fill="url(#sun)"/>` +
    `<circle cx="${x}" cy="${y}" r="${round(horizon * 0.3)}" fill="#FFF1C9"/>`
  )
}

function stars(width: number, horizon: number): string {
  const next = chance(5)
  const count = Math.round(Math.min(90, 24 + width / 16))
  return Array.from({ length: count }, () => {
    const x = round(next() * width)
    const y = round(next() * horizon * 0.8)
    return `<circle cx="${x}" cy="${y}" r="${round(0.5 + next() * 0.9)}" fill="#FFF3D0" opacity="${round(0.4 + next() * 0.6)}"/>`
  }).join('')
}

function hills(width: number, horizon: number, look: Palette): string {
  const next = chance(7)
  const waves = 6
  return look.hills
    .map((colour, layer) => {
      let path = ''
      for (let wave = 0; wave <= waves; wave++) {
        const x = round((width * wave) / waves)
        const y = round(horizon * (0.52 + 0.2 * layer) + (next() - 0.5) * horizon * 0.34)
        path +=
          wave === 0 ? `L-10 ${y}L0 ${y}` : `Q${round(x - width / waves / 2)} ${round(y - horizon * 0.22)} ${x} ${y}`
      }
      return `<path d="M-10 ${round(horizon * 2)}${path}L${width + 10} ${round(horizon * 2)}z" fill="${colour}" filter="url(#layer)"/>`
    })
    .join('')
}

/** Houses and trees along the horizon, with a gap for the sun and one for the barn. */
function farHouses(width: number, horizon: number, look: Palette, barnX: number | undefined): string {
  const next = chance(23)
  const size = Math.max(11, horizon * 0.3)
  const count = Math.max(6, Math.round(width / 88))
  let svg = ''
  for (let index = 0; index < count; index++) {
    const x = round(width * (0.02 + (0.96 * (index + 0.2 + next() * 0.6)) / count))
    const y = round(horizon * 1.04 + next() * 3)
    const wide = size * (0.85 + next() * 0.6)
    const isHouse = next() < 0.42
    if (Math.abs(x - width * SUN_AT) < horizon * 0.32) continue
    if (barnX !== undefined && Math.abs(x - barnX) < size * 2.2) continue
    svg += isHouse ? house(x, y, wide, look) : tree(x, y, wide, look) + smallTree(x, y, wide, look, next())
  }
  return svg
}

function house(x: number, y: number, w: number, look: Palette): string {
  const at = (dx: number, dy: number) => `${round(x + dx * w)} ${round(y + dy * w)}`
  return (
    `<path d="M${at(0.2, -0.8)}V${round(y - w * 1.2)}h${round(w * 0.16)}V${round(y - w * 0.7)}z" fill="${look.treeShade}"/>` +
    `<path d="M${at(-0.5, 0.05)}L${at(-0.5, -0.6)}L${at(0, -1.05)}L${at(0.5, -0.6)}L${at(0.5, 0.05)}z" fill="${look.wall}"/>` +
    `<path d="M${at(0, -1.05)}L${at(0.5, -0.6)}L${at(0.5, 0.05)}L${at(0, 0.05)}z" fill="#2A1020" opacity=".1"/>` +
    `<path d="M${at(-0.62, -0.56)}L${at(0, -1.14)}L${at(0.62, -0.56)}z" fill="${look.roof}"/>` +
    `<rect x="${round(x - w * 0.3)}" y="${round(y - w * 0.44)}" width="${round(w * 0.2)}" height="${round(w * 0.24)}" rx="1" fill="${look.pane}"/>` +
    `<path d="M${at(0.08, 0.05)}V${round(y - w * 0.36)}h${round(w * 0.22)}V${round(y + w * 0.05)}z" fill="${look.treeShade}"/>`
  )
}

function tree(x: number, y: number, w: number, look: Palette): string {
  return (
    `<path d="M${x} ${y + 2}v${round(-w * 0.6 - 2)}" stroke="${look.treeShade}" stroke-width="${round(w * 0.14)}"/>` +
    `<ellipse cx="${x}" cy="${round(y - w * 0.85)}" rx="${round(w * 0.42)}" ry="${round(w * 0.56)}" fill="${look.tree}"/>` +
    `<path d="M${x} ${round(y - w * 1.41)}a${round(w * 0.42)} ${round(w * 0.56)} 0 0 1 0 ${round(w * 1.12)}z" fill="${look.treeShade}" opacity=".55"/>`
  )
}

/** A bush beside the trunk, on one side or the other. */
function smallTree(x: number, y: number, w: number, look: Palette, roll: number): string {
  const side = roll < 0.5 ? -1 : 1
  return `<ellipse cx="${round(x + side * w * 0.5)}" cy="${round(y - w * 0.12)}" rx="${round(w * 0.4)}" ry="${round(w * 0.27)}" fill="${look.treeShade}"/>`
}

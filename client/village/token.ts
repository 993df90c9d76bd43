// What flies: round for a gift, square for a fair trade, a star for a gouge, a plain disc for what nobody else knows.

import type Phaser from 'phaser'
import { FONT } from './plate.ts'
import type { Sheet } from './sheet.ts'
import { TOKEN } from './token-art.ts'
import type { Flight, FlightKind } from './village-model.ts'

type Bundle = Flight['forth']

/** Where up to three goods sit in a token: x, y and size as shares of its radius. */
const seats: readonly (readonly (readonly [number, number, number])[])[] = [
  [],
  [[0, 0, 1.25]],
  [
    [-0.4, -0.06, 0.86],
    [0.4, 0.1, 0.86],
  ],
  [
    [0, -0.4, 0.74],
    [-0.42, 0.3, 0.74],
    [0.42, 0.3, 0.74],
  ],
]
const MOST_GOODS = seats.length - 1

/** `radius` in CSS pixels of the world. */
export function makeToken(
  scene: Phaser.Scene,
  sheet: Sheet,
  kind: FlightKind,
  bundle: Bundle,
  radius: number,
  px: number,
): Phaser.GameObjects.Container {
  const scale = radius / TOKEN
  const body = scene.make.container({ x: 0, y: 0 }, false).setScale(scale)
  body.add(sheet.image(`token ${kind}`))
  const shown = bundle.slice(0, MOST_GOODS)
  const fit = kind === 'neutral' ? 0.78 : 1
  shown.forEach(({ item }, index) => {
    const [x, y, size] = seats[shown.length]?.[index] ?? [0, 0, 1]
    const icon = sheet.image(`icon ${item}`).setPosition(x * TOKEN * fit, y * TOKEN * fit)
    body.add(icon.setScale((icon.scale * size * TOKEN * fit) / 32))
  })
  if (shown.some(({ count }) => count > 1)) {
    body.add(amount(scene, shown.map(({ count }) => count).join('+'), px, scale))
  }
  return body
}

/** How many, in a dark pill at the lower left; never under eleven pixels on the screen. */
function amount(scene: Phaser.Scene, text: string, px: number, scale: number): Phaser.GameObjects.Container {
  const size = Math.max(15, 11 / scale)
  const style = { fontFamily: FONT, fontSize: size, fontStyle: '800', color: '#FFF7E6' }
  const words = scene.make.text({ x: 0, y: 0, text, style }, false).setOrigin(0.5)
  words.setResolution(px * Math.max(1, scale))
  const width = words.width + size * 0.85
  const height = size * 1.35
  const pill = scene.make.graphics({}, false).fillStyle(0x2c1b2f)
  pill.fillRoundedRect(-width / 2, -height / 2, width, height, height / 2)
  return scene.make.container({ x: -TOKEN * 0.78, y: TOKEN * 0.72, children: [] }, false).add([pill, words])
}

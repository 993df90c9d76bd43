// Name plates and speech bubbles: text in screen pixels on a canvas of its own, in any script, ellipsed where it is too long.

import type Phaser from 'phaser'
import { INK } from './colours.ts'
import { blank } from './raster.ts'
import type { Sheet } from './sheet.ts'
import { addPicture } from './texture.ts'

/** Nunito for what it can write, the reader's own fonts for the rest. Source: the design's look, section 3. */
export const FONT =
  '"Nunito Variable", Nunito, "Noto Sans Arabic", "Geeza Pro", "PingFang SC", "Noto Sans SC", system-ui, sans-serif'

export type PlateText = {
  readonly name: string
  readonly me: boolean
  /** The number of its household, with a roof over it. */
  readonly house: number | undefined
  readonly bot: boolean
  readonly done: boolean
  readonly night: boolean
  readonly sizePx: number
  /** Of the name alone: a longer one is ellipsed. */
  readonly mostWidth: number
  /** Reputation as dots, where the stall is too small for lanterns. */
  readonly dots: number | undefined
}

type Look = { readonly fill: string; readonly edge: string; readonly ink: string }

function lookOf(me: boolean, night: boolean): Look {
  if (me) return { fill: '#F5B13D', edge: '#7A4A10', ink: INK }
  if (night) return { fill: '#2A1E3C', edge: '#8E78A6', ink: '#FDF1DC' }
  return { fill: '#FFFAF0', edge: '#8A6A4A', ink: INK }
}

/** Draws a plate, `px` device pixels to a CSS pixel. */
export function drawPlate(text: PlateText, px: number, sheet: Sheet): HTMLCanvasElement {
  const { sizePx: size, me, house, bot, done, night, dots } = text
  const look = lookOf(me, night)
  const font = `800 ${size}px ${FONT}`
  const glyph = size * 1.02
  const before = bot ? glyph + 3 : 0
  const housed = house === undefined ? 0 : glyph + 5
  const after = housed + (done ? glyph + 3 : 0)
  const dotted = dots === undefined ? 0 : 3 * DOT + 3
  const pad = size * 0.6
  const measure = blank(1, 1).pen
  measure.font = font
  const shown = ellipsed(measure, text.name, text.mostWidth)
  const width = Math.ceil(measure.measureText(shown).width + before + after + dotted + pad * 2)
  const height = Math.ceil(size * 1.55)

  const { canvas, pen } = blank((width + 2) * px, (height + 2) * px)
  pen.scale(px, px)
  pill(pen, 1, 1, width, height, look)
  pen.font = font
  pen.fillStyle = look.ink
  pen.textBaseline = 'alphabetic'
  pen.fillText(shown, 1 + pad + before + dotted, 1 + height * 0.5 + size * 0.35)
  if (bot) sheet.stamp(pen, me ? 'bot me' : 'bot', pad - 0.5, 1 + (height - glyph) / 2, glyph)
  if (dots !== undefined) reputationDots(pen, pad + before + 1, 1 + height / 2, dots, look)
  if (house !== undefined) houseSign(pen, width - pad - after + 5, 1 + height / 2, glyph, house, look)
  if (done) sheet.stamp(pen, 'check', width - pad - glyph + 2, 1 + (height - glyph) / 2, glyph)
  return canvas
}

/** A small house with its number in it. */
function houseSign(pen: CanvasRenderingContext2D, x: number, y: number, size: number, house: number, look: Look): void {
  const [half, top, bottom] = [size / 2, y - size * 0.62, y + size * 0.5]
  pen.beginPath()
  pen.moveTo(x - 1, y - size * 0.12)
  pen.lineTo(x + half, top)
  pen.lineTo(x + size + 1, y - size * 0.12)
  pen.moveTo(x + 1, y - size * 0.2)
  pen.lineTo(x + 1, bottom)
  pen.lineTo(x + size - 1, bottom)
  pen.lineTo(x + size - 1, y - size * 0.2)
  pen.lineWidth = 1.3
  pen.strokeStyle = look.ink
  pen.stroke()
  pen.font = `800 ${size * (house > 9 ? 0.58 : 0.68)}px ${FONT}`
  pen.textAlign = 'center'
  pen.fillText(String(house), x + half, bottom - size * 0.16)
  pen.textAlign = 'start'
}

const DOT = 6.5

/** Lit dots full, unlit ones hollow, broken ones crossed: shape before colour. */
function reputationDots(pen: CanvasRenderingContext2D, x: number, y: number, reputation: number, look: Look): void {
  for (let index = 0; index < 3; index++) {
    const at = x + DOT * (index + 0.4)
    pen.lineWidth = 1.2
    pen.strokeStyle = look.ink
    pen.beginPath()
    if (reputation < 0 && index < -reputation) {
      pen.strokeStyle = '#D0492A'
      pen.lineWidth = 1.6
      pen.moveTo(at - 2, y - 2)
      pen.lineTo(at + 2, y + 2)
      pen.moveTo(at + 2, y - 2)
      pen.lineTo(at - 2, y + 2)
    } else {
      pen.arc(at, y, 2.3, 0, Math.PI * 2)
      pen.fillStyle = '#FFC145'
      if (index < reputation) pen.fill()
    }
    pen.stroke()
  }
}

/** A speech bubble of at most two lines; its tail is in the middle of its foot. */
export function drawSpeech(text: string, mostWidth: number, px: number, night: boolean): HTMLCanvasElement {
  const size = 13.5
  const font = `700 ${size}px ${FONT}`
  const measure = blank(1, 1).pen
  measure.font = font
  const lines = wrapped(measure, text, mostWidth)
  const wide = Math.max(...lines.map((line) => measure.measureText(line).width))
  const width = Math.ceil(wide + 20)
  const height = Math.ceil(lines.length * size * 1.25 + 12)
  const look: Look = night
    ? { fill: '#2A1F3B', edge: '#9C87B4', ink: '#FDF1DC' }
    : { fill: '#FFFAF0', edge: '#8A6A4A', ink: INK }

  const { canvas, pen } = blank((width + 2) * px, (height + 10) * px)
  pen.scale(px, px)
  pill(pen, 1, 1, width, height, look)
  pen.fillStyle = look.fill
  pen.beginPath()
  pen.moveTo(width / 2 - 6, height)
  pen.lineTo(width / 2, height + 8)
  pen.lineTo(width / 2 + 6, height)
  pen.fill()
  pen.strokeStyle = look.edge
  pen.stroke()
  pen.font = font
  pen.fillStyle = look.ink
  pen.textAlign = 'center'
  lines.forEach((line, index) => {
    pen.fillText(line, 1 + width / 2, 6 + size * (1.02 + index * 1.25))
  })
  return canvas
}

function pill(pen: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, look: Look): void {
  pen.beginPath()
  pen.roundRect(x, y, width, height, Math.min(height / 2, 14))
  pen.fillStyle = look.fill
  pen.fill()
  pen.lineWidth = 1.3
  pen.strokeStyle = look.edge
  pen.stroke()
}

function ellipsed(pen: CanvasRenderingContext2D, text: string, most: number): string {
  if (pen.measureText(text).width <= most) return text
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((l) => l.segment)
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > most) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function wrapped(pen: CanvasRenderingContext2D, text: string, most: number): string[] {
  if (pen.measureText(text).width <= most) return [text]
  const words = text.split(/\s+/)
  let first = ''
  while (words.length > 1 && pen.measureText(`${first} ${words[0]}`).width <= most) first = `${first} ${words.shift()}`
  const rest = ellipsed(pen, words.join(' '), most)
  return first === '' ? [rest] : [first.trimStart(), rest]
}

let made = 0

/** Puts a canvas into a texture of its own and shows it in an image; the image's end is the texture's end. */
export function canvasImage(scene: Phaser.Scene, canvas: HTMLCanvasElement, px: number): Phaser.GameObjects.Image {
  const key = `canvas ${++made}`
  addPicture(scene, key, canvas)
  const image = scene.add.image(0, 0, key).setScale(1 / px)
  image.once('destroy', () => scene.textures?.remove(key))
  return image
}

// Draws the portrait as a picture of 1080 by 1350 pixels: always in daylight, with the player's own name and nobody else's.

import type { Label } from '../../shared/reciprocity/label.ts'
import { kindGlyphs } from '../components/chip.tsx'
import { glyphSvg } from '../icons/glyphs.ts'
import { t } from '../text/i18n.ts'
import { box, type Pen, patternAt, write } from './picture-pen.ts'
import type { PortraitWords } from './portrait-words.ts'

type Sitter = { readonly words: PortraitWords; readonly name: string; readonly face: number }

/** Source: the look design, section 11: the share picture is the card at 1080 by 1350. */
const [WIDTH, HEIGHT] = [1080, 1350]
/** Source: the look design, section 2, the light theme. */
const ink = { dark: '#2c1b2f', soft: '#5e4758', page: '#fbf0dc', glow: '#ffe7b4', card: '#fffaf0', sunk: '#f4e3c4' }
const kindInk: Readonly<Record<Label, string>> = { generalized: '#2e6b34', balanced: '#1e5a94', negative: '#a8361c' }
const kindGround: Readonly<Record<Label, string>> = { generalized: '#e6f2d6', balanced: '#deebf7', negative: '#fbe2d7' }
const awning = { dark: '#8e3b46', pale: '#fff4dc' }

const SANS = '"Nunito Variable", system-ui, sans-serif'
const SERIF = '"Fraunces Variable", Georgia, serif'
/** The card and what is written in it, from the left edge. */
const [EDGE, INNER] = [50, 110]
/** From the upper edge: the row of chips at the foot of the card. */
const CHIPS = 1156

export async function sharePicture({ words, name, face }: Sitter): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws no pictures')
  const kinds = words.counts.map(({ label }) => label)
  const [portrait, ...signs] = await Promise.all([
    pictureOf(`/faces/${face}-happy.svg`),
    ...kinds.map((label) => pictureOf(glyphAddress(label))),
    document.fonts.load(`800 40px ${SANS}`),
    document.fonts.load(`650 60px ${SERIF}`),
  ])
  const signOf = (label: Label) => signs[kinds.indexOf(label)] as HTMLImageElement // one for each kind, in the same order
  ground(pen)
  const underHead = head(pen, portrait, name, words)
  const underCounts = counts(pen, words, signOf, underHead + 24)
  const underExamples = examples(pen, words, signOf, underCounts + 24)
  if (words.felt && underExamples + 84 <= CHIPS) felt(pen, words.felt, underExamples + 4)
  chips(pen, [...words.awards, ...words.facts], CHIPS)
  brand(pen)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture came out empty'))), 'image/png')
  })
}

function ground(pen: Pen): void {
  const light = pen.createRadialGradient(WIDTH / 2, 250, 60, WIDTH / 2, 250, 900)
  light.addColorStop(0, ink.glow)
  light.addColorStop(1, ink.page)
  pen.fillStyle = light
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.save()
  pen.shadowColor = 'rgb(60 30 20 / 0.25)'
  pen.shadowBlur = 50
  pen.shadowOffsetY = 20
  box(pen, EDGE, 50, WIDTH - 2 * EDGE, 1190, 48, ink.card)
  pen.restore()
  const stripe = (WIDTH - 2 * EDGE - 80) / 13
  for (let at = 0; at < 13; at++) {
    pen.fillStyle = at % 2 === 0 ? awning.dark : awning.pale
    pen.beginPath()
    pen.roundRect(EDGE + 40 + at * stripe, 50, stripe, 52, [0, 0, stripe / 2, stripe / 2])
    pen.fill()
  }
}

function head(pen: Pen, face: HTMLImageElement, name: string, { title, lead }: PortraitWords): number {
  const [x, y, w, h] = [INNER + 6, 144, 270, 320]
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, w, h, [135, 135, 54, 54])
  pen.strokeStyle = awning.pale
  pen.lineWidth = 30
  pen.stroke()
  pen.strokeStyle = awning.dark
  pen.lineWidth = 16
  pen.stroke()
  const sky = pen.createLinearGradient(0, y, 0, y + h)
  sky.addColorStop(0, '#f2b98a')
  sky.addColorStop(1, '#f8dda8')
  pen.fillStyle = sky
  pen.fill()
  pen.clip()
  pen.drawImage(face, x + 8, y + h - 262, 254, 254 + 10)
  pen.restore()
  const left = x + w + 54
  const room = WIDTH - INNER - left
  write(pen, t('debrief.portrait.of', { name }), left, 176, room, {
    font: `800 34px ${SANS}`,
    line: 40,
    colour: ink.soft,
  })
  const under = write(pen, title, left, 240, room, { font: `650 62px ${SERIF}`, line: 68, colour: ink.dark })
  const underLead = write(pen, lead, left, under + 4, room, { font: `600 34px ${SANS}`, line: 42, colour: ink.dark })
  return Math.max(y + h, underLead - 42 + 14)
}

function counts(pen: Pen, { counts }: PortraitWords, signOf: (label: Label) => HTMLImageElement, top: number): number {
  const row = 66
  box(pen, INNER, top, WIDTH - 2 * INNER, counts.length * row + 32, 40, ink.sunk)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  counts.forEach(({ label, word, count }, index) => {
    const y = top + 16 + index * row
    pen.drawImage(signOf(label), INNER + 28, y + 11, 44, 44)
    write(pen, word, INNER + 92, y + 45, 270, { font: `800 36px ${SANS}`, line: 40, colour: ink.dark })
    if (count > 0)
      box(
        pen,
        INNER + 376,
        y + 14,
        Math.max(38, (360 * count) / most),
        38,
        19,
        patternAt(pen, label, INNER + 376, y + 14),
      )
    write(pen, String(count), INNER + 770, y + 45, 90, { font: `900 38px ${SANS}`, line: 40, colour: ink.dark })
  })
  return top + counts.length * row + 32
}

function examples(
  pen: Pen,
  { examples }: PortraitWords,
  signOf: (label: Label) => HTMLImageElement,
  top: number,
): number {
  const style = { line: 40, colour: ink.dark }
  const room = WIDTH - 2 * INNER - 96
  let y = top
  for (const { label, word, text } of examples) {
    // Whole or not at all.
    if (y + 88 > CHIPS) break
    box(pen, INNER, y, 72, 72, 22, kindGround[label])
    pen.drawImage(signOf(label), INNER + 16, y + 16, 40, 40)
    write(pen, `${word}.`, INNER + 96, y + 31, room, { ...style, font: `800 33px ${SANS}` })
    const indent = pen.measureText(`${word}. `).width
    const under = write(pen, text, INNER + 96, y + 31, room, { ...style, font: `600 33px ${SANS}`, indent })
    y = Math.max(y + 84, under - 8)
  }
  return y
}

function felt(pen: Pen, words: string, top: number): void {
  const style = { font: `700 32px ${SANS}`, line: 40, colour: ink.soft }
  write(pen, words, INNER, top + 26, WIDTH - 2 * INNER, style)
}

function chips(pen: Pen, words: readonly string[], top: number): void {
  pen.font = `800 32px ${SANS}`
  let x = INNER
  for (const word of words) {
    const width = pen.measureText(word).width + 48
    if (x + width > WIDTH - INNER) break
    box(pen, x, top, width, 62, 31, word === words[0] ? '#ffd277' : ink.sunk)
    write(pen, word, x + 24, top + 42, width, { font: `800 32px ${SANS}`, line: 40, colour: ink.dark })
    x += width + 18
  }
}

function brand(pen: Pen): void {
  pen.textAlign = 'center'
  write(pen, t('title'), WIDTH / 2, 1302, 900, { font: `650 46px ${SERIF}`, line: 50, colour: ink.dark })
  pen.textAlign = 'start'
}

function glyphAddress(label: Label): string {
  return `data:image/svg+xml;base64,${btoa(glyphSvg(kindGlyphs[label], 88, kindInk[label]))}`
}

async function pictureOf(address: string): Promise<HTMLImageElement> {
  const image = new Image(400, 400)
  image.src = address
  await image.decode()
  return image
}

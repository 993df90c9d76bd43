// Everyone and everything on the stage for one layout and one light: made together from one sheet, thrown away together.

import type Phaser from 'phaser'
import { type Barn, makeBarn } from './barn.ts'
import { bubbleArt } from './bubble-art.ts'
import { type Cues, makeCues } from './cues.ts'
import { depths } from './depths.ts'
import { makeFaces } from './faces.ts'
import { type Flights, makeFlights, payerOf, signStallsOf } from './flights.ts'
import { hangLanterns } from './lanterns.ts'
import type { Foot, Layout } from './layout.ts'
import { palettes } from './light.ts'
import { sayArt } from './say-art.ts'
import { shadowDefs } from './shadow.ts'
import { makeSheet } from './sheet.ts'
import { makeSpeech } from './speech.ts'
import { makeStall, type Stall } from './stall.ts'
import { stallArt, stallDefs } from './stall-art.ts'
import { makeThreads, type Threads } from './threads.ts'
import { tokenArt } from './token-art.ts'
import type { Flight, Mood, VillageModel } from './village-model.ts'
import { makeWell } from './well.ts'
import { wellArt } from './well-art.ts'

export type Cast = {
  show(model: VillageModel): void
  fly(flight: Flight): void
  say(stall: string, text: string): void
  aim(isDragging: boolean, over: string | undefined): void
  footOf(id: string): Foot | undefined
  sway(timeMs: number): void
  /** The urgent needs shake. */
  nudge(): void
  zoomed(zoom: number): void
  destroy(): void
}

export type CastSetting = {
  readonly scene: Phaser.Scene
  readonly layout: Layout
  readonly night: boolean
  readonly px: number
  /** Sharper pictures than the screen's, for a village that can be zoomed. */
  readonly sharpness: number
  readonly model: VillageModel
  readonly isStill: () => boolean
  readonly wake: () => void
  readonly after: (delayMs: number, what: () => void) => void
}

/** How long a passing mood lasts. Source: the design's look, section 4. */
const MOOD_MS = 2_000
/** Dim enough to make the raised stalls stand out, light enough to read the rest: 60% is left. */
const VEIL = { colour: 0x2a1020, alpha: 0.4 } as const

export async function makeCast(setting: CastSetting): Promise<Cast> {
  const { scene, layout, night, px, sharpness, isStill, wake, after } = setting
  const widest = Math.max(...layout.seats.map(({ w }) => w))
  const perStallUnit = (widest * px * sharpness) / 100
  const palette = palettes[night ? 'night' : 'dusk']
  const sheet = await makeSheet(
    scene,
    [...stallArt(night), ...wellArt(palette, night), ...tokenArt(night), ...bubbleArt(night), ...sayArt(night)],
    shadowDefs(night) + stallDefs,
    { stall: perStallUnit, screen: px * sharpness },
  )
  const faces = makeFaces(scene, 66 * perStallUnit)
  const stalls = layout.seats.map((foot) =>
    makeStall({ scene, sheet, faces, foot, night, px, worldWidth: layout.width, isStill, wake }),
  )
  const well = makeWell(scene, sheet, layout.well, night)
  const lanterns = hangLanterns(scene, sheet, layout, night)
  const barn: Barn = makeBarn(scene, layout, px, night, wake)
  const veil = scene.add
    .rectangle(0, 0, layout.width, layout.height, VEIL.colour, VEIL.alpha)
    .setOrigin(0)
    .setDepth(depths.veil)
    .setVisible(false)
  let byId = new Map<string, Stall>()
  let model = setting.model
  const cues: Cues = makeCues({ scene, sheet, stallWidth: layout.stallWidth, isStill, after })
  const speech = makeSpeech({ scene, sheet, px, night, worldWidth: layout.width, isStill, after })
  const footOf = (id: string) => (id === 'well' ? well.foot : byId.get(id)?.foot)
  const threads: Threads = makeThreads({ scene, layout, night, footOf, isStill, wake, after })
  const flights: Flights = makeFlights({
    scene,
    sheet,
    layout,
    night,
    px,
    footOf,
    mine: () => model.stalls.find(({ me }) => me)?.id,
    isStill,
    after,
    onLanded: (flight) => landed(flight),
  })

  const moods = new Map<string, number>()
  let feelings = 0
  const feel = (id: string, mood: Mood) => {
    const stall = byId.get(id)
    if (!stall) return
    const feeling = ++feelings
    moods.set(id, feeling)
    stall.feel(mood)
    after(MOOD_MS, () => {
      if (moods.get(id) === feeling) stall.feel(undefined)
    })
  }
  const landed = (flight: Flight) => {
    const { kind } = flight
    if (kind === 'neutral') return
    for (const id of signStallsOf(flight)) {
      const foot = footOf(id)
      if (foot) cues.show(kind, foot)
    }
    if (kind === 'generalized') feel(flight.to, 'grateful')
    if (kind !== 'negative') return
    const payer = payerOf(flight)
    feel(payer, 'wince')
    byId.get(payer)?.wince(!isStill())
  }

  return {
    show: (next) => {
      model = next
      byId = new Map()
      model.stalls.forEach((stall, index) => {
        const standing = stalls[index]
        if (!standing) return
        byId.set(stall.id, standing)
        standing.show(stall)
      })
      barn.show(model.barn)
      threads.show(model.threads)
    },
    fly: flights.fly,
    say: (id, text) => {
      const foot = footOf(id)
      if (foot) speech.say(id, foot, text)
    },
    aim: (isDragging, over) => {
      veil.setVisible(isDragging)
      const me = model.stalls.findIndex((stall) => stall.me)
      const how = (id: string, isMine: boolean) =>
        !isDragging || isMine || (over !== undefined && over !== id) ? 'plain' : over === id ? 'aimed' : 'raised'
      for (const [id, stall] of byId) stall.stand(how(id, stall === stalls[me]))
      well.stand(how('well', false))
    },
    footOf,
    sway: (timeMs) => {
      well.sway(timeMs)
      lanterns.sway(timeMs)
    },
    nudge: () => {
      for (const stall of stalls) stall.nudge()
    },
    zoomed: (zoom) => {
      for (const stall of stalls) stall.zoomed(zoom)
      speech.zoomed(zoom)
    },
    destroy: () => {
      for (const part of [flights, threads, cues, speech, ...stalls, well, lanterns, barn, veil, faces, sheet])
        part.destroy()
    },
  }
}

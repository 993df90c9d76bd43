// Goods on their way between stalls, what they trail, and what is seen where they land.

import type Phaser from 'phaser'
import { unitValue } from '../../shared/game/goods.ts'
import { depths } from './depths.ts'
import { arcBetween, flightMs, handOf, type Path, type Point, waterOf } from './flight-path.ts'
import type { Layout } from './layout.ts'
import type { Sheet } from './sheet.ts'
import { makeToken } from './token.ts'
import { makeTrail, type Trail } from './trail.ts'
import type { Flight, FlightKind } from './village-model.ts'

export type FlightSetting = {
  readonly scene: Phaser.Scene
  readonly sheet: Sheet
  readonly layout: Layout
  readonly night: boolean
  readonly px: number
  /** The foot of a stall or of the well. */
  readonly footOf: (id: string) => { x: number; y: number; w: number } | undefined
  /** The viewer's own stall; undefined for spectators, to whom all is as loud. */
  readonly mine: () => string | undefined
  readonly isStill: () => boolean
  readonly after: (delayMs: number, what: () => void) => void
  readonly onLanded: (flight: Flight) => void
}

export type Flights = { fly(flight: Flight): void; destroy(): void }

/** More at once would be a swarm that nobody can read: the later ones only show their sign. */
const MOST_AT_ONCE = 24
/** How much smaller what does not touch the viewer is. Source: the design's look, section 1. */
const OTHERS = 0.78
const SIGN_MS = 2_000
const FADE_MS = 120

export function makeFlights(setting: FlightSetting): Flights {
  const { scene, sheet, layout, night, px, footOf, mine, isStill, after, onLanded } = setting
  const group = scene.add.container(0, 0).setDepth(depths.flights)
  let flying = 0

  const pointOf = (id: string): Point | undefined => {
    const foot = footOf(id)
    if (!foot) return undefined
    return id === 'well' ? waterOf(foot) : handOf(foot)
  }

  const fly = (flight: Flight) => {
    const from = pointOf(flight.from)
    const to = pointOf(flight.to)
    if (!from || !to || flying >= MOST_AT_ONCE) return onLanded(flight)
    const me = mine()
    const size = me === undefined || flight.from === me || flight.to === me ? 1 : OTHERS
    const radius = size * Math.max(15, Math.min(layout.stallWidth * 0.21, 28))
    const well = waterOf(layout.well)
    const path = arcBetween(from, to, layout.stallWidth * 0.5, well, radius + 4)
    const isBothWays = flight.back.length > 0 || (flight.kind === 'neutral' && flight.forth.length === 0)
    const trail = makeTrail({ scene, sheet, kind: flight.kind, path, night, size, isBothWays })
    const tokens = [{ body: makeToken(scene, sheet, flight.kind, flight.forth, radius, px), way: path }]
    if (flight.back.length > 0) {
      const back: Path = (share) => path(1 - share)
      tokens.push({ body: makeToken(scene, sheet, flight.kind, flight.back, radius, px), way: back })
    }
    group.add([trail.body, ...tokens.map(({ body }) => body)])
    const end = () => {
      flying--
      fadeOut(trail.body, 500)
      for (const { body } of tokens) fadeOut(body, 260)
    }
    flying++
    if (isStill()) return appear(flight, trail, tokens, end)
    travel(flight, trail, tokens, radius, flightMs(from, to, layout.width), end)
  }

  const travel = (
    flight: Flight,
    trail: Trail,
    tokens: readonly Moving[],
    radius: number,
    duration: number,
    end: () => void,
  ) => {
    const move = (share: number) => {
      if (!group.active) return
      trail.reach(share)
      // Two that meet pass on either side of their rail.
      const aside = tokens.length > 1 ? Math.sin(Math.PI * share) * radius * 0.95 : 0
      tokens.forEach(({ body, way }, index) => {
        const { x, y } = way(share)
        body.setPosition(x, Math.max(radius * 1.35, y + (index === 0 ? -aside : aside)))
        body.setAngle(Math.sin(share * Math.PI * 2) * 6)
      })
    }
    move(0)
    for (const { body } of tokens) {
      const full = body.scale
      scene.tweens.add({ targets: body, scale: { from: full * 0.4, to: full }, duration: 160, ease: 'Back.easeOut' })
    }
    const counter = { share: 0 }
    scene.tweens.add({
      targets: counter,
      share: 1,
      duration,
      ease: 'Sine.easeInOut',
      onUpdate: () => move(counter.share),
      onComplete: () => {
        if (!group.active) return
        move(1)
        for (const { body } of tokens) land(body)
        onLanded(flight)
        after(320, end)
      },
    })
  }
  /** A squash of 1.15 by 0.85, then a spring back. */
  const land = (body: Phaser.GameObjects.Container) => {
    const full = body.scale
    scene.tweens.chain({
      targets: body,
      tweens: [
        { scaleX: full * 1.15, scaleY: full * 0.85, duration: 120 },
        { scaleX: full, scaleY: full, duration: 180, ease: 'Back.easeOut' },
      ],
    })
  }
  /** Without travel: out at the giver, in at the taker; the trail stays long enough to say between whom. */
  const appear = (flight: Flight, trail: Trail, tokens: readonly Moving[], end: () => void) => {
    trail.reach(1.1)
    for (const { body, way } of tokens) {
      body.setPosition(way(0).x, way(0).y)
      scene.tweens.add({
        targets: body,
        alpha: 0,
        duration: FADE_MS,
        delay: 240,
        onComplete: () => {
          if (!body.active) return
          body.setPosition(way(1).x, way(1).y)
          scene.tweens.add({ targets: body, alpha: 1, duration: FADE_MS })
        },
      })
    }
    after(600, () => group.active && onLanded(flight))
    after(SIGN_MS, end)
  }
  const fadeOut = (body: Phaser.GameObjects.Container, duration: number) => {
    if (!body.active) return
    scene.tweens.add({ targets: body, alpha: 0, duration, onComplete: () => body.destroy() })
  }

  return { fly, destroy: () => group.destroy() }
}

type Moving = { readonly body: Phaser.GameObjects.Container; readonly way: Path }

/** Who gave the worse of it: the one whose goods are worth more by the price board. */
export function payerOf(flight: Flight): string {
  const worth = (bundle: Flight['forth']) => bundle.reduce((sum, { item, count }) => sum + unitValue(item) * count, 0)
  return worth(flight.forth) >= worth(flight.back) ? flight.from : flight.to
}

/** Over whom the sign of an exchange is shown. */
export function signStallsOf(flight: Flight): readonly string[] {
  const signs: Record<FlightKind, readonly string[]> = {
    generalized: [flight.to],
    balanced: [flight.from, flight.to],
    negative: [payerOf(flight) === flight.from ? flight.to : flight.from],
    neutral: [],
  }
  return signs[flight.kind]
}

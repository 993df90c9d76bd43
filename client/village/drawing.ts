// One drawing of the village: told the model, it makes backdrop and cast for it, keeps them fitting the box, and moves them.

import type PhaserNamespace from 'phaser'
import { type Backdrop, makeBackdrop } from './backdrop.ts'
import { barnPlace } from './barn.ts'
import { canPan, firstView, panned, revealing, type View, zoomed } from './camera.ts'
import { type Cast, makeCast } from './cast.ts'
import { type Layout, layOut } from './layout.ts'
import { type Moment, momentOf, withoutLayers } from './light.ts'
import { listenForPan } from './pan-input.ts'
import { placesOf } from './places.ts'
import { makePulse } from './pulse.ts'
import { startGame } from './start-game.ts'
import type { Flight, Place, VillageModel, VillageSettings } from './village-model.ts'

export type Drawing = {
  show(model: VillageModel): void
  fly(flight: Flight): void
  say(stall: string, text: string): void
  aim(isDragging: boolean, over: string | undefined): void
  reveal(stall: string): void
  set(settings: VillageSettings): void
  destroy(): void
}

export type DrawingEvents = {
  readonly onPlaces: (places: readonly Place[]) => void
  readonly onLost: () => void
  readonly onSlow: () => void
  /** Something could not be drawn at all. */
  readonly onBroken: (error: unknown) => void
}

/** Enough for a sharp picture; more costs frames. */
const MOST_PX = 2
/** How often an urgent need shakes. Source: the design's look, section 4. */
const NUDGE_EVERY_MS = 6_000
const REVEAL_MS = 300
/** A village one can zoom into is drawn sharper than the screen. */
const ZOOMED_SHARPNESS = 1.5

type Fitted = {
  readonly layout: Layout
  readonly width: number
  readonly height: number
  readonly px: number
  readonly backdrop: Backdrop
  readonly key: string
}

export async function openDrawing(
  Phaser: typeof PhaserNamespace,
  box: HTMLElement,
  first: VillageSettings,
  { onPlaces, onLost, onSlow, onBroken }: DrawingEvents,
): Promise<Drawing> {
  const stage = await startGame(Phaser, box)
  const { game, scene } = stage
  const camera = scene.cameras.main
  let settings = first
  let model: VillageModel | undefined
  let fitted: Fitted | undefined
  let cast: Cast | undefined
  let castKey = ''
  let view: View = { x: 0, y: 0, zoom: 1 }
  let moment: Moment | undefined
  let toldPlaces = ''
  let isOver = false
  let isSettling = false
  let isStale = false
  /** A new cast is being made: what flies now would go with the old one. */
  let isRecasting = false
  let waiting: Flight[] = []

  const isStill = () => settings.reducedMotion
  /** Without WebGL a frame is drawn by the processor: one opaque backdrop at a time, and nothing moves at rest. */
  const isPlain = game.renderer.type !== Phaser.WEBGL
  const pulse = makePulse({
    game,
    scene,
    sway: (timeMs) => {
      cast?.sway(timeMs)
      fitted?.backdrop.sway(timeMs)
    },
    swaysAtRest: () => !settings.reducedMotion && cast !== undefined && !isPlain,
    onSlow,
  })

  const look = (next: View) => {
    if (!fitted) return
    const isZoomed = next.zoom !== view.zoom
    view = next
    camera.setZoom(fitted.px * view.zoom).setScroll(view.x, view.y)
    if (isZoomed) cast?.zoomed(view.zoom)
    pulse.wake()
    if (!model) return
    const places = placesOf(model, fitted.layout, view)
    const told = JSON.stringify(places)
    if (told === toldPlaces) return
    toldPlaces = told
    onPlaces(places)
  }
  const size = () => ({ width: fitted?.width ?? 1, height: fitted?.height ?? 1 })

  /** Makes what is shown fit what is wanted; the newest wish wins, and nothing is taken away before its successor stands. */
  const settle = async () => {
    isStale = true
    if (isSettling) return
    isSettling = true
    try {
      while (isStale && !isOver) {
        isStale = false
        await refit()
      }
    } catch (error) {
      // What was being made when the drawing ended has no stage to stand on.
      if (!isOver) onBroken(error)
    }
    isSettling = false
  }
  const refit = async () => {
    const width = Math.floor(box.clientWidth)
    const height = Math.floor(box.clientHeight)
    if (!model || model.stalls.length === 0 || width < 40 || height < 40) return
    const px = Math.min(MOST_PX, Math.max(1, window.devicePixelRatio || 1))
    const lit = momentOf(model, settings.dark)
    const next = isPlain ? withoutLayers(lit) : lit
    const night = next.opacity.night === 1
    const me = model.stalls.some((stall) => stall.me)
    const key = [model.stalls.length, width, height, px, me, model.barn !== undefined].join()
    const isNew = fitted?.key !== key
    const layout = layOut(model.stalls.length, width, height, me)

    if (isNew || castKey !== `${key} ${night}`) {
      isRecasting = true
      const made = await makeCast({
        scene,
        layout,
        night,
        px,
        sharpness: canPan(layout) ? ZOOMED_SHARPNESS : 1,
        model,
        isStill,
        wake: pulse.wake,
        after: pulse.after,
      })
      const backdrop =
        !isNew && fitted ? fitted.backdrop : makeBackdrop(scene, layout, px, model.barn ? barnPlace(layout) : undefined)
      if (isNew) await backdrop.turn(next, false)
      if (isOver) return
      cast?.destroy()
      cast = made
      isRecasting = false
      castKey = `${key} ${night}`
      if (isNew) {
        fitted?.backdrop.destroy()
        fitted = { layout, width, height, px, backdrop, key }
        moment = next
        stage.resize(width, height, px)
        box.style.touchAction = canPan(layout) ? 'none' : ''
        view = firstView(layout, { width, height })
      }
    }
    if (fitted && JSON.stringify(moment) !== JSON.stringify(next)) {
      moment = next
      await fitted.backdrop.turn(next, !isStill() && !isPlain)
    }
    if (isOver || !model) return
    cast?.show(model)
    cast?.zoomed(view.zoom)
    look(view)
    const late = waiting
    waiting = []
    for (const flight of late) cast?.fly(flight)
  }

  const reveal = (id: string) => {
    const foot = cast?.footOf(id)
    if (!foot || !fitted || !canPan(fitted.layout)) return
    const { layout } = fitted
    const from = view
    const to = revealing(view, foot, layout, size())
    if (to.x === from.x && to.y === from.y) return
    if (isStill()) return look(to)
    const counter = { share: 0 }
    scene.tweens.add({
      targets: counter,
      share: 1,
      duration: REVEAL_MS,
      ease: 'Cubic.easeOut',
      onUpdate: () => {
        const { share } = counter
        look({ zoom: to.zoom, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
      },
    })
    pulse.wake()
  }

  const nudging = window.setInterval(() => {
    if (isStill() || document.hidden) return
    if (!model?.stalls.some(({ needs }) => needs.some((need) => need.urgent))) return
    cast?.nudge()
    pulse.wake()
  }, NUDGE_EVERY_MS)
  const resized = new ResizeObserver(() => void settle())
  resized.observe(box)
  const stopPanning = listenForPan(box, {
    isOn: () => fitted !== undefined && canPan(fitted.layout),
    pan: (dx, dy) => fitted && look(panned(view, dx, dy, fitted.layout, size())),
    zoom: (by, x, y) => fitted && look(zoomed(view, by, x, y, fitted.layout, size())),
  })
  game.canvas.addEventListener('webglcontextlost', onLost)
  // Text drawn before its font came is drawn again.
  const font = '800 13px "Nunito Variable"'
  if (!document.fonts.check(font)) {
    void document.fonts.load(font).then((loaded) => {
      if (loaded.length === 0 || isOver) return
      castKey = ''
      void settle()
    })
  }

  return {
    show: (next) => {
      model = next
      void settle()
    },
    fly: (flight) => {
      if (document.hidden) return
      if (isRecasting) waiting.push(flight)
      else cast?.fly(flight)
      pulse.wake()
    },
    say: (stall, text) => {
      cast?.say(stall, text)
      pulse.wake()
    },
    aim: (isDragging, over) => {
      cast?.aim(isDragging, over)
      pulse.wake()
    },
    reveal,
    set: (next) => {
      settings = next
      void settle()
      pulse.wake()
    },
    destroy: () => {
      isOver = true
      window.clearInterval(nudging)
      resized.disconnect()
      stopPanning()
      pulse.destroy()
      cast?.destroy()
      fitted?.backdrop.destroy()
      game.canvas.removeEventListener('webglcontextlost', onLost)
      box.style.touchAction = ''
      stage.destroy()
    },
  }
}

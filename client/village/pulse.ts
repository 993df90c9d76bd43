// When the picture is drawn: every frame while something moves, a few times a second for water and lanterns, else not at all.

import type Phaser from 'phaser'

export type Pulse = {
  /** Something changed: draw. */
  wake(): void
  /** Does a thing later, and draws it. */
  after(delayMs: number, what: () => void): void
  destroy(): void
}

export type PulseSetting = {
  readonly game: Phaser.Game
  readonly scene: Phaser.Scene
  /** Moves what moves at rest. */
  readonly sway: (timeMs: number) => void
  readonly swaysAtRest: () => boolean
  readonly onSlow: () => void
}

/** Frames drawn after the last change, so that a texture that came late is seen. */
const TRAILING_FRAMES = 3
/** Water and lanterns move two pixels in seconds: more frames would not be seen. Guess: eyes on a phone settle it. */
const SWAY_EVERY_MS = 70
/** Source: the design's look, section 4. */
const IDLE_AFTER_MS = 20_000
/** Source: the game's design, section 5: under 15 frames a second the page goes to its lite mode. */
const LEAST_FPS = 15
const SLOW_FOR_MS = 5_000
/** A page that is still loading, or a machine that does something else for a moment, is not slow for good. Guess: eyes on cheap phones settle it. */
const SLOW_TIMES = 2
/** A longer gap is a sleeping tab, not a slow picture. */
const GAP_MS = 1_000

export function makePulse({ game, scene, sway, swaysAtRest, onSlow }: PulseSetting): Pulse {
  const timers = new Set<number>()
  let trailing = TRAILING_FRAMES
  let swaying: number | undefined
  let lastInputMs = performance.now()
  let drawnMs = 0
  let drawnFrames = 0
  let slowTimes = 0
  let lastFrameMs: number | undefined

  const isBusy = () => scene.tweens.getTweens().length > 0
  const maySway = () => swaysAtRest() && !document.hidden && performance.now() - lastInputMs < IDLE_AFTER_MS

  const rest = () => {
    game.loop.sleep()
    lastFrameMs = undefined
    if (maySway()) swaying ??= window.setInterval(swayOnce, SWAY_EVERY_MS)
  }
  const swayOnce = () => {
    if (!maySway()) return stopSwaying()
    game.loop.tick()
  }
  const stopSwaying = () => {
    window.clearInterval(swaying)
    swaying = undefined
  }
  const wake = () => {
    trailing = TRAILING_FRAMES
    stopSwaying()
    if (game.loop.running || document.hidden) return
    game.loop.resetDelta()
    game.loop.wake()
  }
  const step = (timeMs: number) => {
    if (swaysAtRest()) sway(timeMs)
    if (!game.loop.running) return
    measure(timeMs)
    if (isBusy()) trailing = TRAILING_FRAMES
    else if (--trailing <= 0) rest()
  }
  const measure = (timeMs: number) => {
    const took = lastFrameMs === undefined ? 0 : timeMs - lastFrameMs
    lastFrameMs = timeMs
    if (took <= 0 || took > GAP_MS || document.hidden) return
    drawnMs += took
    drawnFrames++
    if (drawnMs < SLOW_FOR_MS) return
    const fps = (drawnFrames * 1000) / drawnMs
    drawnMs = 0
    drawnFrames = 0
    slowTimes = fps < LEAST_FPS ? slowTimes + 1 : 0
    if (slowTimes === SLOW_TIMES) window.setTimeout(onSlow)
  }
  const input = () => {
    lastInputMs = performance.now()
    if (!game.loop.running && swaying === undefined && maySway()) swaying = window.setInterval(swayOnce, SWAY_EVERY_MS)
  }
  const visibility = () => {
    if (document.hidden) {
      stopSwaying()
      game.loop.sleep()
    } else wake()
  }

  const listening = new AbortController()
  const options = { signal: listening.signal, passive: true }
  for (const event of ['pointermove', 'pointerdown', 'keydown', 'wheel']) window.addEventListener(event, input, options)
  document.addEventListener('visibilitychange', visibility, options)
  game.events.on('step', step)
  return {
    wake,
    after: (delayMs, what) => {
      const timer = window.setTimeout(() => {
        timers.delete(timer)
        what()
        wake()
      }, delayMs)
      timers.add(timer)
    },
    destroy: () => {
      listening.abort()
      stopSwaying()
      for (const timer of timers) window.clearTimeout(timer)
      game.events.off('step', step)
    },
  }
}

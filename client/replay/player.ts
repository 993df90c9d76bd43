// Moves through the frames of a match: by hand to any of them, or by itself at the pace of its clock.

import { type ReadonlySignal, signal } from '@preact/signals'

export const speeds = [1, 2, 4, 8, 16] as const
type Speed = (typeof speeds)[number]

export type Player = {
  /** So many events have happened; 1 to the length of the match. */
  readonly at: ReadonlySignal<number>
  readonly playing: ReadonlySignal<boolean>
  readonly speed: ReadonlySignal<Speed>
  /** Goes to a place and rests there. */
  to(at: number): void
  /** The same, and shows how it came about: goods fly. */
  show(at: number): void
  play(): void
  pause(): void
  setSpeed(speed: Speed): void
  /** Hears of every event that is shown happening, in order; returns its own end. */
  onShown(listener: (at: number) => void): () => void
  destroy(): void
}

/** Nothing happens for longer in many a morning. Guess: two seconds are read as a pause, more as a fault. */
const MOST_WAIT_MS = 2_000
/** What falls due within so long is shown at once: more often nobody sees. */
const LEAST_STEP_MS = 50

/** @param clocks the market clock at every event */
export function makePlayer(clocks: readonly number[]): Player {
  const { length } = clocks
  const at = signal(Math.min(1, length))
  const playing = signal(false)
  const speed = signal<Speed>(1)
  const listeners = new Set<(at: number) => void>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const inside = (place: number) => Math.max(Math.min(1, length), Math.min(length, Math.round(place)))
  const tell = (place: number) => {
    for (const listener of listeners) listener(place)
  }
  const waitBefore = (place: number) => {
    const gap = (clocks[place] ?? 0) - (clocks[place - 1] ?? 0)
    return Math.max(0, Math.min(MOST_WAIT_MS, gap)) / speed.peek()
  }
  const rest = () => {
    clearTimeout(timer)
    playing.value = false
  }
  const arrange = () => {
    clearTimeout(timer)
    if (!playing.peek()) return
    if (at.peek() >= length) return rest()
    let wait = Math.max(LEAST_STEP_MS, waitBefore(at.peek()))
    timer = setTimeout(() => {
      let place = at.peek()
      do {
        wait -= waitBefore(place)
        place++
        tell(place)
      } while (place < length && waitBefore(place) <= wait)
      at.value = place
      arrange()
    }, wait)
  }
  return {
    at,
    playing,
    speed,
    to(place) {
      at.value = inside(place)
      arrange()
    },
    show(place) {
      rest()
      at.value = inside(place)
      tell(at.peek())
    },
    play() {
      if (at.peek() >= length) at.value = inside(1)
      playing.value = true
      arrange()
    },
    pause: rest,
    setSpeed(next) {
      speed.value = next
      arrange()
    },
    onShown(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      rest()
      listeners.clear()
    },
  }
}

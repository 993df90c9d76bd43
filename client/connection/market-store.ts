// The match as this seat may know it: folded from the server's frames in order of their numbers.

import { type ReadonlySignal, signal } from '@preact/signals'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { emptyMarket, type Market, type SeatId } from '../../shared/game/state.ts'
import type { CatchUp, Frame } from '../../shared/protocol/messages.ts'
import { fromSnapshot } from '../../shared/protocol/snapshot.ts'

/** Told of each event before it is applied, so that what it ends can still be read. */
export type NewsListener = (event: MarketEvent, before: Market) => void

export type MarketStore = {
  /** A new object after every change; undefined: no match yet. What is inside belongs to the store. */
  readonly market: ReadonlySignal<Market | undefined>
  /** The number of the last event known. */
  readonly seq: ReadonlySignal<number>
  matchId(): string | undefined
  /** Another match, or another seat in it: everything is forgotten. False: it is this one already. */
  begin(match: string, seat: SeatId): boolean
  /** False: something is missing before it, and `missing` was called. */
  take(frame: Frame): boolean
  /** The answer to a question for what is missing; frames that came meanwhile follow. */
  catchUp(catchUp: CatchUp): void
  onNews(listener: NewsListener): () => void
  /** Asks for everything from where this store stands. */
  refresh(): void
  end(): void
}

/** @param missing asks the server for everything after a number */
export function marketStore(missing: (match: string, after: number) => void): MarketStore {
  const market = signal<Market | undefined>(undefined)
  const seq = signal(0)
  const listeners = new Set<NewsListener>()
  let match: string | undefined
  let viewer: SeatId | undefined
  let state: Market | undefined
  /** Came while something before it was missing. */
  let early: Frame[] = []

  const show = () => {
    // `state` changes in place: the copy tells the signal that it did.
    market.value = state && { ...state }
  }
  const fold = (frame: Frame) => {
    if (!state) return
    for (const event of frame.events) {
      for (const listener of listeners) listener(event, state)
      apply(state, event)
    }
    seq.value = frame.to
  }
  const fits = (frame: Frame) => frame.from <= seq.value + 1 && frame.from > seq.value
  const takeNow = (frame: Frame): boolean => {
    if (frame.match !== match || frame.to <= seq.value) return true
    if (!fits(frame)) return false
    fold(frame)
    return true
  }
  const ask = () => {
    if (match !== undefined) missing(match, seq.value)
  }

  return {
    market,
    seq,
    matchId: () => match,
    begin(nextMatch, seat) {
      if (nextMatch === match && seat === viewer) return false
      match = nextMatch
      viewer = seat
      state = emptyMarket(seat)
      seq.value = 0
      early = []
      show()
      return true
    },
    take(frame) {
      if (takeNow(frame)) {
        show()
        return true
      }
      early.push(frame)
      if (early.length === 1) ask()
      return false
    },
    catchUp(catchUp) {
      if (catchUp.match !== match) return
      if ('snapshot' in catchUp) {
        if (catchUp.to >= seq.value) {
          state = fromSnapshot(catchUp.snapshot)
          seq.value = catchUp.to
        }
      } else takeNow(catchUp)
      const rest = early.sort((a, b) => a.from - b.from)
      early = []
      const stillEarly = rest.filter((frame) => !takeNow(frame))
      if (stillEarly.length > 0) {
        early = stillEarly
        ask()
      }
      show()
    },
    refresh: ask,
    end() {
      match = undefined
      viewer = undefined
      state = undefined
      seq.value = 0
      early = []
      show()
    },
    onNews(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

// Brings a market's written events to everyone who follows it: to each what their seat may see, in batches.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Settings } from '../../shared/game/settings.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { visibleTo } from '../../shared/game/visible.ts'
import type { Frame } from '../../shared/protocol/messages.ts'
import type { Committed } from '../actor/log-life.ts'
import type { Clock } from '../clock.ts'
import type { Line } from './line.ts'
import type { MarketActor } from './live-match.ts'

/** Source: architecture, section 3: one batch per market per 100 ms. */
const NEWS_EVERY_MS = 100

/** Whoever has no seat yet sees what is public. No seat is called so: they are s1, s2, ... */
export const ONLOOKER: SeatId = 'onlooker'

export type Reader = { seat: SeatId; toldSeq: number }

export type NewsDesk = {
  /** From now on this line hears of everything after `seq`. */
  follow(line: Line, seat: SeatId, seq: number): void
  forget(line: Line): void
  /** There is something new. */
  ring(): void
  close(): void
}

export function newsDesk(match: string, actor: Pick<MarketActor, 'since'>, settings: Settings, clock: Clock): NewsDesk {
  const readers = new Map<Line, Reader>()
  let lastMs = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | undefined

  function ring(): void {
    cancel ??= clock.setTimer(lastMs + NEWS_EVERY_MS - clock.now(), tellAll)
  }

  function tellAll(): void {
    cancel = undefined
    lastMs = clock.now()
    for (const [line, reader] of readers) tell(line, reader)
  }

  function tell(line: Line, reader: Reader): void {
    const news = actor.since(reader.toldSeq)
    // So far behind that the events are no longer at hand: it comes back and is given a snapshot.
    if (!news) {
      readers.delete(line)
      line.end('behind')
      return
    }
    const frame = frameFor(match, reader, news, settings)
    if (!frame) return
    reader.toldSeq = frame.to
    line.news(frame)
  }

  return {
    follow(line, seat, seq) {
      readers.set(line, { seat, toldSeq: seq })
      ring()
    },
    forget: (line) => void readers.delete(line),
    ring,
    close() {
      cancel?.()
      readers.clear()
    },
  }
}

/** Undefined when there is nothing new. A frame without visible events is sent too: it moves the reader's number on. */
export function frameFor(
  match: string,
  { seat, toldSeq }: Reader,
  news: readonly Committed<MarketEvent>[],
  settings: Settings,
): Frame | undefined {
  const last = news.at(-1)
  if (!last) return undefined
  return {
    match,
    from: toldSeq + 1,
    to: last.seq,
    events: news.flatMap(({ event }) => visibleTo(seat, event, settings) ?? []),
  }
}

// A page's line to the server: it beats, notices when it is dead, and comes back whoever ended it.

import type { Signal } from '@preact/signals'
import type { Refusal } from '../../shared/protocol/messages.ts'
import { type Asking, asking } from './asking.ts'
import type { PageSight } from './page-sight.ts'
import type { ServerClock } from './server-clock.ts'
import type { WireSocket } from './wire-socket.ts'

/** `idle`: not wanted. `away`: the network or the server is gone. */
/** `out`: the server says no for now; the page asks again until it is let in. */
export type LineStatus = 'idle' | 'connecting' | 'online' | 'away' | 'out'

export type Line = {
  readonly ask: Asking
  /** Wanted from now on. */
  dial(): void
  /** The server has taken this page up: what waited is asked, and it beats. */
  up(askedAtMs: number, serverMs: number): void
  /** Not wanted any more; who waits for an answer gets none. */
  hangUp(): void
}

type Parts<Status extends string> = {
  readonly socket: WireSocket
  readonly sight: PageSight
  readonly clock: ServerClock
  readonly nowMs: () => number
  /** A status beyond those of the line is the page's own: the line then rests. */
  readonly status: Signal<Status | LineStatus>
  /** The socket stands: the page asks to be taken up, or opens its questions. */
  readonly onConnect: () => void
}

/** Source: the design's "being away": a beat every 2 s, the seat counts as gone after 8. */
const BEAT_MS = 2_000
/** A page that comes back from sleep wants to know at once. */
const PROBE_MS = 1_500
/** After the server ended the connection itself, which socket.io does not mend; and before the same is asked again. */
export const COMEBACK_MS = 700

const passing: ReadonlySet<Refusal['reason']> = new Set(['storagePaused', 'tooFast'])
/** Says nothing of what was asked: the same may be taken a moment later. */
export const isPassing = ({ reason }: Refusal) => passing.has(reason)

export function keptLine<Status extends string>({
  socket,
  sight,
  clock,
  nowMs,
  status,
  onConnect,
}: Parts<Status>): Line {
  let beatTimer: ReturnType<typeof setTimeout> | undefined

  const reconnect = () => {
    socket.disconnect()
    socket.connect()
  }
  const ask = asking(socket, reconnect)

  const beat = (answerMs?: number) => {
    clearTimeout(beatTimer)
    if (status.value !== 'online') return
    beatTimer = setTimeout(beat, BEAT_MS)
    const askedAtMs = nowMs()
    void ask.once('beat', { visible: sight.isVisible() }, answerMs).then(
      (answer) => answer.ok && clock.sample(askedAtMs, answer.serverMs),
      () => answerMs !== undefined && socket.connected && reconnect(),
    )
  }
  const isGone = () => status.value === 'away' || status.value === 'connecting' || status.value === 'out'
  const comeBack = () => {
    if (isGone() && !socket.connected) socket.connect()
  }

  socket.on('connect', onConnect)
  socket.on('disconnect', () => {
    ask.shut()
    clearTimeout(beatTimer)
    if (status.value === 'online') status.value = 'away'
    if (isGone()) setTimeout(comeBack, COMEBACK_MS)
  })
  sight.onChange(() => {
    if (status.value === 'online') beat(sight.isVisible() ? PROBE_MS : undefined)
    else comeBack()
  })

  return {
    ask,
    dial() {
      status.value = 'connecting'
      socket.connect()
    },
    up(askedAtMs, serverMs) {
      clock.sample(askedAtMs, serverMs)
      status.value = 'online'
      ask.open()
      beat()
    },
    hangUp() {
      status.value = 'idle'
      clearTimeout(beatTimer)
      ask.abandon()
      ask.shut()
      socket.disconnect()
    },
  }
}

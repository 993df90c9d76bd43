// A projector's connection: it watches with its secret, hears, and asks for nothing else.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { WallFlight, WallView } from '../../shared/protocol/class.ts'
import { PROTOCOL_VERSION, type Refusal } from '../../shared/protocol/messages.ts'
import { type ServerClock, serverClock } from '../connection/server-clock.ts'
import type { WireSocket } from '../connection/wire-socket.ts'

export type WallConnection = {
  readonly view: ReadonlySignal<WallView | undefined>
  readonly clock: ServerClock
  readonly away: ReadonlySignal<boolean>
  readonly refused: ReadonlySignal<Refusal['reason'] | undefined>
  onFlights(listener: (flights: readonly WallFlight[]) => void): () => void
  close(): void
}

/** Source: the design's "being away": a beat every 2 s. */
const BEAT_MS = 2_000
const ANSWER_MS = 4_000
/** After the server ended the connection itself, which socket.io does not mend. */
const COMEBACK_MS = 700

export function wallConnection(socket: WireSocket, token: string): WallConnection {
  const view = signal<WallView | undefined>(undefined)
  const away = signal(false)
  const refused = signal<Refusal['reason'] | undefined>(undefined)
  const clock = serverClock()
  const listeners = new Set<(flights: readonly WallFlight[]) => void>()
  let closed = false
  let beat: ReturnType<typeof setInterval> | undefined

  async function watch(): Promise<void> {
    const askedAtMs = performance.now()
    const answer = await socket
      .timeout(ANSWER_MS)
      .emitWithAck('watch', { version: PROTOCOL_VERSION, token })
      .catch(() => undefined)
    if (closed) return
    if (!answer) return comeBack()
    if (!answer.ok) {
      if (answer.reason === 'storagePaused') return comeBack()
      refused.value = answer.reason
      return
    }
    clock.sample(askedAtMs, answer.serverMs)
    view.value = answer.wall
    away.value = false
    clearInterval(beat)
    beat = setInterval(() => void sample(), BEAT_MS)
  }

  async function sample(): Promise<void> {
    const askedAtMs = performance.now()
    const answer = await socket
      .timeout(ANSWER_MS)
      .emitWithAck('beat', { visible: true })
      .catch(() => undefined)
    if (answer?.ok) clock.sample(askedAtMs, answer.serverMs)
  }

  function comeBack(): void {
    setTimeout(() => {
      if (closed) return
      if (socket.connected) void watch()
      else socket.connect()
    }, COMEBACK_MS)
  }

  socket.on('connect', () => void watch())
  socket.on('disconnect', () => {
    if (closed) return
    away.value = true
    clearInterval(beat)
    comeBack()
  })
  socket.on('wall', (next) => {
    view.value = next
  })
  socket.on('flights', (flights) => {
    for (const listener of listeners) listener(flights)
  })
  socket.on('goodbye', ({ reason }) => {
    if (reason === 'roomDeleted') refused.value = 'roomOver'
  })
  socket.connect()

  return {
    view,
    clock,
    away,
    refused,
    onFlights(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      clearInterval(beat)
      socket.disconnect()
    },
  }
}

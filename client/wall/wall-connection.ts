// A projector's connection: it watches with its secret, hears, and asks for nothing else.

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WallFlight, WallView } from '../../shared/protocol/class.ts'
import { PROTOCOL_VERSION, type Refusal } from '../../shared/protocol/messages.ts'
import { COMEBACK_MS, isPassing, keptLine, type LineStatus } from '../connection/line.ts'
import type { PageSight } from '../connection/page-sight.ts'
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

export function wallConnection({
  socket,
  sight,
  token,
  clock = serverClock(),
  nowMs = () => performance.now(),
}: {
  readonly socket: WireSocket
  readonly sight: PageSight
  readonly token: string
  readonly clock?: ServerClock
  readonly nowMs?: () => number
}): WallConnection {
  const status = signal<LineStatus>('idle')
  const view = signal<WallView | undefined>(undefined)
  const refused = signal<Refusal['reason'] | undefined>(undefined)
  const listeners = new Set<(flights: readonly WallFlight[]) => void>()
  const line = keptLine({ socket, sight, clock, nowMs, status, onConnect: () => void watch() })

  const watch = async (): Promise<void> => {
    const askedAtMs = nowMs()
    const answer = await line.ask.once('watch', { version: PROTOCOL_VERSION, token }).catch(() => undefined)
    if (status.value === 'idle' || !socket.connected) return
    if (!answer) return watch()
    if (answer.ok) {
      view.value = answer.wall
      line.up(askedAtMs, answer.serverMs)
    } else if (isPassing(answer)) setTimeout(() => status.value !== 'idle' && socket.connected && watch(), COMEBACK_MS)
    else turnedAway(answer.reason)
  }
  const turnedAway = (reason: Refusal['reason']) => {
    line.hangUp()
    refused.value = reason
  }

  socket.on('wall', (next) => {
    view.value = next
  })
  socket.on('flights', (flights) => {
    for (const listener of listeners) listener(flights)
  })
  socket.on('goodbye', ({ reason }) => {
    if (reason === 'roomDeleted') turnedAway('roomOver')
  })
  line.dial()

  return {
    view,
    clock,
    away: computed(() => status.value === 'away'),
    refused,
    onFlights(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: line.hangUp,
  }
}

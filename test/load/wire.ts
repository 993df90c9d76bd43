// A socket that asks and gives up: what simulated students and desks speak through.

import { io, type Socket } from 'socket.io-client'
import type { Answers, Request, RequestName } from '../../shared/protocol/messages.ts'

/** Guess: far longer than any answer takes, even where 300 students share one core with their server. */
const PATIENCE_MS = 20_000

export type Wire = {
  readonly socket: Socket
  ask<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]>
  /** Gone without a word, as a phone that loses its network. */
  vanish(): void
}

/** Not connected yet; it never comes back by itself. */
export function wire(url: string): Wire {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, autoConnect: false })
  return {
    socket,
    ask: (name, request) => socket.timeout(PATIENCE_MS).emitWithAck(name, request),
    vanish() {
      socket.io.engine?.close()
    },
  }
}

/** Rejects when the server does not let it in. */
export function connected({ socket }: Wire): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => {
      socket.off('connect', come)
      socket.off('connect_error', done)
      if (error) reject(error)
      else resolve()
    }
    const come = () => done()
    socket.on('connect', come)
    socket.on('connect_error', done)
    socket.connect()
  })
}

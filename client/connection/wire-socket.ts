// The part of a socket that the connection needs, and the real one.

import { io } from 'socket.io-client'
import type { Answers, News, Request, RequestName } from '../../shared/protocol/messages.ts'

export type WireSocket = {
  readonly connected: boolean
  connect(): unknown
  disconnect(): unknown
  on<N extends keyof News>(name: N, listener: (news: News[N]) => void): unknown
  on(name: 'connect' | 'disconnect', listener: () => void): unknown
  /** The answer, or a rejection when none came in time. */
  timeout(ms: number): {
    emitWithAck<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N]>
  }
}

/** Waits between two tries to connect, with full jitter. Source: reliability design; a school's worth of pages must not come back at once. */
const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 3_000

export function openSocket(): WireSocket {
  const socket = io({
    autoConnect: false,
    // A school's firewall may block websockets: long polling is tried in the same breath.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: LAST_RETRY_MS,
    randomizationFactor: 1,
    timeout: 5_000,
  })
  // socket.io's own types know any event by any name; the protocol's types say which there are.
  return socket as unknown as WireSocket
}

// The only place with sockets: who may connect, under which limits, and what is said to all of them.

import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { isAllowedOrigin } from './allowed-origin.ts'
import { type EdgeParts, serveConnection } from './connection.ts'
import { GameWebSocketServer } from './game-websocket.ts'
import { seatLimits } from './seat-limits.ts'
import { watchSlowReaders } from './slow-readers.ts'

/** Largest message, either way in. Source: reliability design, 2.9; our largest request is under 4 kB. */
const MOST_MESSAGE_BYTES = 16 * 1024

export type Edge = { connections(): number; close(): Promise<void> }

export function openEdge(
  http: HttpServer,
  { rooms, clock, logger, addresses, pace }: Omit<EdgeParts, 'limits'> & { readonly pace: number },
): Edge {
  const limits = seatLimits(clock, pace)
  const io: Server<Record<string, never>> = new Server(http, {
    transports: ['websocket', 'polling'],
    serveClient: false,
    allowEIO3: false,
    maxHttpBufferSize: MOST_MESSAGE_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 5_000,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    cleanupEmptyChildNamespaces: true,
    wsEngine: GameWebSocketServer,
    allowRequest: (request: IncomingMessage, decide) => {
      const address = addresses.of(request.socket.remoteAddress ?? '', request.headers['x-forwarded-for'])
      decide(null, isAllowedOrigin(request.headers) && addresses.admits(address))
    },
  })
  // The first HTTP request of each connection would be kept as long as the connection.
  io.engine.on('connection', (raw: { request: unknown }) => {
    raw.request = null
  })
  io.on('connection', (socket) => serveConnection(socket, { rooms, clock, logger, addresses, limits }))
  const endWatch = watchSlowReaders(io, clock)

  return {
    connections: () => io.engine.clientsCount,
    async close() {
      endWatch()
      await io.close()
    },
  }
}

// The websocket server under Socket.IO, with the limits that Socket.IO has no option for.

import { createRequire } from 'node:module'

/** Our messages are one fragment each; without a limit thousands of one-byte fragments fill the memory. Source: CVE-2026-48779, measured in the reliability design. */
const LIMITS = { maxFragments: 8, maxBufferedChunks: 256 } as const

// The very copy that engine.io uses: another version would not fit its transports.
const requireFromSocketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'))
const requireFromEngineIo = createRequire(requireFromSocketIo.resolve('engine.io'))
const { WebSocketServer } = requireFromEngineIo('ws') as { WebSocketServer: new (options: object) => object }

export class GameWebSocketServer extends WebSocketServer {
  constructor(options: object) {
    super({ ...options, ...LIMITS })
  }
}

// What answers over plain HTTP, on a port of its own, for a real client to ask.

import { createServer, type RequestListener } from 'node:http'

export type Listening = {
  /** Without a slash at its end. */
  readonly base: string
  close(): Promise<void>
}

export async function listening(app: RequestListener): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return {
    base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

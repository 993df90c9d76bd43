// What the server answers over plain HTTP: the page, its files, the faces and its own health.

import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { face } from './face.ts'

export type Counts = {
  readonly rooms: number
  readonly markets: number
  readonly people: number
  readonly connections: number
  /** Of the whole process. */
  readonly memoryMb: number
}

/** Plain http on a local network must work: nothing here may ask a browser for https. */
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Preact sets style properties from script, which needs no leave; Phaser and the panels write no style attribute.
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      // The sandbox plays its matches in threads of its own.
      workerSrc: ["'self'"],
      // Older Safari does not count a websocket to the same host as 'self'.
      connectSrc: ["'self'", 'ws:', 'wss:'],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
})

/** Names of files under /assets carry their content's hash, so they never change. */
const FOREVER = { immutable: true, maxAge: '365d', index: false, redirect: false } as const
const REVALIDATED = { index: false, redirect: false, cacheControl: true, maxAge: 0 } as const

export function httpApp(options: {
  /** The folder of the built page. */
  readonly pageDir: string
  readonly version: string
  readonly counts: () => Counts
  /** Under /api/rooms. */
  readonly rooms: Router
  /** Under /api/learn. */
  readonly learn: Router
  readonly logger: Logger
}): Express {
  const { pageDir, version, counts, rooms, learn, logger } = options
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders)

  app.get('/api/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version, serverMs: Date.now(), counts: counts() })
  })
  app.use('/api/rooms', rooms)
  app.use('/api/learn', learn)
  app.use('/api', (_request, response) => {
    response.status(404).json({ ok: false, reason: 'noSuchPage' })
  })

  app.get('/faces/:file', (request, response) => {
    const svg = face(request.params.file)
    if (!svg) {
      response.sendStatus(404)
      return
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('image/svg+xml').send(svg)
  })

  app.use('/assets', express.static(join(pageDir, 'assets'), FOREVER))
  app.use(express.static(pageDir, REVALIDATED))
  // Every page is the same one; it reads the address itself. A name with a dot is a file that is not here.
  app.get('/{*path}', (request, response) => {
    if (/\.[^/]*$/.test(request.path)) {
      response.sendStatus(404)
      return
    }
    response.set('Cache-Control', 'no-cache').sendFile(join(pageDir, 'index.html'), (error) => {
      if (!error || response.headersSent) return
      logger.error({ err: error }, 'the page is not built')
      response.status(503).type('text/plain').send('The page is not built yet: run "npm start".')
    })
  })

  // Express knows an error handler by its four parameters.
  const lastResort: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error, url: request.url }, 'a request failed')
    if (response.headersSent) response.destroy()
    else response.sendStatus(status)
  }
  app.use(lastResort)
  return app
}

/** Express marks what is the asker's fault (a broken escape in the address) with a status below 500. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

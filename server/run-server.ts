// One server from its settings to its end: everything is opened here in order, and closed in the other.

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import * as z from 'zod'
import { welcome } from './addresses.ts'
import { systemClock } from './clock.ts'
import { addressBook } from './edge/address-book.ts'
import { openEdge } from './edge/edge.ts'
import { trustedProxies } from './edge/trusted-proxies.ts'
import { jobsThreads } from './export/jobs-thread.ts'
import { matchData } from './export/match-data.ts'
import { httpApp } from './http/http-app.ts'
import { learnData } from './http/learn-data.ts'
import { roomData } from './http/room-data.ts'
import { openLearnCounts } from './learn/learn-counts.ts'
import { openRooms } from './room/rooms.ts'
import { type Settings, StartFault } from './settings.ts'
import { openSqliteStore } from './store/sqlite-store.ts'

/** A whole request must be here in time, or a handful of slow ones would hold every connection. Source: reliability design, row 53. */
const TIMEOUTS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 } as const

const root = join(import.meta.dirname, '..')

export async function runServer(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.logLevel })
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'ended by a defect')
    process.exit(1)
  })

  const store = await openSqliteStore({
    dataDir: settings.dataDir,
    onLost: (error) => {
      throw error
    },
  })
  const clock = systemClock()
  const jobs = jobsThreads()
  const data = matchData({ store, running: (code) => rooms.running(code), ask: jobs.ask })
  const { pace, keepDays } = settings
  const learn = await openLearnCounts({ store, clock, logger })
  const rooms = await openRooms({
    store,
    clock,
    logger,
    pace,
    keepDays,
    onForgotten: data.forget,
    onFirstTrial: (match, seed) => void learn.measure(match, seed),
  })
  const addresses = addressBook(clock, trustedProxies(settings.trustProxy))
  const app = httpApp({
    pageDir: join(root, 'dist'),
    version: version(),
    counts: () => ({ ...rooms.counts(), connections: edge.connections(), memoryMb: memoryMb() }),
    rooms: roomData({ data, addresses, clock, logger }),
    learn: learnData({ learn, addresses, logger }),
    logger,
  })
  const http = createServer(TIMEOUTS, app)
  const edge = openEdge(http, { rooms, clock, logger, addresses, pace: settings.pace })
  const port = await listen(http, settings)
  console.log(welcome(settings.host, port))

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await rooms.close()
    await learn.close()
    await edge.close()
    addresses.close()
    await jobs.close()
    http.closeAllConnections()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}

const memoryMb = () => Math.round(process.memoryUsage.rss() / 2 ** 20)

function version(): string {
  const packageJson: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(packageJson).version
}

function listen(http: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new StartFault(
          taken ? `Port ${port} is taken: choose another with PORT.` : `Cannot listen on ${host}: ${error.message}.`,
        ),
      )
    })
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

// Debrief, replay and export of a room's ended matches, over plain HTTP.

import express, { type Request, type Response, type Router } from 'express'
import type { Logger } from 'pino'
import * as z from 'zod'
import { codeSchema, type EdgeRefusal, tokenSchema } from '../../shared/protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { AddressBook } from '../edge/address-book.ts'
import type { ExportedZip } from '../export/jobs.ts'
import type { Had, MatchData, Refused } from '../export/match-data.ts'
import { seatKeyOf } from '../room/live-room.ts'
import { StoreFault } from '../store/event-store.ts'

type Reason = Refused['reason'] | Extract<EdgeRefusal, 'malformed' | 'storagePaused' | 'serverFault'>

const statuses: Readonly<Record<Reason, number>> = {
  malformed: 400,
  unknownSeat: 401,
  noSuchRoom: 404,
  noSuchMarket: 404,
  notOverYet: 409,
  serverFault: 500,
  storagePaused: 503,
}

const replayQuerySchema = z.strictObject({
  market: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .optional(),
})
const exportQuerySchema = z.strictObject({ names: z.enum(['0', '1']).default('0') })
const bearerSchema = z
  .string()
  .regex(/^Bearer /i)
  .transform((header) => header.slice('Bearer '.length).trim())
  .pipe(tokenSchema)

export function roomData({
  data,
  addresses,
  clock,
  logger,
}: {
  readonly data: MatchData
  readonly addresses: AddressBook
  readonly clock: Clock
  readonly logger: Logger
}): Router {
  const router = express.Router()

  router.get('/:code/debrief', (request, response) =>
    answer(request, response, (code) => data.debrief(code, seatKeyIn(request)), sendJson),
  )
  router.get('/:code/replay', async (request, response) => {
    const query = replayQuerySchema.safeParse(request.query)
    if (!query.success) return say(response, 'malformed')
    const { market } = query.data
    return answer(request, response, (code) => data.replay(code, seatKeyIn(request), market), sendJson)
  })
  router.get('/:code/export.zip', async (request, response) => {
    const query = exportQuerySchema.safeParse(request.query)
    if (!query.success) return say(response, 'malformed')
    const names = query.data.names === '1'
    return answer(request, response, (code) => data.exportZip(code, seatKeyIn(request), names), sendZip)
  })

  async function answer<Body>(
    request: Request,
    response: Response,
    ask: (code: string) => Promise<Had<Body>>,
    send: (response: Response, body: Body, code: string) => void,
  ): Promise<void> {
    const code = codeSchema.safeParse(request.params['code'])
    try {
      const had: Had<Body> = code.success ? await ask(code.data) : { ok: false, reason: 'noSuchRoom' }
      if (had.ok && code.success) return send(response, had.body, code.data)
      const reason = had.ok ? 'serverFault' : had.reason
      if (reason === 'noSuchRoom') await wrongCode(request)
      say(response, reason)
    } catch (error) {
      const paused = error instanceof StoreFault
      if (!paused) logger.error({ err: error, url: request.path }, 'an ended match could not be told')
      say(response, paused ? 'storagePaused' : 'serverFault')
    }
  }

  /** Guessing codes is as slow here as it is at the door. */
  function wrongCode(request: Request): Promise<void> {
    const delayMs = addresses.wrongCodeDelayMs(
      addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']),
    )
    return new Promise((resolve) => {
      if (delayMs === 0) resolve()
      else clock.setTimer(delayMs, resolve)
    })
  }

  return router
}

function say(response: Response, reason: Reason): void {
  response.status(statuses[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })
}

function sendJson(response: Response, body: string): void {
  response.set('Cache-Control', 'no-store').type('application/json').send(body)
}

function sendZip(response: Response, { zip, rowsLeftOut }: ExportedZip, code: string): void {
  response
    .set('Cache-Control', 'no-store')
    .set('Content-Disposition', `attachment; filename="give-and-take-${code}.zip"`)
    .set('X-Rows-Left-Out', String(rowsLeftOut))
    .type('application/zip')
    .send(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength))
}

/** Undefined where no secret is told, or one that cannot be one. */
function seatKeyIn(request: Request): string | undefined {
  const token = bearerSchema.safeParse(request.headers.authorization)
  return token.success ? seatKeyOf(token.data) : undefined
}

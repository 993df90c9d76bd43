// What others chose in a lesson of Learn, over plain HTTP: told to anybody, and what a small page came to is taken in.

import express, { type Response, type Router } from 'express'
import type { Logger } from 'pino'
import { lessonOf } from '../../shared/lesson/learn.ts'
import { isChoiceOf, lessonChoiceSchema, tellable } from '../../shared/lesson/lesson-counts.ts'
import type { EdgeRefusal } from '../../shared/protocol/messages.ts'
import type { AddressBook } from '../edge/address-book.ts'
import type { LearnCounts } from '../learn/learn-counts.ts'

type Reason = Extract<EdgeRefusal, 'malformed' | 'tooFast' | 'storagePaused' | 'serverFault'> | 'noSuchLesson'

const statuses: Readonly<Record<Reason, number>> = {
  malformed: 400,
  noSuchLesson: 404,
  tooFast: 429,
  serverFault: 500,
  storagePaused: 503,
}

/** Our largest, six choices, is under 300 bytes. */
const MOST_BYTES = '2kb'

export function learnData({
  learn,
  addresses,
  logger,
}: {
  readonly learn: LearnCounts
  readonly addresses: AddressBook
  readonly logger: Logger
}): Router {
  const router = express.Router()

  router.get('/:lesson', async (request, response) => {
    if (!lessonOf(request.params.lesson)) return say(response, 'noSuchLesson')
    const counts = await learn.of(request.params.lesson)
    if (!counts) return say(response, 'storagePaused')
    response.set('Cache-Control', 'no-store').json({ ok: true, counts: tellable(counts) })
  })

  router.post('/:lesson', express.json({ limit: MOST_BYTES }), async (request, response) => {
    const { lesson } = request.params
    if (lesson === undefined || !lessonOf(lesson)) return say(response, 'noSuchLesson')
    const choice = lessonChoiceSchema.safeParse(request.body)
    if (!choice.success || !isChoiceOf(lesson, choice.data)) return say(response, 'malformed')
    const address = addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for'])
    if (!addresses.mayTellChoice(address)) return say(response, 'tooFast')
    const { id, arm, values } = choice.data
    const answer = await learn.count(id, { lesson, arm, values })
    if (!answer.ok) return say(response, answer.reason === 'storagePaused' ? 'storagePaused' : 'serverFault')
    response.set('Cache-Control', 'no-store').json({ ok: true })
  })

  router.use(((error: unknown, _request, response, next) => {
    // The parser of bodies names what it refuses: too large, no JSON, a charset that it does not know.
    const isUnreadable = typeof error === 'object' && error !== null && 'type' in error
    if (!isUnreadable) return next(error)
    logger.debug({ err: error }, 'a choice that cannot be read')
    say(response, 'malformed')
  }) satisfies express.ErrorRequestHandler)

  return router
}

function say(response: Response, reason: Reason): void {
  response.status(statuses[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })
}

// Whose the data of a class are: a student's own market, the whole class for desk and projector, the zip for the teacher alone.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { pairsFor, questionId } from '../../../shared/lesson/quiz.ts'
import { lesson, textOf } from './lesson-world.ts'

test('[CLA-9] before the bell there is nothing; after it a student has its own market and portrait', async () => {
  const { world, desk, code, phones, data, play } = await lesson()
  await play()
  const key = hashOf(phones[0]?.token ?? '')
  expect(await data.debrief(code, key)).toEqual({ ok: false, reason: 'notOverYet' })
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)

  const mine = textOf(await data.debrief(code, key))
  expect([mine.match, mine.mine.seat]).toEqual([phones[0]?.room.match?.id, phones[0]?.room.match?.seat])
  expect(mine.debrief.markets).toBe(1)
  expect(await data.debrief(code, undefined)).toEqual({ ok: false, reason: 'unknownSeat' })
  const replay = await data.replay(code, key)
  expect(String(replay.ok && replay.body)).not.toContain('Student')
})

test('[CLA-9] desk and projector have the whole class, and the zip is the teacher’s alone', async () => {
  const { world, desk, code, phones, data, play } = await lesson()
  await play()
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)

  for (const token of [desk.token, desk.wallToken]) {
    const whole = textOf(await data.debrief(code, hashOf(token)))
    expect([whole.debrief.markets, whole.debrief.people]).toEqual([2, 13])
    expect(whole.lesson.bets.length).toBe(3)
  }
  expect(await data.exportZip(code, hashOf(phones[0]?.token ?? ''), false)).toMatchObject({ ok: false })
  expect(await data.exportZip(code, hashOf(desk.wallToken), false)).toMatchObject({ ok: false })
  const zip = await data.exportZip(code, hashOf(desk.token), false)
  expect(zip.ok && verifyExport(zip.body.zip)).toMatchObject({ matches: 2 })
})

test('[TRT-5] what was drawn for a market is what it was played with, and both matches of a crossover count', async () => {
  const { world, desk, code, phones, data, play } = await lesson({
    treatment: { vary: 'labels', control: 'after', treated: 'live' },
  })
  for (const _ of [1, 2]) {
    await play()
    for (const phone of phones) {
      const arm = desk.view.markets.find(({ id }) => id === phone.room.match?.id)?.arm
      expect(phone.market?.settings.labels).toBe(arm === 'treated' ? 'live' : 'after')
    }
    await desk.does({ type: 'bell' })
    await world.pass(1_000, ...phones)
  }
  const { lesson: outcome } = textOf(await data.debrief(code, hashOf(desk.token)))
  expect([outcome.effect.design, outcome.effect.points.length]).toEqual(['crossover', 4])
  expect(outcome.effect.test.answer).toBe(undefined)
})

test('[QUI-6] the quiz before and after comes to one figure for the class', async () => {
  const { world, desk, code, phones, data, play } = await lesson()
  const answerAll = async (time: 'before' | 'after', rightIn: (index: number) => boolean) => {
    for (const [index, phone] of phones.entries()) {
      const first = phone.room.class?.form ?? 'a'
      const form = time === 'before' ? first : first === 'a' ? 'b' : 'a'
      for (const pair of pairsFor(code)) {
        const answer = (pair.right[form] + (rightIn(index) ? 0 : 1)) % pair.options
        await phone.command({ type: 'answer', question: questionId(time, pair.id), answer })
      }
    }
  }
  await answerAll('before', () => false)
  await play()
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)
  await answerAll('after', (index) => index < 6)

  const { lesson: outcome } = textOf(await data.debrief(code, hashOf(desk.token)))
  expect(outcome.quiz).toMatchObject({ students: 13, before: 0 })
  expect(outcome.quiz.gain).toBeCloseTo(6 / 13)
})

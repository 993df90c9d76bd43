// A class beside its earlier matches and beside the classes before it under the same link: sums and means, as long as those are kept.

import { expect, test } from 'vitest'
import { classLogs } from '../../../server/class/class-logs.ts'
import { emptyClass } from '../../../server/class/class-state.ts'
import { earlierClasses } from '../../../server/class/earlier-classes.ts'
import { readPastClass } from '../../../server/class/past-class.ts'
import { hashOf } from '../../../server/class/secrets.ts'
import { type JobName, type Jobs, jobs } from '../../../server/export/jobs.ts'
import type { DatedFigures } from '../../../shared/lesson/match-figures.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts'
import { anId } from '../room-world.ts'
import { lesson, textOf } from './lesson-world.ts'

type Lesson = Awaited<ReturnType<typeof lesson>>

async function matchesOf({ data }: Lesson, { view, token }: Lesson['desk']): Promise<readonly DatedFigures[]> {
  return textOf(await data.debrief(view.code, hashOf(token))).lesson.matches
}
const roomsOf = (matches: readonly DatedFigures[]) => matches.map(({ room, match }) => `${room} ${match}`)

/** One more class, opened under this desk's link, played for a match by two of its own students. */
async function another(class_: Lesson, under: string | undefined) {
  const { world } = class_
  const desk = await world.open({}, under)
  const phones = await world.joinAll(desk.view.code, 2)
  await desk.does({ type: 'start' })
  await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones)
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)
  return desk
}

test('[EAR-1] the matches of a room stand beside one another, the one that is shown last', async () => {
  const class_ = await lesson()
  for (const _ of [1, 2]) {
    await class_.play()
    await class_.bell()
  }
  const matches = await matchesOf(class_, class_.desk)

  expect(roomsOf(matches)).toEqual(['this 1', 'this 2'])
  expect(matches.map(({ markets, people }) => [markets, people])).toEqual([
    [2, 13],
    [2, 13],
  ])
  expect(matches[0]?.shares.generalized).toBe(1)
})

test('[EAR-2] a class opened under an earlier one’s link has that one’s figures too, and its own under the next', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()
  const second = await another(class_, class_.desk.token)
  const third = await another(class_, second.token)

  expect([second.view.earlier, third.view.earlier]).toEqual([1, 2])
  expect(roomsOf(await matchesOf(class_, class_.desk))).toEqual(['this 1'])
  expect(roomsOf(await matchesOf(class_, third))).toEqual(['earlier 1', 'earlier 1', 'this 1'])
  const [first] = await matchesOf(class_, third)
  expect(first).toMatchObject({ ...(await matchesOf(class_, class_.desk))[0], room: 'earlier' })
  expect(JSON.stringify(await matchesOf(class_, third))).not.toContain('Student')
})

test('[EAR-2] a class that is opened under no link has no other beside it', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()

  expect(roomsOf(await matchesOf(class_, await another(class_, undefined)))).toEqual(['this 1'])
})

test('[EAR-3] an earlier class that is deleted is in no debrief any more', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()
  const second = await another(class_, class_.desk.token)
  expect(roomsOf(await matchesOf(class_, second))).toEqual(['earlier 1', 'this 1'])
  await class_.desk.does({ type: 'deleteRoom', code: class_.code })
  await class_.world.pass(1_000)

  expect(roomsOf(await matchesOf(class_, second))).toEqual(['this 1'])
})

test('[EAR-3] a class that has got the code of a deleted one is not taken for it', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()
  const { store } = class_.world
  const { room } = await readPastClass(store, class_.code)
  const earlier = earlierClasses(store, classLogs(store), (job, ...args) => {
    const run = jobs[job] as (...args: unknown[]) => ReturnType<Jobs[JobName]>
    return Promise.resolve(run(...args)) as never
  })
  const beside = (openedAtMs: number) => earlier.of({ ...emptyClass(), earlier: [{ code: class_.code, openedAtMs }] })

  expect(await beside(room.openedAtMs)).toHaveLength(1)
  expect(await beside(room.openedAtMs - 1)).toEqual([])
})

test('[EAR-4] only a desk’s secret links: a student’s, a projector’s and one that is gone are refused, and nothing is opened', async () => {
  const class_ = await lesson()
  const { world, desk, phones } = class_
  const before = (await world.store.rooms()).length
  for (const under of [phones[0]?.token, desk.wallToken, '0'.repeat(64)]) {
    const request = { version: PROTOCOL_VERSION, id: anId(), ...(under !== undefined && { under }) }
    const { answer } = await world.rooms.openClass(request, desk.line)
    expect(answer).toEqual({ ok: false, reason: 'noEarlierClass' })
  }

  expect((await world.store.rooms()).length).toBe(before)
})

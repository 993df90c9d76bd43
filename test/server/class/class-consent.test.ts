// Who said no to research: the export leaves out the rows that name them, whoever said it, wherever they sat, and whatever was packed before.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import { readExportZip } from '../../../server/export/export-zip.ts'
import type { ExportedZip } from '../../../server/export/jobs.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { type Row, tableOf } from '../../helpers/exported.ts'
import { lesson, textOf } from './lesson-world.ts'

type Lesson = Awaited<ReturnType<typeof lesson>>

async function packed({ data, code, desk }: Lesson): Promise<ExportedZip> {
  const had = await data.exportZip(code, hashOf(desk.token), false)
  if (!had.ok) throw new Error(had.reason)
  return had.body
}
const seatsIn = ({ zip }: ExportedZip) => tableOf(readExportZip(zip).files, 'wide.csv').map(seatOf)
const seatOf = ({ match, market, seat }: Row) => `${match}:${market}:${seat}`
/** As in `seatsIn`: markets are numbered in the order of the match. */
const placeOf = ({ desk, phones }: Lesson, phone: number, match = 1) => {
  const at = phones[phone]?.room.match
  return `${match}:${desk.view.markets.findIndex(({ id }) => id === at?.id) + 1}:${at?.seat}`
}

test('[CNS-1] the rows of a student who said no are left out, all others stay, and the file is sound', async () => {
  const class_ = await lesson({ consent: true })
  await class_.phones[0]?.command({ type: 'consent', consent: 'declined' })
  await class_.play()
  const theirs = placeOf(class_, 0)
  await class_.bell()

  const file = await packed(class_)
  expect(seatsIn(file)).toHaveLength(12)
  expect(seatsIn(file)).not.toContain(theirs)
  const { matches, leftOut } = verifyExport(file.zip)
  expect([matches, leftOut?.length, leftOut?.[0]?.seats]).toEqual([2, 1, 1])
  const { seats = 0, events = 0, exchanges = 0 } = leftOut?.[0] ?? {}
  expect(events).toBeGreaterThan(5)
  expect(file.rowsLeftOut).toBe(seats + events + exchanges)
  expect(class_.desk.view.roster[0]?.optedOut).toBe(true)
})

test('[CNS-3] the charts of the debrief are of the whole class, and say only how many said no', async () => {
  const class_ = await lesson({ consent: true })
  await class_.play()
  await class_.bell()
  const { data, code, desk, phones } = class_
  const told = async () => textOf(await data.debrief(code, hashOf(desk.token)))
  const before = await told()
  await phones[0]?.command({ type: 'consent', consent: 'declined' })

  const after = await told()
  expect(after.debrief).toEqual(before.debrief)
  expect([before.lesson.optedOut, after.lesson.optedOut]).toEqual([0, 1])
})

test('[CNS-4] the teacher may leave a student out too, and cannot take back what the student said', async () => {
  const class_ = await lesson({ consent: true })
  await class_.play()
  const [first, second] = [placeOf(class_, 0), placeOf(class_, 1)]
  await class_.bell()
  const { desk, phones } = class_
  await phones[0]?.command({ type: 'consent', consent: 'declined' })
  for (const person of [0, 1].map((at) => phones[at]?.room.me ?? '')) {
    await desk.does({ type: 'leaveOut', person, on: true })
  }
  expect(seatsIn(await packed(class_))).not.toContain(second)
  for (const { id } of desk.view.roster.slice(0, 2)) await desk.does({ type: 'leaveOut', person: id, on: false })

  const seats = seatsIn(await packed(class_))
  expect([seats.includes(first), seats.includes(second)]).toEqual([false, true])
  expect(await desk.does({ type: 'leaveOut', person: 'p99', on: true })).toMatchObject({ reason: 'noSuchStudent' })
})

test('[CNS-5] who said no and left, or was taken out, stays left out', async () => {
  const class_ = await lesson({ consent: true })
  await class_.play()
  const theirs = [placeOf(class_, 0), placeOf(class_, 1)]
  const { desk, phones } = class_
  for (const at of [0, 1]) await phones[at]?.command({ type: 'consent', consent: 'declined' })
  await phones[0]?.command({ type: 'leave' })
  await desk.does({ type: 'kick', person: phones[1]?.room.me ?? '', on: true })
  await class_.bell()

  const seats = seatsIn(await packed(class_))
  expect(theirs.filter((seat) => seats.includes(seat))).toEqual([])
})

test('[CNS-5] both seats of a student who was moved are left out', async () => {
  const class_ = await lesson({ consent: true, marketSize: 8 })
  await class_.play()
  const { desk, world, phones } = class_
  const before = placeOf(class_, 0)
  const to = desk.view.markets.find(({ id }) => id !== phones[0]?.room.match?.id)?.id ?? ''
  await desk.does({ type: 'move', person: phones[0]?.room.me ?? '', market: to })
  await world.until(() => phones[0]?.room.match?.id === to, ...phones)
  const after = placeOf(class_, 0)
  await class_.bell()
  await phones[0]?.command({ type: 'consent', consent: 'declined' })

  const seats = seatsIn(await packed(class_))
  expect(before.slice(0, 4)).not.toBe(after.slice(0, 4))
  expect([before, after].filter((seat) => seats.includes(seat))).toEqual([])
})

test('[CNS-6] what was packed before is never handed out after a changed mind, and is handed out again while nothing changed', async () => {
  const class_ = await lesson({ consent: true })
  await class_.play()
  const theirs = placeOf(class_, 0)
  await class_.bell()
  const say = (consent: 'given' | 'declined') => class_.phones[0]?.command({ type: 'consent', consent })
  const packings = () => class_.done.filter((job) => job === 'exportZip').length

  expect(seatsIn(await packed(class_))).toContain(theirs)
  await packed(class_)
  expect(packings()).toBe(1)
  await say('declined')
  expect(seatsIn(await packed(class_))).not.toContain(theirs)
  await say('given')
  expect(seatsIn(await packed(class_))).toContain(theirs)
})

test('[CNS-6] nor after another match', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()
  expect(new Set(seatsIn(await packed(class_)).map((seat) => seat[0]))).toEqual(new Set(['1']))
  await class_.play()
  await class_.bell()

  expect(new Set(seatsIn(await packed(class_)).map((seat) => seat[0]))).toEqual(new Set(['1', '2']))
})

test('[CNS-6] a class that was deleted has no file any more, and none is kept of it', async () => {
  const class_ = await lesson()
  await class_.play()
  await class_.bell()
  await packed(class_)
  const { data, code, desk, world, done, forgotten } = class_
  await desk.does({ type: 'deleteRoom', code })
  await world.pass(1_000)

  expect(forgotten).toEqual([code])
  expect(await data.exportZip(code, hashOf(desk.token), false)).toMatchObject({ ok: false })
  expect(await data.debrief(code, hashOf(desk.token))).toMatchObject({ ok: false })
  expect(done.filter((job) => job === 'exportZip')).toHaveLength(1)
})

// The bugs of the nearest relatives, read in their sources: each is a test of ours, named after the relative. Others of the table stand where their subject is: [REL] in SPEC.md.

import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { Line } from '../../../server/market/line.ts'
import { openRooms } from '../../../server/room/rooms.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts'
import { fakeClock } from '../fake-clock.ts'
import { memoryStore } from '../memory-store.ts'
import { anId, roomWorld } from '../room-world.ts'
import { type ClassWorld, classWorld, type Phone } from './class-world.ts'

const MINUTE_MS = 60_000
const isPhone = (phone: Phone | string): Phone => {
  if (typeof phone === 'string') throw new Error(phone)
  return phone
}

async function waiting(count: number) {
  const world = await classWorld()
  const desk = await world.open()
  const phones = await world.joinAll(desk.view.code, count)
  return { world, desk, phones }
}

const names = (world: ClassWorld, code: string) =>
  world.store.events(code).filter(({ body }) => body.includes('studentEntered')).length

test('[REL-1] Razzia: the host drops while in the lobby, and ten minutes later the class is as it was', async () => {
  const { world, desk, phones } = await waiting(3)
  desk.place.room.drop(desk.place.person, desk.line)
  await world.pass(10 * MINUTE_MS, ...phones)
  const back = await world.steer(desk.token)
  await world.pass(1_000, ...phones)

  expect(phones.map(({ heard }) => heard)).toEqual([[], [], []])
  expect(typeof back === 'string' ? back : back.view.roster.map(({ name, state }) => [name, state])).toEqual([
    ['Student 1', 'here'],
    ['Student 2', 'here'],
    ['Student 3', 'here'],
  ])
})

test('[REL-1] Razzia: everyone, the host too, is gone for ten minutes, and all find the class as it was', async () => {
  const { world, desk, phones } = await waiting(3)
  desk.place.room.drop(desk.place.person, desk.line)
  for (const { place, line } of phones) place.room.drop(place.person, line)
  await world.pass(10 * MINUTE_MS)
  const back = isPhone(await world.again(phones[1] as Phone))

  expect(back.room.people[0]?.name).toBe('Student 2')
  expect(names(world, desk.view.code)).toBe(3)
})

test('[REL-1] Razzia: the host of friends drops in the lobby for ten minutes and is host again', async () => {
  const world = await roomWorld()
  const mia = await world.open('friends')
  const ben = await world.enter(mia.room.code, 'Ben')
  if (typeof ben === 'string') throw new Error(ben)
  mia.place.room.drop(mia.place.person, mia.line)
  await world.pass(10 * MINUTE_MS, ben)
  const back = await world.again(mia)

  expect(typeof back === 'string' ? back : [back.room.host === back.room.me, back.room.people.length]).toEqual([
    true,
    2,
  ])
})

test('[REL-2] Razzia: whoever comes back while the old connection still seems to live is let in, and the old one is told', async () => {
  const { world, phones } = await waiting(2)
  const [first] = phones as [Phone, Phone]
  const back = isPhone(await world.again(first))
  const third = isPhone(await world.again(back))

  expect([first.heard, back.heard, third.heard]).toEqual([['superseded'], ['superseded'], []])
})

test.each(['Bo', 'Li', 'Ann', '安', 'Ö'])('[REL-3] Razzia, ClassQuiz: the name %s is long enough', async (name) => {
  const { world, desk } = await waiting(0)

  expect(isPhone(await world.join(desk.view.code, name)).room.people[0]?.name).toBe(name)
})

test('[REL-4] Razzia: a code that another room has is drawn again', async () => {
  const store = memoryStore()
  const asked: string[] = []
  const taken = { code: '', log: '', openedAtMs: 0, lastPersonAtMs: 0, running: undefined }
  const crowded = {
    ...store,
    // The first two codes that are drawn have a room each, which is not open just now.
    room: async (code: string) => (asked.push(code) <= 2 ? { ...taken, code, log: code } : store.room(code)),
  }
  const rooms = await openRooms({
    store: crowded,
    clock: fakeClock(),
    logger: pino({ level: 'silent' }),
    pace: 1,
    keepDays: 30,
  })
  const line: Line = { news: () => {}, room: () => {}, say: () => {}, end: () => {} }
  const { answer } = await rooms.openClass({ version: PROTOCOL_VERSION, id: anId(), setup: {} as never }, line)

  expect(asked).toHaveLength(3)
  expect(answer.ok && answer.desk.code).toBe(asked[2])
})

test('[REL-5] ClassQuiz: what happens in one class is heard in no other', async () => {
  const { world, desk, phones } = await waiting(3)
  const other = await world.open()
  const theirs = await world.joinAll(other.view.code, 2)
  await other.does({ type: 'message', to: 'all', text: 'Only for us.' })
  await desk.does({ type: 'start' })
  await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones, ...theirs)
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones, ...theirs)

  expect(theirs.map(({ room, market }) => [room.code, room.class?.phase, market])).toEqual(
    theirs.map(() => [other.view.code, 'join', undefined]),
  )
  expect(phones.map(({ room }) => room.class?.notices)).toEqual([[], [], []])
  expect([desk.view.roster.length, other.view.roster.length]).toEqual([3, 2])
})

test('[REL-6] ClassQuiz: ten taps on an answer are one answer, the first one', async () => {
  const { world, desk, phones } = await waiting(2)
  const [first] = phones as [Phone, Phone]
  await desk.does({ type: 'phase', to: 'quizBefore' })
  for (let tap = 0; tap < 10; tap++) await first.command({ type: 'answer', question: 'before:1', answer: tap % 4 })
  await world.pass(1_000, ...phones)

  expect([desk.view.answered, first.room.class?.answers]).toEqual([1, { 'before:1': 0 }])
})

test('[REL-7] oTree: who let the time pass has no answer, not an answer of 0', async () => {
  const { world, desk, phones } = await waiting(2)
  const [first, second] = phones as [Phone, Phone]
  await desk.does({ type: 'phase', to: 'quizBefore' })
  await first.command({ type: 'answer', question: 'before:1', answer: 0 })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)

  expect([first.room.class?.answers, second.room.class?.answers]).toEqual([{ 'before:1': 0 }, {}])
})

test('[REL-8] ClassQuiz: a seat is found again on a connection that never knew the old one, also after the server has ended', async () => {
  const { world, desk, phones } = await waiting(2)
  await world.crash(5_000)
  const byToken = isPhone(await world.again(phones[0] as Phone))
  const byWords = isPhone(await world.comeBack(desk.view.code, phones[1]?.room.class?.phrase ?? ''))

  expect([byToken, byWords].map(({ room }) => [room.me, room.people[0]?.name])).toEqual([
    ['p1', 'Student 1'],
    ['p2', 'Student 2'],
  ])
})

test('[REL-9] one student, two tabs and a rejoin under the same request: one seat; a second entry is a second student', async () => {
  const { world, desk } = await waiting(1)
  const request = { version: PROTOCOL_VERSION, id: anId(), code: desk.view.code, name: 'Ida', face: 3 }
  const line = (): Line => ({ news: () => {}, room: () => {}, say: () => {}, end: () => {} })
  const answers = [await world.rooms.enter(request, line()), await world.rooms.enter(request, line())]
  await world.rooms.enter({ ...request, id: anId() }, line())
  await world.pass(1_000)

  expect(answers.map(({ answer }) => answer.ok && answer.room.me)).toEqual(['p2', 'p2'])
  expect(desk.view.roster.map(({ name }) => name)).toEqual(['Student 1', 'Ida', 'Ida 2'])
})

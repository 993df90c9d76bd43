// What the teacher does at the desk, and what becomes of it.

import { expect, test } from 'vitest'
import type { DeskCommand } from '../../../shared/protocol/class.ts'
import { classWorld, type Phone } from './class-world.ts'

const isPhone = (phone: Phone | string): Phone => {
  if (typeof phone === 'string') throw new Error(phone)
  return phone
}
const refusal = async (answer: Promise<unknown>) => (await answer) as { ok: boolean; reason?: string }

async function waiting(count = 3, setup = {}) {
  const world = await classWorld()
  const desk = await world.open(setup)
  const phones = await world.joinAll(desk.view.code, count)
  return { world, desk, phones }
}

async function playing(count = 6, setup = {}) {
  const { world, desk, phones } = await waiting(count, setup)
  await desk.does({ type: 'start' })
  await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones)
  return { world, desk, phones }
}

test('[DSK-5] locked: nobody new comes in, and whoever has a seat comes back', async () => {
  const { world, desk, phones } = await waiting()
  await desk.does({ type: 'lock', on: true })

  expect(await world.join(desk.view.code, 'New')).toBe('classLocked')
  expect(isPhone(await world.again(phones[0] as Phone)).room.class?.phase).toBe('join')
})

test('[DSK-5] a class that lets nobody in late is closed from its first match on', async () => {
  const { world, desk } = await playing(3, { latecomers: false })
  expect(await world.join(desk.view.code, 'Late')).toBe('classLocked')
})

test('[DSK-6] the seat cap holds, and honest students are unaffected', async () => {
  const { world, desk, phones } = await waiting(3, { seatCap: 3 })
  const flood = await Promise.all(Array.from({ length: 200 }, (_, n) => world.join(desk.view.code, `Flood ${n}`)))

  expect(new Set(flood)).toEqual(new Set(['roomFull']))
  expect(isPhone(await world.again(phones[1] as Phone)).room.people[0]?.name).toBe('Student 2')
})

test('[DSK-7] who must be approved waits, and plays when let in; names of the roster need no approval', async () => {
  const { world, desk } = await waiting(0, { approve: true })
  await desk.does({ type: 'roster', names: ['Ada', 'Bo'] })
  const ada = isPhone(await world.join(desk.view.code, 'Ada'))
  const eve = isPhone(await world.join(desk.view.code, 'Eve'))
  await world.pass(1_000, ada, eve)

  expect(desk.view.roster.map(({ name, state, realName }) => [name, state, realName])).toEqual([
    ['Ada', 'here', 'Ada'],
    ['Eve', 'waiting', undefined],
  ])
  expect(desk.view.absent).toEqual(['Bo'])
  await desk.does({ type: 'start' })
  await world.pass(1_000, ada, eve)
  expect([ada.room.match?.seat !== undefined, eve.room.match]).toEqual([true, undefined])
  await desk.does({ type: 'approve', person: 'all' })
  await desk.does({ type: 'endRound' })
  await world.until(() => eve.room.match !== undefined, ada, eve)
})

test('[DSK-7] a list that is saved while they wait lets in who is on it, in any case of letters', async () => {
  const { world, desk } = await waiting(0, { approve: true })
  const ada = isPhone(await world.join(desk.view.code, 'ada'))
  const eve = isPhone(await world.join(desk.view.code, 'Eve'))
  await world.pass(1_000, ada, eve)
  const states = () => desk.view.roster.map(({ name, state, realName }) => [name, state, realName])
  expect(states()).toEqual([
    ['ada', 'waiting', undefined],
    ['Eve', 'waiting', undefined],
  ])
  await desk.does({ type: 'roster', names: ['Ada', 'Bo'] })
  await world.pass(1_000, ada, eve)
  expect(states().toSorted()).toEqual([
    ['Eve', 'waiting', undefined],
    ['ada', 'here', 'Ada'],
  ])
})

test('[DSK-8] kicked: the page is told and a bot keeps the seat; undone: the seat is as it was', async () => {
  const { world, desk, phones } = await playing()
  const [first, ...others] = phones as [Phone, ...Phone[]]
  await desk.does({ type: 'kick', person: 'p1', on: true })
  await world.pass(1_000, ...others)

  expect(first.heard).toContain('kicked')
  expect(await world.again(first)).toBe('kickedOut')
  expect(others[0]?.market?.seats.get(first.room.match?.seat ?? '')?.keeper).toBe('cover')
  await desk.does({ type: 'kick', person: 'p1', on: false })
  const back = isPhone(await world.again(first))
  await world.pass(1_000, back, ...others)
  expect(back.room.match).toEqual(first.room.match)
  expect(others[0]?.market?.seats.get(first.room.match?.seat ?? '')?.keeper).toBe('person')
})

test('[DSK-9] a bot takes a seat and gives it back', async () => {
  const { world, desk, phones } = await playing()
  const seat = phones[0]?.room.match?.seat ?? ''
  await desk.does({ type: 'bot', person: 'p1', on: true })
  await world.pass(1_000, ...phones)
  expect([phones[1]?.market?.seats.get(seat)?.keeper, desk.view.roster[0]?.state]).toEqual(['cover', 'bot'])
  await desk.does({ type: 'bot', person: 'p1', on: false })
  await world.pass(1_000, ...phones)
  expect(phones[1]?.market?.seats.get(seat)?.keeper).toBe('person')
})

test('[DSK-10] a student without a phone has a stall by name that a bot keeps', async () => {
  const { world, desk, phones } = await waiting(3)
  await desk.does({ type: 'addSeat', name: 'Nadia' })
  await desk.does({ type: 'start' })
  await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones)

  const stall = [...(phones[0]?.market?.seats.values() ?? [])].find(({ name }) => name === 'Nadia')
  expect(stall?.keeper).toBe('bot')
  const rows = desk.view.roster.map(({ name, hasPhone, phrase }) => [name, hasPhone, phrase === ''])
  expect(rows.filter(([, hasPhone]) => !hasPhone)).toEqual([['Nadia', false, true]])
})

test('[DSK-11] a moved student sits in the other market from the next round on', async () => {
  const { world, desk, phones } = await playing(12, { marketSize: 7 })
  const first = phones[0] as Phone
  const target = desk.view.markets.find(({ id }) => id !== first.room.match?.id)?.id ?? ''
  await desk.does({ type: 'move', person: 'p1', market: target })
  await desk.does({ type: 'endRound' })
  await world.pass(1_000, ...phones)
  await desk.does({ type: 'endRound' })
  await world.until(() => first.room.match?.id === target, ...phones)
  await world.pass(1_000, ...phones)

  expect(first.market?.seats.get(first.room.match?.seat ?? '')?.name).toBe('Student 1')
  expect(first.market?.round).toBe(2)
})

test('[DSK-12] a message reaches one or all, and stays for who comes back', async () => {
  const { world, desk, phones } = await waiting(2)
  await desk.does({ type: 'message', to: 'all', text: 'Look up, please.' })
  await desk.does({ type: 'message', to: 'p2', text: 'Well done.' })
  await world.pass(500, ...phones)

  const texts = phones.map(({ room }) => room.class?.notices.map(({ text }) => text))
  expect(texts).toEqual([['Look up, please.'], ['Look up, please.', 'Well done.']])
  const back = isPhone(await world.again(phones[1] as Phone))
  expect(back.room.class?.notices.length).toBe(2)
  const late = isPhone(await world.join(desk.view.code, 'Late'))
  expect(late.room.class?.notices).toEqual([])
})

test('[DSK-13] extra time and a hush go with a student into the next match', async () => {
  const { world, desk, phones } = await playing(6)
  await desk.does({ type: 'extraTime', person: 'p1', percent: 150 })
  await desk.does({ type: 'hush', person: 'p1', on: true })
  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)
  await desk.does({ type: 'start' })
  await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones)

  const own = phones[0]?.market?.seats.get(phones[0].room.match?.seat ?? '')?.own
  expect([own?.extraPercent, own?.hushed]).toEqual([150, true])
})

test('[DSK-14] bots rehearse a class the evening before', async () => {
  const { world, desk } = await waiting(0)
  expect(await desk.does({ type: 'rehearse', students: 30 })).toMatchObject({ ok: true })
  await desk.does({ type: 'start' })
  await world.pass(60_000)

  expect(desk.view.roster.length).toBe(30)
  expect(desk.view.markets.length).toBe(5)
  expect(desk.figures?.dealsPerMinute).toBeGreaterThan(5)
  expect(Math.abs(Object.values(desk.figures?.shares ?? {}).reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-9)
})

test('[DSK-15] what cannot be done is refused with its reason, and changes nothing', async () => {
  const { desk } = await waiting(1)
  await desk.does({ type: 'addSeat', name: 'Nadia' })
  const cases: [DeskCommand, string][] = [
    [{ type: 'pause' }, 'notPlaying'],
    [{ type: 'redoRound' }, 'notPlaying'],
    [{ type: 'bell' }, 'notPlaying'],
    [{ type: 'kick', person: 'p9', on: true }, 'noSuchStudent'],
    [{ type: 'message', to: 'p9', text: 'x' }, 'noSuchStudent'],
    [{ type: 'bot', person: 'p9', on: true }, 'noSuchStudent'],
    [{ type: 'bot', person: 'p2', on: false }, 'noPhone'],
    [{ type: 'message', to: 'p2', text: 'x' }, 'noPhone'],
    [{ type: 'move', person: 'p1', market: 'm' }, 'notPlaying'],
    [{ type: 'phase', to: 'play' }, 'noSuchStep'],
    [{ type: 'wall', show: 'village', market: 'm' }, 'noSuchMarket'],
    [{ type: 'deleteRoom', code: 'WRONG1' }, 'wrongCode'],
  ]
  for (const [command, reason] of cases) expect(await refusal(desk.does(command))).toEqual({ ok: false, reason })
  const empty = await classWorld().then((world) => world.open())
  expect(await refusal(empty.does({ type: 'start' }))).toEqual({ ok: false, reason: 'nobodyHere' })
})

test('[DSK-16] when every student of every market is done, all clocks are hurried together', async () => {
  const { world, phones } = await playing(13)
  for (const phone of phones) await phone.act({ type: 'done', done: true })
  await world.pass(500, ...phones)

  const ends = new Set(phones.map(({ market }) => market?.endsAtMs))
  const left = phones.map(({ market }) => (market?.endsAtMs ?? 0) - (market?.clock.atMs ?? 0))
  expect(ends.size).toBe(1)
  expect(Math.max(...left)).toBeLessThan(30_000)
})

test('[DEL-1] a deleted class is gone: log, matches, secrets, names', async () => {
  const { world, desk, phones } = await playing(3)
  const { code } = desk.view
  await desk.does({ type: 'deleteRoom', code })
  await world.pass(1_000)

  expect([world.store.events(code).length, world.store.events(`${code}-1-1`).length]).toEqual([0, 0])
  expect(phones[0]?.heard).toContain('roomDeleted')
  expect(await world.again(phones[0] as Phone)).toBe('unknownSeat')
  expect(await world.steer(desk.token)).toBe('unknownSeat')
  expect(await world.join(code, 'X')).toBe('noSuchRoom')
})

test('[WAL-1] the projector shows no names unless the teacher says so, and arcs without goods where reputation is hidden', async () => {
  const { world, desk, phones } = await playing(6)
  const wall = await world.watch(desk.wallToken)
  const to = [...(phones[0]?.market?.seats.keys() ?? [])].find((seat) => seat !== phones[0]?.room.match?.seat) ?? ''
  await phones[0]?.act({ type: 'give', to, goods: { coins: 1 } })
  await world.pass(1_000, ...phones)

  expect(JSON.stringify(wall.view)).not.toContain('Student')
  expect(wall.flights).toContainEqual(
    expect.objectContaining({ from: phones[0]?.room.match?.seat, to, kind: 'neutral', forth: [], back: [] }),
  )
  await desk.does({ type: 'wallNames', on: true })
  await world.pass(1_000, ...phones)
  expect(JSON.stringify(wall.view)).toContain('Student')
})

test('[WAL-2] a projector steers nothing', async () => {
  const { world, desk } = await waiting(1)
  expect(await world.steer(desk.wallToken)).toBe('notHost')
})

test('[CLA-8] names nobody should read on a wall are refused, and two of the same name are told apart', async () => {
  const world = await classWorld()
  const desk = await world.open()
  expect(await world.join(desk.view.code, 'fuck')).toBe('unfitName')
  await world.join(desk.view.code, 'Ann')
  const second = isPhone(await world.join(desk.view.code, 'ann'))
  expect(second.room.people[0]?.name).toBe('ann 2')
  for (const name of ['Bo', 'Li', 'Ann-Kathrin', 'Søren', 'أحمد', '李']) {
    isPhone(await world.join(desk.view.code, name))
  }
})

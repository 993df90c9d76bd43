// A class as its teacher and students live it, without sockets.

import { describe, expect, test } from 'vitest'
import { clockAt } from '../../../shared/game/state.ts'
import { predictionId, predictions } from '../../../shared/lesson/predictions.ts'
import { settle } from '../room-world.ts'
import { classWorld, type Phone } from './class-world.ts'

const isPhone = (phone: Phone | string): Phone => {
  if (typeof phone === 'string') throw new Error(phone)
  return phone
}
const phase = (phone: Phone | undefined) => phone?.market?.phase

async function playing(count = 13, setup = {}) {
  const world = await classWorld()
  const desk = await world.open(setup)
  const phones = await world.joinAll(desk.view.code, count)
  expect(await desk.does({ type: 'start' })).toMatchObject({ ok: true })
  await world.until(() => phones.every((phone) => phase(phone) === 'market'), ...phones)
  return { world, desk, phones }
}

describe('opening and starting', () => {
  test('[CLA-1] a class is opened without an account; students see only themselves', async () => {
    const world = await classWorld()
    const desk = await world.open()
    const [first, second] = await world.joinAll(desk.view.code, 2)
    await world.pass(500)

    expect(desk.view.roster.map(({ name, state }) => `${name} ${state}`)).toEqual(['Student 1 here', 'Student 2 here'])
    expect(first?.room.people.map(({ name }) => name)).toEqual(['Student 1'])
    expect(second?.room.class?.here).toBe(2)
    expect(second?.room.host).toBe('')
  })

  test('[CLA-12] a page knows how many are here and have answered, what comes next, and who plays its seat', async () => {
    const world = await classWorld()
    const desk = await world.open()
    const [first, second] = await world.joinAll(desk.view.code, 2)
    await world.pass(500)
    expect(first?.room.class).toMatchObject({
      phase: 'join',
      next: 'quizBefore',
      here: 2,
      answered: 0,
      botPlays: false,
    })
    await desk.does({ type: 'phase', to: 'predict' })
    await second?.command({ type: 'answer', question: predictionId(predictions[0].id), answer: 1 })
    await desk.does({ type: 'bot', person: 'p1', on: true })
    await world.pass(500)
    expect(first?.room.class).toMatchObject({ phase: 'predict', next: 'play', answered: 1, botPlays: true })
    await desk.does({ type: 'phase', to: 'over' })
    await world.pass(500)
    expect(first?.room.class?.next).toBeUndefined()
  })

  test('[ASG-1] thirteen students play in a market of seven and one of six, each with a seat, under one clock', async () => {
    const { desk, phones, world } = await playing(13)
    const seats = phones.map(({ room }) => `${room.match?.id} ${room.match?.seat}`)

    expect(new Set(seats).size).toBe(13)
    expect(desk.view.markets.map(({ seats, people }) => [seats, people])).toEqual([
      [7, 7],
      [6, 6],
    ])
    const clocks = phones.map(({ market }) => (market ? clockAt(market, world.clock.now()) : 0))
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(250)
  })

  test('[CLA-2] a whole match is played to its end, and the class goes on to its debrief', async () => {
    const { world, desk, phones } = await playing(7, { settings: { rounds: 1, clock: 'shared' } })
    await world.until(() => phones.every((phone) => phase(phone) === 'over'), ...phones)
    await world.pass(1000, ...phones)

    expect(desk.view.phase).toBe('debrief')
    expect(desk.view.playing).toBe(false)
  })
})

describe('steering', () => {
  test('[DSK-1] pause stops every clock, resume lets all go on together', async () => {
    const { world, desk, phones } = await playing()
    await desk.does({ type: 'pause' })
    await world.pass(20_000, ...phones)
    await desk.does({ type: 'resume' })
    await world.pass(1_000, ...phones)
    const clocks = phones.map(({ market }) => (market ? clockAt(market, world.clock.now()) : 0))

    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(250)
    expect(Math.max(...clocks)).toBeLessThan(9_000)
  })

  test('[DSK-2] end round, redo round: the same morning comes again', async () => {
    const { world, desk, phones } = await playing()
    const needs = phones[0]?.market?.seats.get(phones[0].room.match?.seat ?? '')?.needs.map(({ id }) => id)
    await desk.does({ type: 'redoRound' })
    await world.pass(500, ...phones)
    expect(phones.map(phase)).toEqual(phones.map(() => 'morning'))
    await world.until(() => phones.every((phone) => phase(phone) === 'market'), ...phones)

    expect(phones[0]?.market?.round).toBe(1)
    expect(phones[0]?.market?.seats.get(phones[0].room.match?.seat ?? '')?.needs.map(({ id }) => id)).toEqual(needs)
    await desk.does({ type: 'endRound' })
    await world.pass(500, ...phones)
    expect(phones.map(phase)).toEqual(phones.map(() => 'evening'))
  })

  test('[DSK-3] the bell ends play everywhere', async () => {
    const { world, desk, phones } = await playing()
    await desk.does({ type: 'bell' })
    await world.pass(1_000, ...phones)

    expect(phones.map(phase)).toEqual(phones.map(() => 'over'))
    expect([desk.view.phase, phones[0]?.room.class?.phase]).toEqual(['debrief', 'debrief'])
  })

  test('[DSK-4] a student steers nothing', async () => {
    const { phones } = await playing(3)
    expect(await phones[0]?.command({ type: 'start' })).toEqual({ ok: false, reason: 'notHost' })
    expect(await phones[0]?.command({ type: 'endMatch' })).toEqual({ ok: false, reason: 'notHost' })
  })
})

describe('coming and going', () => {
  test('[CLA-3] a student comes back on another device by two words, and the old one is told', async () => {
    const { world, desk, phones } = await playing(3)
    const [first] = phones
    const back = isPhone(await world.comeBack(desk.view.code, first?.room.class?.phrase.toUpperCase() ?? ''))

    expect(back.room.match).toEqual(first?.room.match)
    expect(first?.heard).toContain('superseded')
    expect(await world.comeBack(desk.view.code, 'no way')).toBe('wrongPhrase')
  })

  test('[CLA-4] who vanishes is covered after 8 s, keeps the seat, and no round is late', async () => {
    const { world, desk, phones } = await playing(6)
    const [first, ...others] = phones
    first?.place.room.drop(first.place.person, first.line)
    await world.pass(9_000, ...others)
    const seat = first?.room.match?.seat ?? ''

    expect(others[0]?.market?.seats.get(seat)?.keeper).toBe('cover')
    expect(desk.view.roster[0]?.state).toBe('cover')
    const back = isPhone(await world.again(first as Phone))
    await world.pass(500, back, ...others)
    expect(back.room.match).toEqual(first?.room.match)
    expect(others[0]?.market?.seats.get(seat)?.keeper).toBe('person')
  })

  test('[CLA-5] late students get a seat by the next round', async () => {
    const { world, desk, phones } = await playing(6)
    const late = isPhone(await world.join(desk.view.code, 'Late'))
    expect(late.room.match).toBe(undefined)
    await desk.does({ type: 'endRound' })
    await world.pass(500, ...phones, late)
    await desk.does({ type: 'endRound' })
    await world.pass(2_000, ...phones, late)

    expect(late.room.match?.seat).toMatch(/^s\d$/)
    expect(late.market?.round).toBeGreaterThanOrEqual(1)
  })

  test('[CLA-6] after a crash every market goes on, its clock as if nothing had been', async () => {
    const { world, desk, phones } = await playing(13)
    const before = phones.map(({ market }) => market?.round)
    await world.crash(20_000)
    const back: Phone[] = []
    for (const phone of phones) back.push(isPhone(await world.again(phone)))
    const desk2 = await world.steer(desk.token)
    await world.pass(500, ...back)

    expect(back.map(({ market }) => market?.round)).toEqual(before)
    expect(back.map(phase)).toEqual(back.map(() => 'market'))
    expect(typeof desk2 === 'string' ? desk2 : desk2.view.playing).toBe(true)
  })

  test('[CLA-7] a recovery code opens a new desk once', async () => {
    const world = await classWorld()
    const desk = await world.open()
    const recovered = await world.recover(desk.view.code, desk.recovery.toLowerCase())
    expect(typeof recovered === 'string' ? recovered : recovered.view.code).toBe(desk.view.code)
    expect(await world.recover(desk.view.code, desk.recovery)).toBe('wrongRecovery')
    await settle()
  })
})

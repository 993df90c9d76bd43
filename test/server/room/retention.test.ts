// How long rooms are kept: nobody has to come for them to be deleted.

import { expect, test } from 'vitest'
import { classSetupSchema } from '../../../shared/protocol/class-setup.ts'
import { classWorld } from '../class/class-world.ts'
import { roomWorld, settle } from '../room-world.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

async function aClass(keepDays: number) {
  const world = await classWorld()
  const desk = await world.open({ keepDays })
  const [phone] = await world.joinAll(desk.view.code, 1)
  desk.place.room.drop(desk.place.person, desk.line)
  phone?.place.room.drop(phone.place.person, phone.line)
  await settle()
  return { world, desk, kept: () => world.store.events(desk.view.code).length > 0 }
}

test('[DEL-2] a class is deleted so many days after its last person, and not an hour before', async () => {
  const { world, kept } = await aClass(2)
  await world.pass(0)
  world.clock.pass(2 * DAY_MS - HOUR_MS)
  await settle()
  expect(kept()).toBe(true)
  world.clock.pass(2 * HOUR_MS)
  await settle()

  expect(kept()).toBe(false)
})

test('[DEL-2] what the teacher set last counts', async () => {
  const { world, desk, kept } = await aClass(30)
  const again = await world.steer(desk.token)
  if (typeof again === 'string') throw new Error(again)
  await again.does({ type: 'setup', setup: classSetupSchema.parse({ keepDays: 1 }) })
  again.place.room.drop(again.place.person, again.line)
  await settle()
  world.clock.pass(25 * HOUR_MS + 1)
  await settle()

  expect(kept()).toBe(false)
})

test('[DEL-2] a class whose days ended while the server was off is deleted at its next start', async () => {
  const { world, kept } = await aClass(1)
  await world.crash(DAY_MS + HOUR_MS)
  await settle()

  expect(kept()).toBe(false)
})

test('[DEL-2] a room of friends is kept for the days of the server', async () => {
  const world = await roomWorld()
  const mia = await world.open('friends')
  mia.place.room.drop(mia.place.person, mia.line)
  await settle()
  const { code } = mia.room
  world.clock.pass(30 * DAY_MS - HOUR_MS)
  await settle()
  expect(world.store.events(code).length).toBeGreaterThan(0)
  world.clock.pass(2 * HOUR_MS)
  await settle()

  expect(world.store.events(code)).toEqual([])
  expect(await world.store.room(code)).toBeUndefined()
})

test('[DEL-3] while somebody is in a class it is kept, however long ago it was opened', async () => {
  const world = await classWorld()
  const desk = await world.open({ keepDays: 1 })
  const [phone] = await world.joinAll(desk.view.code, 1)
  for (let hour = 0; hour < 50; hour++) {
    world.clock.pass(HOUR_MS)
    phone?.place.room.beat(phone.place.person, true)
    await settle()
  }

  expect(world.store.events(desk.view.code).length).toBeGreaterThan(0)
})

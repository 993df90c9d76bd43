// What of an ended match is shown to whom, and under which names: a replay of any market for whoever steers, names only while the teacher shows them.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import { lesson, textOf } from './lesson-world.ts'

async function ended(setup = {}) {
  const class_ = await lesson(setup)
  await class_.play()
  await class_.bell()
  return { ...class_, host: hashOf(class_.desk.token), wall: hashOf(class_.desk.wallToken) }
}
const seatNames = (replay: { seats: readonly { name: string }[] }) => replay.seats.map(({ name }) => name)

test('[CLA-10] whoever steers chooses the market that is replayed, and is told the names of all', async () => {
  const { data, code, host, desk } = await ended()
  const [first, second] = [textOf(await data.replay(code, host)), textOf(await data.replay(code, host, 2))]

  expect([first.match, second.match]).toEqual(desk.view.markets.map(({ id }) => id))
  expect([first.market, second.market]).toEqual([1, 2])
  expect(second.markets).toEqual(desk.view.markets.map(({ name }) => name))
  expect(await data.replay(code, host, 3)).toEqual({ ok: false, reason: 'noSuchMarket' })
})

test('[CLA-10] a student has the replay of its own market and of no other', async () => {
  const { data, code, phones } = await ended()
  for (const phone of phones.slice(0, 3)) {
    const key = hashOf(phone.token)
    expect(textOf(await data.replay(code, key)).match).toBe(phone.room.match?.id)
    expect(await data.replay(code, key, 1)).toEqual({ ok: false, reason: 'noSuchMarket' })
  }
})

test('[CLA-11] a replay shows stalls, and names only while the teacher shows them; to a student never', async () => {
  const { data, code, host, desk, phones } = await ended()
  expect(seatNames(textOf(await data.replay(code, host)))[0]).toBe('s1')
  await desk.does({ type: 'wallNames', on: true })
  expect(seatNames(textOf(await data.replay(code, host))).some((name) => name.startsWith('Student'))).toBe(true)
  expect(String(Object.values(await data.replay(code, hashOf(phones[0]?.token ?? ''))))).not.toContain('Student')
  await desk.does({ type: 'wallNames', on: false })

  expect(seatNames(textOf(await data.replay(code, host)))[0]).toBe('s1')
})

test('[CLA-11] the debrief comes with names while the teacher shows them, and its figures are the same', async () => {
  const { data, code, wall, host, desk } = await ended()
  const bare = textOf(await data.debrief(code, wall))
  expect(JSON.stringify(bare)).not.toContain('Student')
  await desk.does({ type: 'wallNames', on: true })
  const { names, ...rest } = textOf(await data.debrief(code, wall))

  expect(rest).toEqual(bare)
  expect(textOf(await data.debrief(code, host)).names).toEqual(names)
  expect(names.map((seats: object) => Object.keys(seats).length)).toEqual(desk.view.markets.map(({ seats }) => seats))
  const [row] = desk.view.roster
  const at = desk.view.markets.findIndex(({ id }) => id === row?.market)
  expect(names[at][row?.seat ?? ''].name).toBe(row?.name)
  await desk.does({ type: 'wallNames', on: false })

  expect(JSON.stringify(textOf(await data.debrief(code, wall)))).not.toContain('Student')
})

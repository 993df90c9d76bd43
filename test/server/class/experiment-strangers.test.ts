// A class plays the common granary among strangers: twelve in a market, and each phone told of its own three only.

import { expect, test } from 'vitest'
import { playedIn } from '../../../shared/scenarios/scenario.ts'
import { experimentLesson } from './experiment-world.ts'

const strangers = { scenario: 'S11-strangers', mode: 'target', arms: ['plainFirst', 'finesFirst'] } as const

test('[SCE-14] fourteen sit in two markets of twelve, and no phone is told who sits together elsewhere, or what they gave', async () => {
  const { world, desk, phones } = await experimentLesson(14, { ...strangers, arms: [...strangers.arms] })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  const sizes = phones.map(({ market }) => market?.seats.size)
  expect(sizes).toEqual(sizes.map(() => 12))
  expect(phones.map(({ market }) => market && playedIn(market))).toEqual(phones.map(() => 'S11'))

  for (const phone of phones) await phone.act({ type: 'done', done: true })
  await world.pass(3_000, ...phones)
  const seatOf = (phone: (typeof phones)[number]) => phone.room.match?.seat ?? ''
  for (const phone of phones) {
    expect(phone.market?.stage?.groups).toEqual([expect.arrayContaining([seatOf(phone)])])
    const [question] = phone.market?.stage?.questions ?? []
    await phone.act({ type: 'rate', question: question?.id ?? '', value: 10 })
    await phone.act({ type: 'done', done: true })
  }
  for (let turn = 0; turn < 60 && phones.some(({ market }) => (market?.round ?? 0) < 3); turn++)
    await world.pass(500, ...phones)
  for (const phone of phones) {
    const { gifts = [], shared = [] } = phone.market?.granary ?? {}
    expect(gifts.some(({ seat, coins }) => seat === seatOf(phone) && coins === 10)).toBe(true)
    expect(gifts.filter(({ among }) => !among?.includes(seatOf(phone)))).toEqual([])
    expect(gifts.length).toBeLessThanOrEqual(4)
    expect(shared.map(({ among }) => among?.length)).toEqual([4])
  }
})

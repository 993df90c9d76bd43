// A class plays an experiment: who gets which condition, who is left out, and that nobody is told before all are through.

import { expect, test } from 'vitest'
import type { DeskView } from '../../../shared/protocol/class.ts'
import type { ClassExperiment } from '../../../shared/protocol/class-setup.ts'
import { classWorld } from './class-world.ts'
import { doorInTheFace, experimentLesson, playOn } from './experiment-world.ts'

const conditions = ({ markets }: DeskView) => markets.map(({ condition }) => condition ?? '')

test('[CEX-1] without the tick, or of what there is none, nothing is opened and nothing set', async () => {
  const world = await classWorld()
  const open = (more: Partial<ClassExperiment>) =>
    world.open({ experiment: { ...doorInTheFace, ...more } }).catch((error: Error) => error.message)
  expect(await open({ agreed: false })).toBe('experimentNotAgreed')
  for (const wrong of [
    { scenario: 'S99' },
    { scenario: 'S1', mode: 'requester' as const, arms: ['plain', 'control'] },
    { arms: ['ditf'] },
    { arms: ['ditf', 'target', 'nonsense'] },
    { arms: ['ditf', 'target', 'target'] },
  ])
    expect(await open(wrong)).toBe('noSuchExperiment')

  const desk = await world.open()
  const setup = { ...desk.view.setup, experiment: { ...doorInTheFace, agreed: false } }
  expect(await desk.does({ type: 'setup', setup })).toEqual({ ok: false, reason: 'experimentNotAgreed' })
  await world.pass(1_000)
  expect(desk.view.setup.experiment).toBe(undefined)
})

test.each([7, 12])(
  '[CEX-2] %i students get a market each, conditions within one of each other in every block',
  async (count) => {
    const { world, desk, phones } = await experimentLesson(count)
    await desk.does({ type: 'start' })
    await world.pass(1_000, ...phones)

    const drawn = conditions(desk.view)
    expect(drawn.length).toBe(count)
    for (let at = 0; at + 1 < count; at += 2) expect(drawn.slice(at, at + 2).sort()).toEqual(['ditf', 'target'])
    expect(new Set(phones.map(({ room }) => room.match?.id)).size).toBe(count)
    // Who is a script looks like anybody.
    for (const { market } of phones)
      expect([...(market?.seats.values() ?? [])].map(({ keeper }) => keeper)).toEqual(['person', 'person', 'person'])
    expect(desk.view.markets.map(({ seats, people, bots }) => [seats, people, bots])).toEqual(
      Array.from({ length: count }, () => [3, 1, 2]),
    )
  },
)

test('[CEX-2] eight stand on the reputation square: twelve students fill one market, and the model the rest of the other', async () => {
  const { world, desk, phones } = await experimentLesson(12, { scenario: 'S12', arms: ['visible', 'hidden'] })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)

  expect(desk.view.markets.map(({ people, bots }) => [people, bots])).toEqual([
    [8, 0],
    [4, 4],
  ])
  expect(conditions(desk.view).sort()).toEqual(['hidden', 'visible'])
})

test('[CEX-3] who comes late plays at once, with the next condition of the block', async () => {
  const { world, desk, code, phones } = await experimentLesson(3)
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  await desk.does({ type: 'pause' })
  for (const name of ['Late One', 'Late Two', 'Late Three']) {
    const late = await world.join(code, name)
    if (typeof late === 'string') throw new Error(late)
    phones.push(late)
    await world.pass(1_000, ...phones)
  }
  const drawn = conditions(desk.view)
  expect(drawn.length).toBe(6)
  for (let at = 0; at < 6; at += 2) expect(drawn.slice(at, at + 2).sort()).toEqual(['ditf', 'target'])
  expect(phones.map(({ market }) => [market?.phase, market?.clock.running])).toEqual(
    phones.map(() => ['market', false]),
  )
})

test('[CEX-4] who sits out, or is kept out, has no seat in it; who changes their mind comes late', async () => {
  const { world, desk, phones } = await experimentLesson(4)
  const [first, second] = phones
  if (!first || !second) throw new Error('no phones')
  expect(first.room.class?.experiment).toEqual({ sitsOut: false, keptOut: false, through: false })
  await first.command({ type: 'sitOut', on: true })
  await desk.does({ type: 'sitOut', person: second.room.me, on: true })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  expect(phones.map(({ room }) => room.match !== undefined)).toEqual([false, false, true, true])
  expect(desk.view.roster.map(({ sitsOut, keptOut }) => [sitsOut, keptOut]).slice(0, 2)).toEqual([
    [true, false],
    [false, true],
  ])

  await first.command({ type: 'sitOut', on: false })
  await second.command({ type: 'sitOut', on: false })
  await world.pass(1_000, ...phones)
  expect(phones.map(({ room }) => room.match !== undefined)).toEqual([true, false, true, true])
})

test('[CEX-5] who is through is told nothing of what was going on until all are; then everybody is at once', async () => {
  const { world, desk, phones } = await experimentLesson(2)
  const [quick, slow] = phones
  if (!quick || !slow) throw new Error('no phones')
  await desk.does({ type: 'start' })
  for (let turn = 0; !quick.room.class?.experiment?.through && turn < 400; turn++) {
    await playOn([quick], () => true)
    await world.pass(500, ...phones)
  }
  await world.pass(1_000, ...phones)
  expect(desk.view.experiment).toEqual({ scenario: 'S4', running: true, through: 1, people: 2 })
  expect([quick.room.match, quick.market?.phase, quick.market?.results]).toEqual([undefined, 'evening', undefined])
  const again = await world.again(quick)
  if (typeof again === 'string') throw new Error(again)
  expect([again.room.class?.experiment?.through, again.market]).toEqual([true, undefined])
  phones[0] = again

  await desk.does({ type: 'bell' })
  await world.pass(1_000, ...phones)
  expect(desk.view.experiment).toEqual({ scenario: 'S4', running: false, through: 2, people: 2 })
  for (const phone of [again, slow]) expect(phone.room.match).toBeDefined()
  expect([slow.market?.phase, slow.market?.results?.seats.length]).toEqual(['over', 3])
})

test('[CEX-6] while it runs the projector has no village and nothing that passes; nothing is played twice, and nobody moves', async () => {
  const { world, desk, phones } = await experimentLesson(2, { scenario: 'S1', arms: ['plain', 'control'] })
  const wall = await world.watch(desk.wallToken)
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  for (const phone of phones) await phone.act({ type: 'done', done: true })
  await world.until(() => phones.every(({ market }) => market?.stage?.kind === 'encounter'), ...phones)
  expect(await phones[0]?.act({ type: 'give', to: 's2', goods: { coins: 2 } })).toMatchObject({ ok: true })
  await world.pass(2_000, ...phones)
  expect(wall.view.markets).toEqual([])
  expect(wall.flights).toEqual([])
  expect(wall.view.experiment).toMatchObject({ running: true, people: 2 })
  expect(await desk.does({ type: 'redoRound' })).toEqual({ ok: false, reason: 'notInExperiment' })
  const move = { type: 'move' as const, person: phones[0]?.room.me ?? '', market: phones[1]?.room.match?.id ?? '' }
  expect(await desk.does(move)).toEqual({ ok: false, reason: 'notInExperiment' })
})

// A class plays a variant of an experiment: villagers who answer by another model. Which one it is no student is shown before the end.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import type { ClassMeasured } from '../../../shared/lesson/class-measured.ts'
import { playedIn } from '../../../shared/scenarios/scenario.ts'
import { classWorld } from './class-world.ts'
import { doorInTheFace, experimentLesson } from './experiment-world.ts'
import { textOf } from './lesson-world.ts'

const meta = { scenario: 'S4-meta', mode: 'requester' as const }

test('[CEX-13] a variant is played from the side that it has, with the conditions that it has', async () => {
  const world = await classWorld()
  const open = (more: object) =>
    world.open({ experiment: { ...doorInTheFace, ...more } }).then(
      () => 'open',
      (error: Error) => error.message,
    )
  expect(await open({ ...meta, mode: 'target' })).toBe('noSuchExperiment')
  expect(await open({ ...meta, arms: ['ditf', 'target', 'exposure'] })).toBe('noSuchExperiment')
  expect(await open({ scenario: 'S4-nonsense' })).toBe('noSuchExperiment')
  expect(await open({ ...meta, arms: ['ditf', 'target', 'delayed'] })).toBe('open')
})

test('[CEX-13] while it is played nobody is shown which variant; afterwards it is measured apart', async () => {
  const class_ = await experimentLesson(3, meta)
  const { world, desk, phones, data, code } = class_
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  const [{ market } = { market: undefined }] = phones
  expect(market?.scenario).toBe('S4')
  expect(market && playedIn(market)).toBe('S4')
  expect(JSON.stringify(phones.map(({ room, market: seen }) => [room, [...(seen?.seats ?? [])]]))).not.toContain('meta')

  for (let turn = 0; desk.view.phase === 'play' && turn < 900; turn++) await world.pass(500, ...phones)
  await world.pass(1_000, ...phones)
  expect(market?.results && playedIn(market)).toBe('S4-meta')
  const outcome = (textOf(await data.debrief(code, hashOf(desk.token))) as ClassMeasured).lesson.experiment
  expect([outcome?.scenario, outcome?.mode, outcome?.judged]).toEqual([
    'S4-meta',
    'requester',
    [{ verdict: 'builtTo' }],
  ])

  // Who has met one way to play it has met the script.
  await desk.does({ type: 'setup', setup: { ...desk.view.setup, experiment: doorInTheFace } })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  for (let turn = 0; desk.view.phase === 'play' && turn < 900; turn++) await world.pass(500, ...phones)
  await world.pass(1_000, ...phones)
  const again = (textOf(await data.debrief(code, hashOf(desk.token))) as ClassMeasured).lesson.experiment
  expect(again?.arms.reduce((sum, { excluded }) => sum + (excluded['practice'] ?? 0), 0)).toBe(3)
})

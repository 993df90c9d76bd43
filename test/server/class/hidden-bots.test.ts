// A class with hidden bots: the teacher's desk may know them, students and projector do not.

import { expect, test } from 'vitest'
import { defaultSetup } from '../../../shared/protocol/class-setup.ts'
import type { Frame } from '../../../shared/protocol/messages.ts'
import { leaks } from '../hidden-scan.ts'
import { classWorld, type Phone } from './class-world.ts'

function overheard({ line }: Phone): Frame[] {
  const frames: Frame[] = []
  const { news } = line
  Object.assign(line, {
    news: (frame: Frame) => {
      frames.push(structuredClone(frame))
      news(frame)
    },
  })
  return frames
}

/** Four students in a village of six: one goes, one without a phone, one comes late. */
async function played(botSeats: 'shown' | 'hidden') {
  const world = await classWorld()
  const desk = await world.open({
    predict: false,
    quiz: false,
    wallNames: true,
    settings: { ...defaultSetup.settings, rounds: 3, reputation: 'visible', botSeats },
  })
  const { code } = desk.view
  const phones = await world.joinAll(code, 3)
  const [first, second, third] = phones
  if (!first || !second || !third) throw new Error('nobody came')
  await desk.does({ type: 'addSeat', name: 'Paper Pia' })
  const told = overheard(first)
  const wall = await world.watch(desk.wallToken)
  const walls: unknown[] = []
  await desk.does({ type: 'phase', to: 'play' })
  await desk.does({ type: 'start' })
  const pass = async (ms: number, ...here: Phone[]) => {
    for (let left = ms; left > 0; left -= 1_000) {
      await world.pass(1_000, ...here)
      walls.push(structuredClone({ ...wall.view, faces: [] }), structuredClone(wall.flights))
    }
  }
  await world.until(() => first.market?.phase === 'market', ...phones)
  await first.act({ type: 'say', to: 'all', phrase: 'hello' })
  await pass(20_000, ...phones)
  second.place.room.drop(second.place.person, second.line)
  const late = await world.join(code, 'Late Lou')
  if (typeof late === 'string') throw new Error(late)
  await desk.does({ type: 'bot', person: third.room.me, on: true })
  await pass(20_000, first, third, late)
  await world.until(() => first.market?.round === 2, first, third, late)
  await pass(20_000, first, third, late)
  const back = await world.again(first)
  if (typeof back === 'string') throw new Error(back)
  return { world, desk, told, walls, wall, first: back, late, third }
}

const names = ['Student 1', 'Student 2', 'Student 3', 'Paper Pia', 'Late Lou']

test('[HID-1] students and projector are told nothing, the desk counts its bots', async () => {
  const { desk, told, walls, first, late } = await played('hidden')

  expect(told.flatMap(({ events }) => events).length).toBeGreaterThan(25)
  expect(walls.length).toBeGreaterThan(100)
  expect(JSON.stringify(walls)).toContain('"keeper":"person"')
  expect(leaks([told, walls, [...(first.market?.seats.values() ?? [])]], names)).toEqual([])
  expect(first.room.people).toHaveLength(1)
  expect(late.market?.seats.get(late.room.match?.seat ?? '')?.own).toBeDefined()
  expect(desk.view.markets[0]).toMatchObject({ seats: 6, people: 2, bots: 2, covered: 2 })
  expect(desk.view.roster.map(({ name }) => name)).toEqual([
    ...['Student 1', 'Student 2', 'Student 3', 'Paper Pia', 'Late Lou'],
  ])
})

test('[HID-1] with bots shown students and projector have the traces that are looked for', async () => {
  const { told, walls } = await played('shown')

  expect(leaks(told, names)).toEqual(expect.arrayContaining(['"keeper":"bot"', '"keeper":"cover"', ...names]))
  expect(leaks(walls, names)).toEqual(expect.arrayContaining(['"keeper":"bot"', ...names]))
})

test('[HID-3] when it is over the projector may show the bots', async () => {
  const { world, desk, wall, first, third, late } = await played('hidden')
  await desk.does({ type: 'endMatch' })
  await world.pass(2_000, first, third, late)

  expect(JSON.stringify(wall.view.markets)).toContain('"keeper":"bot"')
  expect(await first.act({ type: 'guess', bots: [] })).toMatchObject({ ok: true })
})

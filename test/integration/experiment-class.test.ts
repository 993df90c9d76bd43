// Six students of one class play the door in the face on a real server, to its results and its export.

import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClassMeasured } from '../../shared/lesson/class-measured.ts'
import { nextAct } from '../helpers/door-in-the-face.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { type ClassDesk, openClass } from '../load/class-desk.ts'
import { connect, type Player } from './player.ts'

const experiment = { scenario: 'S4', mode: 'target' as const, arms: ['ditf', 'target'], agreed: true }

let server: ServerProcess
let desk: ClassDesk
const students: Player[] = []

beforeAll(async () => {
  server = await startServer({ GT_PACE: '20' })
  desk = await openClass(server.url, { experiment })
  for (const name of ['Ana', 'Bo', 'Chidi', 'Dara', 'Emil', 'Fatou']) {
    const student = await connect(server.url)
    await student.enter(desk.code, name)
    students.push(student)
  }
})
afterAll(async () => {
  for (const student of students) student.close()
  desk.close()
  await server.cleanUp()
})

const get = (what: string) =>
  fetch(`${server.url}/api/rooms/${desk.code}/${what}`, { headers: { Authorization: `Bearer ${desk.hostToken}` } })

test('[CEX-7] six students, two conditions: what they said comes to the class’s shares and the verdict', async () => {
  await desk.does({ type: 'start' })
  await Promise.all(students.map((one) => one.until(() => one.view.market?.stage !== undefined)))
  while (desk.view.markets.length < students.length) await later(20)
  const conditions = desk.view.markets.map(({ condition }) => condition)
  // Everybody who was refused a large request says yes to the small one, nobody else does.
  while (desk.view.phase === 'play') {
    for (const student of students) {
      const of = desk.view.markets.find(({ id }) => id === student.room?.match?.id)?.condition
      const action = student.room?.match && nextAct(student.view.market, student.seat(), of === 'ditf')
      if (action) await student.act(action)
    }
    await later(20)
  }
  expect([...conditions].sort()).toEqual(['ditf', 'ditf', 'ditf', 'target', 'target', 'target'])
  const { lesson } = (await (await get('debrief')).json()) as ClassMeasured
  const { arms, judged } = lesson.experiment ?? { arms: [], judged: [] }
  expect(arms.map(({ id, n, measures }) => [id, n, measures['saysYes']])).toMatchObject([
    ['ditf', 3, { yes: 3, rate: 1 }],
    ['target', 3, { yes: 0, rate: 0 }],
  ])
  expect(judged).toMatchObject([{ verdict: 'cannotTell', casesAnArm: 31 }])
  // Everyone is told at once, in the end.
  await Promise.all(students.map((one) => one.until(() => one.view.market?.results !== undefined)))
})

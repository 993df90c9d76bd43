// Three hundred students of one address on a real server, a fifth of them dropping in each round, beside another class.

import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsSchema } from '../../shared/game/settings.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { checkLog } from '../load/check-log.ts'
import { logFromStore } from '../load/kept-log.ts'
import { type SimulatedClass, simulatedClass } from '../load/simulated-class.ts'

const SEATS = 300
const ROUNDS = 2
const settings = settingsSchema.parse({
  rounds: ROUNDS,
  marketSeconds: 75,
  eveningSeconds: 12,
  clock: 'shared',
  reputation: 'hidden',
})

let server: ServerProcess
let hall: SimulatedClass
let room: SimulatedClass

beforeAll(async () => {
  server = await startServer({ GT_PACE: '10' })
  hall = await simulatedClass(server.url, { seats: SEATS, seed: 'hall', setup: { settings }, goneMostMs: 3_000 })
  room = await simulatedClass(server.url, { seats: 12, seed: 'room', setup: { settings }, goneMostMs: 3_000 })
})
afterAll(async () => {
  hall.close()
  room.close()
  await server.cleanUp()
})

test('[LOD-1] three hundred students of one address join at once, a fifth drops in each round, and nothing is lost or doubled', async () => {
  const classes = [hall, room]
  // Measured: 0.26 to 0.8 s on two cores that eight others used; the bound only catches what is broken.
  expect(hall.joinedInMs).toBeLessThan(15_000)
  console.log(`300 students seated in ${Math.round(hall.joinedInMs)} ms`)
  await Promise.all(classes.map((one) => one.start()))
  for (const one of classes) one.act()
  await hall.until(() => hall.students.filter(({ market }) => market?.phase === 'market').length > SEATS / 2)
  await later(2_000)
  const clocks = hall.students.flatMap(({ away, clockMs }) => (away ? [] : [clockMs() ?? 0]))
  await Promise.all(classes.map((one) => one.until(() => one.desk.view.phase === 'debrief', 90_000)))
  await Promise.all(classes.map((one) => one.rest()))
  const kept = await Promise.all(classes.flatMap(({ students }) => students.map((one) => one.keepsSeat())))
  for (const one of classes) one.close()
  await later(300)
  await server.stop()

  // On the market's clock, which runs ten times as fast as a second.
  expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(250 * 10)
  expect(kept.filter((own) => !own)).toEqual([])
  for (const { students, desk } of classes) {
    const noted = students.map(({ log, seatIn }) => ({ notes: log.notes, seatOf: seatIn }))
    const notes = noted.flatMap((one) => one.notes)
    expect(checkLog(noted, logFromStore(server.dataDir, desk.code))).toEqual({ missing: 0, doubled: 0 })
    expect(notes.filter(({ note }) => note === 'accepted').length).toBeGreaterThan(students.length)
    // Who is drawn again while still away from the round before is gone once.
    expect(notes.filter(({ note }) => note === 'gone').length).toBeGreaterThan(0.7 * ROUNDS * (students.length / 5))
    expect(notes.filter(({ note }) => note === 'trouble')).toEqual([])
    expect(students.map(({ market }) => [market?.phase, market?.round])).toEqual(students.map(() => ['over', ROUNDS]))
    expect(students.map(({ strayed }) => strayed)).toEqual(students.map(() => 0))
    expect(new Set(students.map(({ room }) => room?.code))).toEqual(new Set([desk.code]))
  }
})

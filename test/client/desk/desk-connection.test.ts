import { afterEach, expect, test, vi } from 'vitest'
import { type DeskConnection, deskConnection } from '../../../client/desk/desk-connection.ts'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { defaultSetup } from '../../../shared/protocol/class-setup.ts'
import { fakeSocket, settled } from '../connection/fake-socket.ts'

const host = 'a'.repeat(64)
const wall = 'b'.repeat(64)
const view: DeskView = {
  code: 'K7M2QX',
  phase: 'play',
  setup: defaultSetup,
  matches: 1,
  playing: true,
  locked: false,
  clock: { phase: 'market', round: 2, endsAtMs: 61_000, running: true },
  roster: [],
  absent: [],
  markets: [],
  hosts: 1,
  recoveries: 0,
  earlier: 0,
  walls: 0,
  wall: { show: 'code' },
  answered: 0,
}
const opened = { ok: true, desk: view, serverMs: 1000, hostToken: host, wallToken: wall, recovery: 'CODE' } as const

const open: DeskConnection[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  vi.useRealTimers()
})

function aDesk() {
  const socket = fakeSocket()
  const desk = deskConnection({ socket, sight: { isVisible: () => true, onChange: () => () => undefined } })
  open.push(desk)
  return { socket, desk }
}

/** A desk that has opened its class. */
async function anOpenDesk() {
  const { socket, desk } = aDesk()
  const answer = desk.open(defaultSetup)
  socket.arrive()
  await settled()
  await socket.last('openClass').answer(opened)
  return { socket, desk, keys: await answer }
}

test('a class is opened, and its secrets come back to be kept', async () => {
  const { desk, keys } = await anOpenDesk()
  expect(keys).toEqual({ code: 'K7M2QX', host, wall, recovery: 'CODE', recoveries: 0 })
  expect([desk.status.value, desk.view.value?.code]).toEqual(['online', 'K7M2QX'])
  expect(desk.classClock.value?.leftMs).toBe(60_000)
})

test('a lost network is said, and the desk takes its class up again with its secret', async () => {
  const { socket, desk } = await anOpenDesk()
  socket.drop()
  expect(desk.status.value).toBe('away')
  socket.arrive()
  await settled()
  expect(socket.last('steer').request).toMatchObject({ token: host })
  await socket.last('steer').answer({ ok: true, desk: { ...view, matches: 2 }, serverMs: 2000 })
  expect([desk.status.value, desk.view.value?.matches]).toEqual(['online', 2])
})

test('a command that got no answer is asked again under the same id, also over a new connection, and is pending until its effect is seen', async () => {
  const { socket, desk } = await anOpenDesk()
  const answer = desk.command({ type: 'pause' })
  await settled()
  const first = socket.last('desk').request
  expect(desk.pending.value).toEqual([{ type: 'pause' }])
  socket.drop()
  await socket.last('desk').lose()
  socket.arrive()
  await settled()
  await socket.last('steer').answer({ ok: true, desk: view, serverMs: 2000 })
  expect(socket.count('desk')).toBe(2)
  expect(socket.last('desk').request).toEqual(first)
  await socket.last('desk').answer({ ok: true })
  expect(await answer).toEqual({ ok: true })
  expect(desk.pending.value).toEqual([{ type: 'pause' }])
  socket.say('desk', { ...view, matches: 2 })
  expect(desk.pending.value).toEqual([])
})

test('a server that cannot save just now is asked again under the same id; a no of the rules is an answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const { socket, desk } = await anOpenDesk()
  const answer = desk.command({ type: 'endRound' })
  await settled()
  const first = socket.last('desk').request
  await socket.last('desk').answer({ ok: false, reason: 'storagePaused' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(socket.last('desk').request).toEqual(first)
  expect(socket.count('desk')).toBe(2)
  await socket.last('desk').answer({ ok: false, reason: 'notPlaying' })
  expect(await answer).toEqual({ ok: false, reason: 'notPlaying' })
})

test('a secret that opens nothing ends the desk with its reason; a deleted class is said to be deleted', async () => {
  const { socket, desk } = aDesk()
  desk.steer({ code: 'K7M2QX', host })
  socket.arrive()
  await settled()
  await socket.last('steer').answer({ ok: false, reason: 'unknownSeat' })
  expect([desk.status.value, desk.refusal.value]).toEqual(['refused', { ok: false, reason: 'unknownSeat' }])

  const other = await anOpenDesk()
  other.socket.say('goodbye', { reason: 'roomDeleted' })
  expect([other.desk.status.value, other.desk.view.value]).toEqual(['deleted', undefined])
})

test('while the clock stands it says how much is left, whatever time goes by', async () => {
  const { socket, desk } = await anOpenDesk()
  const clock = { phase: 'market', round: 2, endsAtMs: 90_000, running: false } as const
  const figures = {
    serverMs: 60_000,
    clock,
    shares: { generalized: 0, balanced: 0, negative: 0 },
    byRound: [],
    dealsPerMinute: 0,
    needsMet: 0,
    oneWay: [],
  }
  socket.say('figures', figures)
  socket.say('figures', { ...figures, serverMs: 65_000, clock: { ...clock, endsAtMs: 95_000 } })
  expect(desk.classClock.value).toMatchObject({ running: false, leftMs: 30_000 })
})

test('a wrong recovery code is an answer, and the page is free to ask again', async () => {
  const { socket, desk } = aDesk()
  const answer = desk.recover('K7M2QX', 'WRONG')
  socket.arrive()
  await settled()
  await socket.last('recover').answer({ ok: false, reason: 'wrongRecovery' })
  expect(await answer).toEqual({ ok: false, reason: 'wrongRecovery' })
  expect(desk.status.value).toBe('idle')
})

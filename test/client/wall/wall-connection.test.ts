import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wallConnection } from '../../../client/wall/wall-connection.ts'
import type { WallView } from '../../../shared/protocol/class.ts'
import { fakeSocket, settled } from '../connection/fake-socket.ts'

const wall: WallView = {
  code: 'K7M2QX',
  phase: 'join',
  show: 'code',
  here: 0,
  faces: [],
  serverMs: 1000,
  markets: [],
  shares: { generalized: 0, balanced: 0, negative: 0 },
  dealsPerMinute: 0,
  prices: [],
  named: false,
}
const seen = { ok: true, wall, serverMs: 1000 } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function aWall() {
  const socket = fakeSocket()
  let wake = () => {}
  const sight = {
    isVisible: () => true,
    onChange: (listener: () => void) => {
      wake = listener
      return () => undefined
    },
  }
  const one = wallConnection({ socket, sight, token: 'a'.repeat(64) })
  return { socket, wall: one, wake: () => wake() }
}

async function aWatchingWall() {
  const made = aWall()
  made.socket.arrive()
  await made.socket.last('watch').answer(seen)
  return made
}

test('a projector sees its class, says when the network is gone, and watches again by itself', async () => {
  const { socket, wall } = await aWatchingWall()
  expect([wall.view.value?.code, wall.away.value]).toEqual(['K7M2QX', false])
  socket.drop()
  expect(wall.away.value).toBe(true)
  socket.arrive()
  await socket.last('watch').answer(seen)
  expect([socket.count('watch'), wall.away.value]).toEqual([2, false])
})

test('a refusal that passes is not told: the projector asks again', async () => {
  const { socket, wall } = aWall()
  socket.arrive()
  await socket.last('watch').answer({ ok: false, reason: 'tooFast' })
  expect(wall.refused.value).toBeUndefined()
  vi.advanceTimersByTime(700)
  await socket.last('watch').answer(seen)
  expect(wall.view.value?.code).toBe('K7M2QX')
})

test('a secret of no class, and a class that is deleted, are told once, and nothing is asked any more', async () => {
  const { socket, wall } = aWall()
  socket.arrive()
  await socket.last('watch').answer({ ok: false, reason: 'notHost' })
  expect([wall.refused.value, socket.connected]).toEqual(['notHost', false])
  vi.advanceTimersByTime(10_000)
  expect(socket.count('watch')).toBe(1)

  const deleted = await aWatchingWall()
  deleted.socket.say('goodbye', { reason: 'roomDeleted' })
  expect([deleted.wall.refused.value, deleted.socket.connected]).toEqual(['roomOver', false])
})

test('back from sleep it asks at once whether the line stands, and dials anew when it does not', async () => {
  const { socket, wake } = await aWatchingWall()
  const before = socket.count('beat')
  const dialled = vi.spyOn(socket, 'connect')
  wake()
  expect(socket.count('beat')).toBe(before + 1)
  await socket.last('beat').lose()
  await settled()
  expect(dialled).toHaveBeenCalledTimes(1)
})

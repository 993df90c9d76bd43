import { afterEach, expect, test, vi } from 'vitest'
import { type Connection, connection } from '../../../client/connection/connection.ts'
import { outbox } from '../../../client/connection/outbox.ts'
import { seats } from '../../../client/connection/seats.ts'
import { step } from '../../../shared/game/market.ts'
import { defaultSettings } from '../../../shared/game/settings.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import type { Answers, Refusal } from '../../../shared/protocol/messages.ts'
import type { RoomView } from '../../../shared/protocol/room.ts'
import { toSnapshot } from '../../../shared/protocol/snapshot.ts'
import { keptInMemory, memoryStorage } from '../memory-storage.ts'
import { fakeSocket, settled } from './fake-socket.ts'

const token = 'c'.repeat(64)
const room: RoomView = {
  code: 'K7M2QX',
  kind: 'friends',
  phase: 'playing',
  me: 'p1',
  host: 'p1',
  maySteer: false,
  people: [{ id: 'p1', name: 'Ada', face: 1, presence: 'here', seat: 's1' }],
  settings: defaultSettings,
  match: { id: 'm', seat: 's1' },
}
const share = { type: 'share', needs: 'all', with: 'all' } as const

function aSnapshot() {
  const truth = emptyMarket()
  const seats = ['Ada', 'Ben'].map((name, face) => ({ name, face, keeper: 'person' as const }))
  step(truth, 'host', { type: 'open', seed: 'net', pace: 1, settings: defaultSettings, seats }, 0)
  step(truth, 'timer', { type: 'openMarket', round: 1 }, 5000)
  return toSnapshot(view(truth, 's1'))
}
const seated = (seq: number): Extract<Answers['hello'], { ok: true }> => ({
  ok: true,
  room,
  serverMs: 1000,
  catchUp: { match: 'm', to: seq, snapshot: aSnapshot() },
})

const open: Connection[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

function aPage(device = memoryStorage(), tab = memoryStorage()) {
  const socket = fakeSocket()
  const page = connection({
    socket,
    seats: seats(keptInMemory(device), keptInMemory(tab)),
    outbox: outbox(keptInMemory(device)),
    sight: { isVisible: () => true, onChange: () => () => undefined },
  })
  open.push(page)
  const refusals: Refusal[] = []
  page.onRefused((refusal) => refusals.push(refusal))
  return { socket, page, refusals, device, tab }
}

/** A page that has entered the room and sees the match. */
async function aSeatedPage() {
  const all = aPage()
  const entering = all.page.enter('K7M2QX', { name: 'Ada', face: 1 })
  all.socket.arrive()
  await settled()
  await all.socket.last('enter').answer({ ...seated(20), token })
  await entering
  return all
}

test('[PAG-30] entering is asked with the same id until it is answered', async () => {
  const { socket, page } = aPage()
  const entering = page.enter('K7M2QX', { name: 'Ada', face: 1 })
  socket.arrive()
  await settled()
  const first = socket.last('enter')
  await first.lose()
  await socket.last('enter').answer({ ...seated(20), token })

  expect(await entering).toEqual(room)
  expect(socket.count('enter')).toBe(2)
  expect(socket.last('enter').request).toEqual(first.request)
  expect(page.status.value).toBe('online')
  expect(page.store.market.value?.phase).toBe('market')
})

test('[PAG-31] an act is pending at once, and until the market shows what it came to', async () => {
  const { socket, page } = await aSeatedPage()

  page.act(share)
  await settled()
  expect(page.pending.value.map(({ action }) => action)).toEqual([share])
  await socket.last('act').answer({ ok: true, seq: 22 })
  expect(page.pending.value.length).toBe(1)
  socket.say('news', { match: 'm', from: 21, to: 22, events: [] })

  expect(page.pending.value).toEqual([])
})

test('[PAG-32] what was asked while the network was gone is sent on return, with its id', async () => {
  const { socket, page } = await aSeatedPage()
  socket.drop()
  expect(page.status.value).toBe('away')

  page.act(share)
  await settled()
  expect(socket.count('act')).toBe(0)
  socket.arrive()
  await socket.last('hello').answer(seated(20))

  expect(socket.count('act')).toBe(1)
  expect(socket.last('act').request).toMatchObject({ id: page.pending.value[0]?.id, match: 'm', action: share })
})

test('[PAG-33] an answer that was lost is asked for again under the same id, and counts once', async () => {
  const { socket, page, refusals } = await aSeatedPage()
  page.act(share)
  await settled()
  const first = socket.last('act').request
  await socket.last('act').lose()

  expect(socket.count('act')).toBe(2)
  expect(socket.last('act').request).toEqual(first)
  await socket.last('act').answer({ ok: true, seq: 20 })
  expect(page.pending.value).toEqual([])
  expect(refusals).toEqual([])
})

test('[PAG-42] an act that the server could not look at is kept, and sent again under the same id', async () => {
  const { socket, page, refusals } = await aSeatedPage()
  page.act(share)
  await settled()
  const first = socket.last('act').request
  await socket.last('act').answer({ ok: false, reason: 'storagePaused' })
  expect(refusals.map(({ reason }) => reason)).toEqual(['storagePaused'])
  expect(page.pending.value.map(({ action }) => action)).toEqual([share])

  socket.drop()
  socket.arrive()
  await socket.last('hello').answer(seated(20))
  expect(socket.count('act')).toBe(2)
  expect(socket.last('act').request).toEqual(first)
})

test('[PAG-34] a reload takes up the seat and sends what was not answered', async () => {
  const before = await aSeatedPage()
  before.socket.drop()
  before.page.act(share)
  const waiting = before.page.pending.value[0]

  const after = aPage(before.device, before.tab)
  expect(after.page.resume('K7M2QX')).toBe(true)
  after.socket.arrive()
  expect(after.socket.last('hello').request).toMatchObject({ token })
  await after.socket.last('hello').answer(seated(20))

  expect(after.socket.last('act').request).toEqual(waiting)
})

test('[PAG-35] after a lost connection only what is missing is asked for', async () => {
  const { socket } = await aSeatedPage()
  socket.drop()
  socket.arrive()

  expect(socket.last('hello').request).toMatchObject({ match: 'm', after: 20 })
})

test('[PAG-36] a hole in the news is filled by asking', async () => {
  const { socket, page } = await aSeatedPage()

  socket.say('news', { match: 'm', from: 23, to: 24, events: [] })
  await settled()
  expect(socket.last('since').request).toEqual({ match: 'm', after: 20 })
  await socket.last('since').answer({ ok: true, catchUp: { match: 'm', from: 21, to: 22, events: [] } })

  expect(page.store.seq.value).toBe(24)
})

test('[PAG-37] the newest tab plays: this one says so, asks nothing more, and can take the seat back', async () => {
  const { socket, page } = await aSeatedPage()

  socket.say('superseded', {})
  expect(page.status.value).toBe('superseded')
  expect(socket.connected).toBe(false)
  page.resume('K7M2QX')
  socket.arrive()
  await socket.last('hello').answer(seated(20))

  expect(page.status.value).toBe('online')
})

test('[PAG-38] a new version under an open page: it is told to reload, its seat is kept', async () => {
  const { socket, page, device, tab } = await aSeatedPage()
  socket.drop()
  socket.arrive()
  await socket.last('hello').answer({ ok: false, reason: 'oldVersion' })

  expect(page.status.value).toBe('oldVersion')
  expect(seats(keptInMemory(device), keptInMemory(tab)).current('K7M2QX')?.token).toBe(token)
})

test('[PAG-39] a seat the server does not know is given up with its reason', async () => {
  const { socket, page, refusals } = await aSeatedPage()
  socket.drop()
  socket.arrive()
  await socket.last('hello').answer({ ok: false, reason: 'unknownSeat' })

  expect(page.status.value).toBe('idle')
  expect(refusals.map(({ reason }) => reason)).toEqual(['unknownSeat'])
  expect(page.resume('K7M2QX')).toBe(false)
})

test('[PAG-51] who is taken out reads so, and is back without a touch when let in again', async () => {
  const { socket, page } = await aSeatedPage()
  socket.say('goodbye', { reason: 'kicked' })
  expect(page.status.value).toBe('out')
  socket.drop()
  expect(page.status.value).toBe('out')
  socket.arrive()
  await socket.last('hello').answer({ ok: false, reason: 'kickedOut' })
  expect(page.status.value).toBe('out')
  await vi.waitUntil(() => socket.count('hello') === 2, { timeout: 20_000 })
  await socket.last('hello').answer(seated(20))

  expect(page.status.value).toBe('online')
})

test('[PAG-52] who sat in a room that is deleted reads so, and its seat is forgotten', async () => {
  const { socket, page, refusals } = await aSeatedPage()
  socket.say('goodbye', { reason: 'roomDeleted' })

  expect(page.status.value).toBe('idle')
  expect(refusals).toEqual([{ ok: false, reason: 'roomDeleted' }])
  expect(page.resume('K7M2QX')).toBe(false)
})

test('[PAG-40] a refused act is no longer pending, and its reason is told', async () => {
  const { socket, page, refusals } = await aSeatedPage()
  page.act(share)
  await settled()
  await socket.last('act').answer({ ok: false, reason: 'nothingToShare' })

  expect(page.pending.value).toEqual([])
  expect(refusals).toEqual([{ ok: false, reason: 'nothingToShare' }])
})

test('[PAG-41] a room that cannot be entered leaves the page without a seat, with the reason', async () => {
  const { socket, page } = aPage()
  const entering = page.enter('K7M2QX', { name: 'Ada', face: 1 })
  socket.arrive()
  await settled()
  await socket.last('enter').answer({ ok: false, reason: 'roomFull' })

  expect(await entering).toEqual({ ok: false, reason: 'roomFull' })
  expect(page.status.value).toBe('idle')
})

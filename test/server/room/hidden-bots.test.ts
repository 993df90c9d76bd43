// A friends' room with hidden bots: nothing that a page is sent before the end tells who is one.

import { expect, test } from 'vitest'
import { parseMarketEvent } from '../../../server/market/market-machine.ts'
import type { Frame } from '../../../shared/protocol/messages.ts'
import type { RoomView } from '../../../shared/protocol/room.ts'
import { leaks } from '../hidden-scan.ts'
import { type Page, roomWorld, settle } from '../room-world.ts'

const isPage = (page: Page | string): Page => {
  if (typeof page === 'string') throw new Error(page)
  return page
}
const seatOf = (page: Page) => page.room.match?.seat ?? 'none'

/** Everything that this page is sent from now on. */
function overheard({ line }: Page) {
  const frames: Frame[] = []
  const views: RoomView[] = []
  const { news, room } = line
  Object.assign(line, {
    news: (frame: Frame) => {
      frames.push(structuredClone(frame))
      news(frame)
    },
    room: (view: RoomView) => {
      views.push(structuredClone(view))
      room(view)
    },
  })
  return { frames, views }
}

/** Mia steers, Ben listens; Mia goes and comes back, Cleo comes late, Dan leaves, Ben changes his name. */
async function played(botSeats: 'shown' | 'hidden') {
  const world = await roomWorld()
  const mia = await world.open('friends')
  const ben = isPage(await world.enter(mia.room.code, 'Ben'))
  const dan = isPage(await world.enter(mia.room.code, 'Dan'))
  await mia.command({ type: 'configure', settings: { ...mia.room.settings, botSeats, rounds: 4 } })
  const told = overheard(ben)
  await mia.command({ type: 'start' })
  await world.until(() => ben.market?.phase === 'market', mia, ben, dan)
  await mia.act({ type: 'share', needs: 'all', with: 'all' })
  await ben.act({ type: 'give', to: 'well', goods: { coins: 1 } })
  await world.pass(20_000, mia, ben, dan)
  mia.place.room.drop(mia.place.person, mia.line)
  const cleo = isPage(await world.enter(mia.room.code, 'Cleo'))
  await world.pass(20_000, ben, dan, cleo)
  await dan.command({ type: 'leave' })
  await ben.command({ type: 'rename', name: 'Benno', face: 9 })
  await world.until(() => ben.market?.round === 2, ben, cleo)
  const back = isPage(await world.again(mia))
  await world.until(() => ben.market?.phase === 'market', back, ben, cleo)
  await cleo.act({ type: 'say', to: 'all', phrase: 'hello' })
  await world.pass(15_000, back, ben, cleo)
  const fresh = isPage(await world.again(ben))
  return { world, mia: back, ben: fresh, cleo, told }
}

const names = ['Mia', 'Ben', 'Benno', 'Cleo', 'Dan']

test('[HID-1] [HID-6] in frames, snapshots and the list of people', async () => {
  const { ben, cleo, mia, told } = await played('hidden')
  const seen = ben.market
  const others = (view: RoomView) => view.people.filter(({ id, seat }) => id !== view.me && seat !== undefined)

  expect(told.frames.flatMap(({ events }) => events).length).toBeGreaterThan(25)
  expect(leaks(told.frames, names)).toEqual([])
  expect(leaks([[...(seen?.seats.values() ?? [])]], names)).toEqual([])
  expect(told.views.filter(({ phase }) => phase === 'playing').length).toBeGreaterThan(3)
  expect(told.views.filter(({ phase }) => phase === 'playing').flatMap(others)).toEqual([])
  expect([mia, ben, cleo].map(({ room }) => others(room).length)).toEqual([0, 0, 0])
  // Cleo has a stall all the same, under the name that it had.
  expect(cleo.market?.seats.get(seatOf(cleo))?.own).toBeDefined()
  expect(ben.room.people.map(({ name }) => name)).toEqual(['Mia', 'Benno', 'Cleo'])
})

test('[HID-1] the same room with bots shown has all of these traces, so that the reading finds them', async () => {
  const { told } = await played('shown')

  expect(leaks(told.frames, names)).toEqual(
    expect.arrayContaining([
      '"keeper":"bot"',
      '"character":',
      '"keeper":"cover"',
      'Mia',
      'Ben',
      'Benno',
      'Cleo',
      'Dan',
    ]),
  )
})

test('[HID-6] who is covered is told of it, and what the cover did', async () => {
  const { world, mia, ben, cleo } = await played('hidden')
  const mine = () => mia.market?.seats.get(seatOf(mia))
  expect(mine()).toMatchObject({ keeper: 'person', covered: { toMs: expect.any(Number) } })

  mia.place.room.drop(mia.place.person, mia.line)
  await world.pass(12_000, ben, cleo)
  expect(ben.market?.seats.get(seatOf(mia))).toMatchObject({ keeper: 'person', covered: undefined })
})

test('[HID-3] when it is over the room knows who sat where, and each guess goes into the log', async () => {
  const { world, mia, ben, cleo } = await played('hidden')
  await mia.command({ type: 'endMatch' })
  await world.pass(1_000, mia, ben, cleo)
  const kept = [...(ben.market?.seats.values() ?? [])].filter(({ keeper }) => keeper === 'bot').map(({ id }) => id)
  expect(kept).toHaveLength(3)
  expect(ben.room.people.map(({ seat }) => seat)).toEqual([mia, ben, cleo].map(seatOf))

  expect(await ben.act({ type: 'guess', bots: kept })).toMatchObject({ ok: true })
  await world.pass(500, mia, ben, cleo)
  expect([mia, ben].map(({ market }) => market?.guesses)).toEqual(Array(2).fill({ players: 1, right: 5, of: 5 }))
  expect(mia.market?.seats.get(seatOf(ben))?.own).toBeUndefined()
})

test('[WHY-1] every move of a bot stands in the log with its reason, and on no page', async () => {
  const { world, told, mia } = await played('shown')
  await settle()
  const { events } = await world.store.read(mia.room.match?.id ?? '')
  const log = events.map(({ by, body }) => ({ by, event: parseMarketEvent(JSON.parse(body)) }))
  const reasons = log.filter(({ event }) => event.type === 'reasoned')
  const before = (index: number) => log[index - 1]?.by

  expect(reasons.length).toBeGreaterThan(10)
  for (const [index, { by, event }] of log.entries()) {
    if (event.type !== 'reasoned') continue
    expect([event.seat, before(index)]).toEqual([by, by])
  }
  expect(told.frames.flatMap(({ events }) => events).filter(({ type }) => type === 'reasoned')).toEqual([])
})

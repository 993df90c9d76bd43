// Rooms as their people live them: coming in, starting, being away, coming back, taking the wheel; without sockets.

import { describe, expect, test } from 'vitest'
import { clockAt } from '../../../shared/game/state.ts'
import type { Page } from '../room-world.ts'
import { anId, roomWorld, settle } from '../room-world.ts'

const isPage = (page: Page | string): Page => {
  if (typeof page === 'string') throw new Error(page)
  return page
}
const mySeat = (page: Page) => page.room.match?.seat ?? 'none'
const keeper = (page: Page, seat: string) => page.market?.seats.get(seat)?.keeper
const clockNow = (page: Page, serverMs: number) => (page.market ? clockAt(page.market, serverMs) : 0)
const phase = (page: Page) => page.market?.phase
const people = (page: Page) => page.room.people.map(({ name, presence }) => `${name} ${presence}`)

/** A friends' room with Mia at the wheel and Ben, in the first market. */
async function playing() {
  const world = await roomWorld()
  const mia = await world.open('friends')
  const ben = isPage(await world.enter(mia.room.code, 'Ben'))
  expect(await mia.command({ type: 'start' })).toMatchObject({ ok: true })
  await world.until(() => phase(mia) === 'market', mia, ben)
  return { world, mia, ben }
}

describe('coming in', () => {
  test('[ROO-1] a code has six unmistakable symbols and leads to its room, however it is written', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    const ben = isPage(await world.enter(mia.room.code, 'Ben'))
    await settle()

    expect(mia.room.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    expect(people(mia)).toEqual(['Mia here', 'Ben here'])
    expect(people(ben)).toEqual(['Mia here', 'Ben here'])
    expect([mia.room.host, mia.room.me, ben.room.me]).toEqual(['p1', 'p1', 'p2'])
  })

  test('[ROO-1] a wrong code and a solo room are no rooms', async () => {
    const world = await roomWorld()
    const solo = await world.open('solo')

    expect(await world.enter('ZZZZZZ', 'Ben')).toBe('noSuchRoom')
    expect(await world.enter(solo.room.code, 'Ben')).toBe('noSuchRoom')
  })

  test('[ROO-2] a room holds 24 people', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    for (let n = 2; n <= 24; n++) isPage(await world.enter(mia.room.code, `P${n}`))

    expect(await world.enter(mia.room.code, 'One more')).toBe('roomFull')
  })

  test('[ROO-3] the same request again is the same person: at once with the same secret, after a restart with a new one', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    const request = { version: 1, id: anId(), code: mia.room.code, name: 'Ben', face: 1 }
    const first = await world.rooms.enter(request, mia.line)
    const second = await world.rooms.enter(request, mia.line)
    await world.crash(1000)
    const third = await world.rooms.enter(request, mia.line)
    const tokens = [first, second, third].map(({ answer }) => (answer.ok ? answer.token : answer.reason))

    expect(third.place?.person).toBe(first.place?.person)
    expect(tokens[1]).toBe(tokens[0])
    expect(tokens[2]).not.toBe(tokens[0])
    expect((await world.rooms.hello({ version: 1, token: tokens[2] ?? '' }, mia.line)).answer).toMatchObject({
      ok: true,
    })
    expect((await world.rooms.hello({ version: 1, token: tokens[0] ?? '' }, mia.line)).answer).toEqual({
      ok: false,
      reason: 'unknownSeat',
    })
  })

  test('[ROO-4] only the hash of a secret is kept, and only the secret opens the seat', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    const kept = JSON.stringify(await world.store.read(mia.room.code))

    expect(mia.token).toMatch(/^[0-9a-f]{64}$/)
    expect(kept).not.toContain(mia.token)
    expect(isPage(await world.again(mia)).place.person).toBe('p1')
    expect(await world.again({ ...mia, token: 'f'.repeat(64) })).toBe('unknownSeat')
  })

  test('[ROO-5] a friends room can be entered for 24 h after its last person, a solo room by its player for seven days', async () => {
    const world = await roomWorld()
    const [mia, solo] = [await world.open('friends'), await world.open('solo')]
    for (const page of [mia, solo]) page.place.room.drop(page.place.person, page.line)
    const hour = 3_600_000
    await settle()
    world.clock.pass(24 * hour - 60_000)
    await settle()
    const late = isPage(await world.enter(mia.room.code, 'Late'))
    late.place.room.drop(late.place.person, late.line)
    await world.pass(60_000)
    world.clock.pass(24 * hour + 60_000)
    await settle()

    expect(await world.enter(mia.room.code, 'Too late')).toBe('roomOver')
    expect(await world.again(mia)).toBe('roomOver')
    const back = isPage(await world.again(solo))
    back.place.room.drop(back.place.person, back.line)
    world.clock.pass(8 * 24 * hour)
    await settle()
    expect(await world.again(solo)).toBe('roomOver')
  })
})

describe('starting', () => {
  test('[ROO-6] only the host sets and starts, and not while a match runs', async () => {
    const { mia, ben } = await playing()
    const settings = { ...mia.room.settings, marketSeconds: 30 }

    expect(await ben.command({ type: 'start' })).toEqual({ ok: false, reason: 'notHost' })
    expect(await ben.command({ type: 'configure', settings })).toEqual({ ok: false, reason: 'notHost' })
    expect(await ben.command({ type: 'endMatch' })).toEqual({ ok: false, reason: 'notHost' })
    expect(await mia.command({ type: 'start' })).toEqual({ ok: false, reason: 'alreadyPlaying' })
    expect(await mia.command({ type: 'configure', settings })).toEqual({ ok: false, reason: 'alreadyPlaying' })
  })

  test('[ROO-6] the same start twice is one match', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    const id = anId()
    const answers = await Promise.all([mia.command({ type: 'start' }, id), mia.command({ type: 'start' }, id)])
    await world.pass(1000, mia)

    expect(answers[0]).toEqual(answers[1])
    expect(mia.room.match?.id).toBe(`${mia.room.code}-1`)
  })

  test('[ROO-7] who is here gets a seat under their own name, villagers of other names take the rest', async () => {
    const { mia, ben } = await playing()
    const seats = [...(mia.market?.seats.values() ?? [])]

    expect(seats).toHaveLength(6)
    expect(seats.find(({ id }) => id === mySeat(mia))).toMatchObject({ name: 'Mia', face: 0, keeper: 'person' })
    expect(seats.find(({ id }) => id === mySeat(ben))).toMatchObject({ name: 'Ben', face: 1, keeper: 'person' })
    expect(seats.filter(({ keeper: who }) => who === 'bot')).toHaveLength(4)
    expect(new Set(seats.map(({ name }) => name)).size).toBe(6)
    expect(new Set(seats.map(({ face }) => face)).size).toBe(6)
  })

  test('[ROO-7] a first solo match is a short one, the next is not', async () => {
    const world = await roomWorld()
    const solo = await world.open('solo', 'Mia', false)
    expect(solo.room.settings.rounds).toBe('hiddenShort')
    await solo.command({ type: 'start' })
    await world.pass(1000, solo)
    await solo.command({ type: 'endMatch' })
    await world.until(() => solo.room.phase === 'ended', solo)

    expect(solo.room.settings.rounds).toBe('hidden')
  })

  test('[ROO-8] after a match the next one has the same people', async () => {
    const { world, mia, ben } = await playing()
    await mia.command({ type: 'endMatch' })
    await world.until(() => mia.room.phase === 'ended', mia, ben)
    expect(phase(ben)).toBe('over')
    expect(await mia.command({ type: 'start' })).toMatchObject({ ok: true })
    await world.until(() => phase(ben) === 'market', mia, ben)

    expect(ben.room.match).toEqual({ id: `${mia.room.code}-2`, seat: mySeat(ben) })
    expect(ben.market?.seats.get(mySeat(ben))?.name).toBe('Ben')
    expect(ben.market?.results).toBeUndefined()
  })
})

describe('being away', () => {
  test('[ROO-9] amber when the connection closes, gone 8 s after the last beat: then a bot covers, until the person is back', async () => {
    const { world, mia, ben } = await playing()
    ben.place.room.drop(ben.place.person, ben.line)
    await world.pass(500, mia)
    expect(people(mia)).toEqual(['Mia here', 'Ben amber'])
    expect(keeper(mia, mySeat(ben))).toBe('person')
    await world.pass(7000, mia)
    expect(keeper(mia, mySeat(ben))).toBe('person')
    await world.pass(1000, mia)
    expect(people(mia)).toEqual(['Mia here', 'Ben gone'])
    expect(keeper(mia, mySeat(ben))).toBe('cover')

    const back = isPage(await world.again(ben))
    await world.pass(250, mia, back)
    expect(people(mia)).toEqual(['Mia here', 'Ben here'])
    expect(keeper(mia, mySeat(ben))).toBe('person')
    expect(back.market?.viewer).toBe(mySeat(ben))
  })

  test('[ROO-9] a connection that stays open and says nothing is gone too, and a beat brings it back', async () => {
    const { world, mia, ben } = await playing()
    await world.pass(9000, mia)
    expect(keeper(mia, mySeat(ben))).toBe('cover')
    await world.pass(500, mia, ben)
    expect(keeper(mia, mySeat(ben))).toBe('person')
  })

  test('[ROO-10] who did nothing for a whole market is covered from the next morning, until a touch', async () => {
    const { world, mia, ben } = await playing()
    await mia.act({ type: 'share', needs: 'all', with: 'all' })
    await world.until(() => mia.market?.round === 2, mia, ben)
    await world.pass(500, mia, ben)
    expect([keeper(mia, mySeat(mia)), keeper(mia, mySeat(ben))]).toEqual(['person', 'cover'])

    await world.until(() => phase(ben) === 'market', mia, ben)
    await ben.act({ type: 'done', done: true })
    await world.pass(500, mia, ben)
    expect(keeper(mia, mySeat(ben))).toBe('person')
  })

  test('[ROO-11] another may take the wheel 30 s after the host is gone, not before', async () => {
    const { world, mia, ben } = await playing()
    expect(await ben.command({ type: 'steer' })).toEqual({ ok: false, reason: 'hostIsHere' })
    mia.place.room.drop(mia.place.person, mia.line)
    await world.pass(37_500, ben)
    expect(ben.room.maySteer).toBe(false)
    expect(await ben.command({ type: 'steer' })).toEqual({ ok: false, reason: 'hostIsHere' })
    await world.pass(750, ben)
    expect(ben.room.maySteer).toBe(true)

    expect(await ben.command({ type: 'steer' })).toMatchObject({ ok: true })
    await settle()
    expect(ben.room.host).toBe(ben.room.me)
    expect(await ben.command({ type: 'endMatch' })).toMatchObject({ ok: true })
  })

  test('[ROO-12] who leaves is out: a villager keeps the stall, the wheel goes on, the secret opens nothing', async () => {
    const { world, mia, ben } = await playing()
    const stall = mySeat(mia)
    expect(await mia.command({ type: 'leave' })).toMatchObject({ ok: true })
    await world.pass(500, ben)

    expect(keeper(ben, stall)).toBe('bot')
    expect(ben.room.host).toBe(ben.room.me)
    expect(people(ben)).toEqual(['Ben here'])
    expect(await world.again(mia)).toBe('unknownSeat')
    expect(await mia.act({ type: 'done', done: true })).toEqual({ ok: false, reason: 'notSeated' })
  })

  test('[ROO-13] the newest page of a person is the one that counts', async () => {
    const { world, mia, ben } = await playing()
    const second = isPage(await world.again(ben))
    ben.place.room.drop(ben.place.person, ben.line)
    await world.pass(500, mia, second)

    expect(ben.heard).toEqual(['superseded'])
    expect(people(mia)).toEqual(['Mia here', 'Ben here'])
    expect(second.heard).toEqual([])
  })

  test('[ROO-14] a solo match stands while its page is hidden or gone, and goes on when it is back', async () => {
    const world = await roomWorld()
    const solo = await world.open('solo')
    await solo.command({ type: 'start' })
    await world.until(() => phase(solo) === 'market', solo)
    const beat = (visible: boolean) => solo.place.room.beat(solo.place.person, visible)
    beat(false)
    await world.pass(500)
    expect(solo.market?.clock.running).toBe(false)
    expect(await solo.act({ type: 'done', done: true })).toEqual({ ok: false, reason: 'matchPaused' })
    const stoodAtMs = solo.market?.clock.atMs
    await world.pass(5000)
    beat(true)
    await world.pass(500, solo)
    expect(solo.market?.clock).toMatchObject({ running: true, atMs: stoodAtMs })

    solo.place.room.drop(solo.place.person, solo.line)
    await world.pass(3_600_000 / 60)
    const back = isPage(await world.again(solo))
    await world.pass(500, back)
    expect(back.market?.clock.running).toBe(true)
    expect(back.market?.phase).toBe('market')
    expect(keeper(back, mySeat(back))).toBe('person')
  })
})

describe('the company of a solo match', () => {
  const company = (page: Page) => {
    const bots = [...(page.market?.seats.values() ?? [])].filter(({ keeper }) => keeper === 'bot')
    return bots.map(({ name, character }) => `${name} ${character}`).sort()
  }
  const friends = ['Ana hearth', 'Hana mender', 'Kofi neighbour', 'Odo ledgerkeeper', 'Rosa herald']

  test('[CAS-3] a first match is among friends, the next ones in the village; a choice holds for either', async () => {
    const world = await roomWorld()
    const mia = await world.open('solo', 'Mia', false)
    await mia.command({ type: 'start' })
    await world.until(() => phase(mia) === 'market', mia)
    expect(company(mia)).toEqual(friends)

    await mia.command({ type: 'endMatch' })
    await world.until(() => phase(mia) === 'over', mia)
    await mia.command({ type: 'start' })
    await world.until(() => phase(mia) === 'market', mia)
    expect(company(mia)).not.toEqual(friends)

    await mia.command({ type: 'endMatch' })
    await world.until(() => phase(mia) === 'over', mia)
    await mia.command({ type: 'start', cast: 'friendly' })
    await world.until(() => phase(mia) === 'market', mia)
    expect(company(mia)).toEqual(friends)
  })

  test('[CAS-4] a cast may have a rule of its own, for its matches only', async () => {
    const world = await roomWorld()
    const mia = await world.open('solo')
    await mia.command({ type: 'start', cast: 'nameless' })
    await world.until(() => phase(mia) === 'market', mia)

    expect(mia.market?.settings.reputation).toBe('off')
    expect(mia.room.settings.reputation).toBe('visible')
  })

  test('[CAS-5] a company that does not exist is refused, and nothing begins', async () => {
    const world = await roomWorld()
    const mia = await world.open('solo')

    for (const cast of ['dragons', '', '__proto__'])
      expect(await mia.command({ type: 'start', cast })).toEqual({ ok: false, reason: 'noSuchCast' })
    expect(mia.room.phase).toBe('lobby')
  })

  test('[CAS-6] everybody may know the character of a bot that is shown, and of no person', async () => {
    const { mia, ben } = await playing()
    const characters = [...(ben.market?.seats.values() ?? [])].map(({ keeper, character }) => [keeper, character])

    expect(characters.filter(([keeper, character]) => (keeper === 'bot') !== (character !== undefined))).toEqual([])
    expect(mia.market?.seats.get(mySeat(ben))?.character).toBeUndefined()
  })

  test('[CAS-6] in an experiment nobody is told the parts, whose names tell its condition', async () => {
    const world = await roomWorld()
    const mia = await world.open('solo')
    expect(await mia.command({ type: 'start', experiment: { scenario: 'S4', mode: 'target' } })).toMatchObject({
      ok: true,
    })
    await world.until(() => mia.market !== undefined && phase(mia) !== 'gathering', mia)

    expect([...(mia.market?.seats.values() ?? [])].filter(({ character }) => character !== undefined)).toEqual([])
  })
})

describe('coming late', () => {
  test("[ROO-15] a late friend looks on, and takes a villager's stall in the next morning", async () => {
    const { world, mia, ben } = await playing()
    const late = isPage(await world.enter(mia.room.code, 'Cleo'))
    await world.pass(1000, mia, ben, late)
    expect(late.room.match).toEqual({ id: mia.room.match?.id })
    expect(late.market?.phase).toBe('market')
    expect([...(late.market?.seats.values() ?? [])].every(({ own }) => own === undefined)).toBe(true)
    expect(await late.act({ type: 'done', done: true })).toEqual({ ok: false, reason: 'notSeated' })

    await world.until(() => mia.market?.round === 2, mia, ben, late)
    await world.pass(500, mia, ben, late)
    const seat = mySeat(late)
    expect(mia.market?.seats.get(seat)).toMatchObject({ name: 'Cleo', keeper: 'person' })
    expect(late.market?.viewer).toBe(seat)
    expect(late.market?.seats.get(seat)?.own?.held.coins).toBeGreaterThanOrEqual(0)
    await world.until(() => phase(late) === 'market', mia, ben, late)
    expect(await late.act({ type: 'done', done: true })).toMatchObject({ ok: true })
  })
})

test('[ROO-15] a late friend whose page was away at that moment is shown the stall, not what an onlooker missed', async () => {
  const { world, mia, ben } = await playing()
  const late = isPage(await world.enter(mia.room.code, 'Cleo'))
  await world.until(() => phase(mia) === 'evening', mia, ben, late)
  await world.until(() => (mia.market?.endsAtMs ?? 0) - clockNow(mia, world.clock.now()) < 2000, mia, ben, late)
  const seenAt = late.seq
  late.place.room.drop(late.place.person, late.line)
  await world.until(() => mia.market?.round === 2, mia, ben)
  await world.pass(500, mia, ben)
  const back = isPage(await world.again(late, seenAt))

  expect(back.market?.viewer).toBe(mySeat(back))
  expect(back.market?.seats.get(mySeat(back))?.own).toBeDefined()
})

describe('what a page is told', () => {
  test('[ROO-16] a page that comes back is told what it missed; one that missed too much, or saw nothing, all at once', async () => {
    const { world, mia, ben } = await playing()
    const seenAt = ben.seq
    ben.place.room.drop(ben.place.person, ben.line)
    await world.pass(7000, mia)
    const missed = isPage(await world.again(ben, seenAt))
    const fresh = isPage(await world.again(ben))

    expect(missed.frames[0]).toMatchObject({ from: seenAt + 1 })
    expect(missed.market).toEqual(fresh.market)
    expect(missed.seq).toBe(fresh.seq)
    await world.until(() => mia.seq > seenAt + 600, mia, fresh)
    const long = isPage(await world.again(fresh, seenAt))
    expect(long.frames).toEqual([])
    expect(long.seq).toBeGreaterThan(seenAt + 500)
  })

  test('[ROO-16] a number from a future that was never written is answered with all at once', async () => {
    const { world, ben } = await playing()
    const back = isPage(await world.again(ben, ben.seq + 1000))

    expect(back.frames).toEqual([])
    expect(back.market?.viewer).toBe(mySeat(ben))
  })

  test('[ROO-17] news come in one frame per page and tenth of a second at most, without holes', async () => {
    const { world, mia, ben } = await playing()
    const before = mia.frames.length
    for (let n = 0; n < 40; n++) {
      mia.place.room.beat(mia.place.person, true)
      void ben.act({ type: 'say', phrase: 'hello', to: 'all' })
      world.clock.pass(25)
      await settle()
    }
    await world.pass(100, mia)

    expect(mia.frames.length - before).toBeLessThanOrEqual(12)
    expect(mia.frames.slice(before).flatMap(({ events }) => events.filter(({ type }) => type === 'said'))).toHaveLength(
      40,
    )
  })

  test('[ROO-18] two rooms hear nothing of each other', async () => {
    const world = await roomWorld()
    const [mia, zoe] = [await world.open('friends', 'Mia'), await world.open('friends', 'Zoe')]
    await mia.command({ type: 'start' })
    await world.until(() => phase(mia) === 'market', mia, zoe)

    expect(zoe.room).toMatchObject({ phase: 'lobby', people: [{ name: 'Zoe' }] })
    expect(zoe.frames).toEqual([])
    expect(await zoe.act({ type: 'done', done: true }, { match: mia.room.match?.id ?? '' })).toEqual({
      ok: false,
      reason: 'notPlaying',
    })
  })

  test('[ROO-19] an action for a round that is over is refused, an action resent is done once', async () => {
    const { world, mia, ben } = await playing()
    const id = anId()
    const gift = { type: 'give', to: mySeat(ben), goods: { coins: 2 } } as const
    const answers = [await mia.act(gift, { id }), await mia.act(gift, { id })]
    await world.pass(500, mia, ben)

    expect(answers[1]).toEqual(answers[0])
    expect(ben.market?.seats.get(mySeat(ben))?.own?.held.coins).toBe(22)
    expect(await mia.act({ type: 'done', done: true }, { round: 0 })).toEqual({ ok: false, reason: 'staleRound' })
  })

  test('[ROO-20] when the disk refuses, everyone is told and let go; when it is well again everything goes on', async () => {
    const { world, mia, ben } = await playing()
    const coins = mia.market?.seats.get(mySeat(mia))?.own?.held.coins
    world.store.break()
    expect(await mia.act({ type: 'give', to: mySeat(ben), goods: { coins: 2 } })).toEqual({
      ok: false,
      reason: 'storagePaused',
    })
    expect([mia.heard, ben.heard]).toEqual([['storagePaused'], ['storagePaused']])
    world.store.mend()
    await world.pass(1000)
    const back = isPage(await world.again(mia))

    expect(back.market?.seats.get(mySeat(mia))?.own?.held.coins).toBe(coins)
    expect(back.market?.phase).toBe('market')
  })
})

test('[ROO-20] a room whose own log cannot be written tells its people too', async () => {
  const world = await roomWorld()
  const mia = await world.open('friends')
  world.store.break()

  expect(await mia.command({ type: 'rename', name: 'Maya', face: 2 })).toEqual({ ok: false, reason: 'storagePaused' })
  expect(mia.heard).toEqual(['storagePaused'])
})

test('[ROO-16] a page hears nothing before its answer', async () => {
  const { world, mia, ben } = await playing()
  const [late, back] = [isPage(await world.enter(mia.room.code, 'Cleo')), isPage(await world.again(ben))]
  await world.pass(500, mia, late, back)

  expect([late.heard, back.heard]).toEqual([[], []])
  expect(people(back)).toEqual(['Mia here', 'Ben here', 'Cleo here'])
})

test('[STO-12] with the disk nearly full no room is opened, and those that are there go on', async () => {
  const world = await roomWorld()
  const mia = await world.open('friends')
  world.store.fill()

  await expect(world.open('friends')).rejects.toThrow('diskLow')
  isPage(await world.enter(mia.room.code, 'Ben'))
  expect(await mia.command({ type: 'start' })).toMatchObject({ ok: true })
})

test('[ROO-20] a room that could not be written is opened by asking again', async () => {
  const world = await roomWorld()
  const [line, id] = [(await world.open('solo')).line, anId()]
  const ask = () => world.rooms.open({ version: 1, id, kind: 'solo', name: 'Zoe', face: 3, playedBefore: true }, line)
  world.store.break()
  expect((await ask()).answer).toEqual({ ok: false, reason: 'storagePaused' })
  world.store.mend()

  expect((await ask()).answer).toMatchObject({ ok: true, room: { people: [{ name: 'Zoe' }] } })
})

describe('the server ends without a word', () => {
  test('[ROO-21] every running match goes on, its clock as if the outage had not been', async () => {
    const { world, mia, ben } = await playing()
    await mia.act({ type: 'give', to: mySeat(ben), goods: { coins: 3 } })
    await world.pass(1000, mia, ben)
    const left = (page: Page) => (page.market?.endsAtMs ?? 0) - (page.market?.clock.atMs ?? 0)
    const clockBefore = mia.market?.clock
    const passedMs = world.clock.now() - (clockBefore?.serverMs ?? 0)
    const [endBefore, coinsBefore] = [mia.market?.endsAtMs, ben.market?.seats.get(mySeat(ben))?.own?.held.coins]
    await world.crash(20_000)
    const [miaBack, benBack] = [isPage(await world.again(mia)), isPage(await world.again(ben))]

    expect(miaBack.market?.endsAtMs).toBe(endBefore)
    expect(miaBack.market?.clock.atMs).toBeGreaterThanOrEqual((clockBefore?.atMs ?? 0) + passedMs - 1000)
    expect(miaBack.market?.clock.atMs).toBeLessThanOrEqual((clockBefore?.atMs ?? 0) + passedMs)
    expect(left(miaBack)).toBeGreaterThan(0)
    expect(benBack.market?.seats.get(mySeat(ben))?.own?.held.coins).toBe(coinsBefore)
    await world.until(() => miaBack.market?.round === 2, miaBack, benBack)
  })

  test('[ROO-21] a match goes on that nobody comes back to, covered 8 s later', async () => {
    const { world, mia } = await playing()
    const matchLog = mia.room.match?.id ?? ''
    const written = world.store.events(matchLog).length
    await world.crash(20_000)
    await world.pass(9000)
    await world.until(() => world.store.events(matchLog).length > written + 20)
    const back = isPage(await world.again(mia))

    expect(back.market?.seats.get(back.room.people[1]?.seat ?? '')?.keeper).toBe('cover')
  })

  test('[ROO-21] a start that was written and not carried out is carried out', async () => {
    const world = await roomWorld()
    const mia = await world.open('friends')
    world.store.hold()
    void mia.command({ type: 'start' })
    world.store.release()
    await world.crash(1000)
    const back = isPage(await world.again(mia))

    expect(back.room.phase).toBe('playing')
    await world.until(() => phase(back) === 'market', back)
  })
})

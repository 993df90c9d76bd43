// What is had over plain HTTP of a room's ended matches: real rooms on a clock that a test moves, asked by a real client.

import { parse } from 'csv-parse/sync'
import express from 'express'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addressBook } from '../../../server/edge/address-book.ts'
import { readExportZip } from '../../../server/export/export-zip.ts'
import { type JobName, jobs } from '../../../server/export/jobs.ts'
import type { AskJob } from '../../../server/export/jobs-thread.ts'
import { matchData } from '../../../server/export/match-data.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { roomData } from '../../../server/http/room-data.ts'
import { stateHash } from '../../../shared/debrief/state-hash.ts'
import { apply } from '../../../shared/game/apply.ts'
import { defaultSettings } from '../../../shared/game/settings.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { type Listening, listening } from '../../helpers/listening.ts'
import { type Page, type RoomWorld, roomWorld } from '../room-world.ts'

let world: RoomWorld
let server: Listening
let base: string
/** What was worked out, in order. */
let done: JobName[]
/** False: the rooms have lost sight of their matches, as while storage is paused. */
let seen: boolean

beforeEach(async () => {
  world = await roomWorld()
  done = []
  seen = true
  const ask: AskJob = (job, ...args) => {
    done.push(job)
    const run = jobs[job] as (...args: unknown[]) => never
    return Promise.resolve().then(() => run(...args))
  }
  const { store, clock } = world
  const data = matchData({ store, running: (code) => seen && world.rooms.running(code), ask })
  const app = express()
  app.use('/', roomData({ data, addresses: addressBook(clock, undefined), clock, logger: pino({ level: 'silent' }) }))
  server = await listening(app)
  base = server.base
})
afterEach(async () => {
  await server.close()
})

async function get(path: string, token?: string) {
  const response = await fetch(
    `${base}/${path}`,
    token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  const json = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
  return { status: response.status, headers: response.headers, bytes, json }
}

const isOver = (page: Page) => () => page.market?.phase === 'over'

async function friends(): Promise<{ mia: Page; ben: Page; code: string }> {
  const mia = await world.open('friends', 'Mia')
  const ben = await world.enter(mia.room.code, 'Ben')
  if (typeof ben === 'string') throw new Error(ben)
  await mia.command({ type: 'configure', settings: { ...defaultSettings, seats: 3, rounds: 1, marketSeconds: 20 } })
  return { mia, ben, code: mia.room.code }
}

/** A short match of the two and a villager, to its end. */
async function played(between: (mia: Page, ben: Page) => Promise<void> = async () => {}) {
  const { mia, ben, code } = await friends()
  await mia.command({ type: 'start' })
  await world.until(() => mia.market?.phase === 'market', mia, ben)
  await between(mia, ben)
  await world.until(isOver(mia), mia, ben)
  return { mia, ben, code }
}

const seatOf = (page: Page) => page.room.match?.seat ?? ''

describe('debrief', () => {
  test('[EXP-10] whoever has the code is told what was measured, and who has a seat its own portrait too', async () => {
    const { mia, code } = await played(async (mia, ben) => {
      await mia.act({ type: 'give', to: seatOf(ben), goods: { coins: 3 } })
    })
    const open = await get(`${code}/debrief`)
    const own = await get(`${code.toLowerCase()}/debrief`, mia.token)

    expect([open.status, open.json.ok, open.json.match]).toEqual([200, true, `${code}-1`])
    expect(open.json.debrief.markets).toBe(1)
    expect(open.json.mine).toBeUndefined()
    expect(own.json.mine).toMatchObject({ seat: seatOf(mia), givenCoins: 3 })
    expect(own.headers.get('cache-control')).toBe('no-store')
  })

  test('[EXP-10] who came late and took a villager’s stall has a portrait too', async () => {
    const mia = await world.open('friends', 'Mia')
    const settings = { ...defaultSettings, seats: 3, rounds: 2, marketSeconds: 10 }
    await mia.command({ type: 'configure', settings })
    await mia.command({ type: 'start' })
    await world.until(() => mia.market?.phase === 'market', mia)
    const ben = await world.enter(mia.room.code, 'Ben')
    if (typeof ben === 'string') throw new Error(ben)
    await world.until(isOver(mia), mia, ben)
    const { json } = await get(`${mia.room.code}/debrief`, ben.token)

    expect(seatOf(ben)).toMatch(/^s[123]$/)
    expect(json.mine.seat).toBe(seatOf(ben))
    expect(JSON.stringify(json)).not.toMatch(/Mia|Ben/)
  })

  test('[EXP-14] it is worked out once, whoever asks how often', async () => {
    const { mia, ben, code } = await played()
    await Promise.all([mia, ben, mia].map(({ token }) => get(`${code}/debrief`, token)))
    await get(`${code}/debrief`)
    await Promise.all([get(`${code}/replay`), get(`${code}/replay`)])
    await Promise.all([get(`${code}/export.zip`, mia.token), get(`${code}/export.zip`, mia.token)])

    expect(done).toEqual(['debrief', 'replay', 'exportZip'])
  })

  test('[EXP-11] before the end everything is refused with one code; the match before a rematch is still told', async () => {
    const { mia, ben, code } = await friends()
    const paths = ['debrief', 'replay', 'export.zip']
    const asked = async () =>
      (await Promise.all(paths.map((path) => get(`${code}/${path}`, mia.token)))).map(
        ({ status, json }) => json?.reason ?? status,
      )
    const lobby = await asked()
    await mia.command({ type: 'start' })
    await world.until(() => mia.market?.phase === 'market', mia, ben)
    const running = await asked()
    seen = false
    const unseen = await asked()
    seen = true
    await world.until(isOver(mia), mia, ben)
    const over = await asked()
    await mia.command({ type: 'start' })
    await world.until(() => mia.market?.phase === 'market', mia, ben)
    const again = await get(`${code}/debrief`)

    expect([lobby, running, unseen]).toEqual(Array(3).fill(Array(3).fill('notOverYet')))
    expect(over).toEqual([200, 200, 200])
    expect((await get(`${code}/debrief`, mia.token)).json.match).toBe(`${code}-1`)
    expect(again.json.match).toBe(`${code}-1`)
  })

  test('[EXP-11] a room that is none is 404, and the twenty-first wrong code of a minute waits', async () => {
    const wrong = await get('222222/debrief')
    const bad = await get('no-code/replay')
    for (let k = 0; k < 18; k++) await get('222222/debrief')
    const late = get('222222/export.zip', '0'.repeat(64))
    const first = await Promise.race([
      late.then(() => 'answered'),
      new Promise((later) => setTimeout(() => later('waiting'), 200)),
    ])
    await world.pass(3000)

    expect([wrong.status, wrong.json, bad.status]).toEqual([404, { ok: false, reason: 'noSuchRoom' }, 404])
    expect([first, (await late).status]).toEqual(['waiting', 404])
  })

  test('[EXP-10] a solo room is told to its player, and to everyone else it does not exist', async () => {
    const mia = await world.open('solo', 'Mia')
    await mia.command({ type: 'configure', settings: { ...defaultSettings, seats: 2, rounds: 1, marketSeconds: 10 } })
    await mia.command({ type: 'start' })
    await world.until(isOver(mia), mia)
    const { code } = mia.room
    const paths = ['debrief', 'replay', 'export.zip']
    const asked = (token?: string) =>
      Promise.all(paths.map(async (path) => (await get(`${code}/${path}`, token)).status))

    expect(await asked(mia.token)).toEqual([200, 200, 200])
    expect(await asked()).toEqual([404, 404, 404])
    expect(await asked('0'.repeat(64))).toEqual([404, 404, 404])
  })

  test('[EXP-13] after the server ended without a word, and a week later, everything is told from the logs', async () => {
    const { mia, code } = await played()
    const before = [
      await get(`${code}/debrief`, mia.token),
      await get(`${code}/replay`),
      await get(`${code}/export.zip`, mia.token),
    ]
    await world.crash(7 * 24 * 3_600_000)
    const after = [
      await get(`${code}/debrief`, mia.token),
      await get(`${code}/replay`),
      await get(`${code}/export.zip`, mia.token),
    ]

    expect(after.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes))
  })
})

describe('replay', () => {
  test('[EXP-12] the events of the match fold to what its server had, by the hashes on the way', async () => {
    const { code } = await played()
    const { json } = await get(`${code}/replay`)
    const market = emptyMarket()
    const hashes: { seq: number; hash: string }[] = []
    for (const { seq, event } of json.events) {
      apply(market, event)
      if (json.hashes.some((one: { seq: number }) => one.seq === seq)) hashes.push({ seq, hash: stateHash(market) })
    }
    const whole = emptyMarket()
    for (const { body } of world.store.events(`${code}-1`)) apply(whole, JSON.parse(body))

    expect(hashes).toEqual(json.hashes)
    expect(hashes).toHaveLength(2)
    expect(hashes.at(-1)?.hash).toBe(stateHash(whole))
    expect(json.seats.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['Mia', 'Ben']))
    expect(json.events.map(({ seq }: { seq: number }) => seq)).toEqual(
      json.events.map((_: unknown, k: number) => k + 1),
    )
  })

  test('[EXP-7] no private tap of anybody is in it', async () => {
    const { mia, ben, code } = await played(async (mia, ben) => {
      await mia.act({ type: 'mute', seat: seatOf(ben), muted: true })
    })
    await mia.act({ type: 'trust', to: seatOf(ben), level: 7 })
    await ben.act({ type: 'cared', seats: [seatOf(mia)] })
    const { bytes } = await get(`${code}/replay`, mia.token)

    expect(new TextDecoder().decode(bytes)).not.toMatch(/muted|trustSet|caredSet|feltSet/)
  })
})

describe('export', () => {
  const eventsIn = (zip: Uint8Array) =>
    new TextDecoder()
      .decode(readExportZip(zip).files['events.jsonl'])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  test('[EXP-11] it takes the secret of a seat of this room', async () => {
    const { mia, code } = await played()
    const stranger = await world.open('friends', 'Eve')
    const asked = async (token?: string) => {
      const { status, json } = await get(`${code}/export.zip`, token)
      return json?.reason ?? status
    }

    expect(await asked(mia.token)).toBe(200)
    expect([await asked(), await asked('0'.repeat(64)), await asked('short'), await asked(stranger.token)]).toEqual(
      Array(4).fill('unknownSeat'),
    )
    expect((await get(`${code}/export.zip`)).status).toBe(401)
    await mia.command({ type: 'leave' })
    expect(await asked(mia.token)).toBe('unknownSeat')
  })

  test('[EXP-1] it is one sound zip of all ended matches, named after the room', async () => {
    const { mia, ben, code } = await played()
    await mia.command({ type: 'start' })
    await world.until(() => mia.market?.phase === 'market', mia, ben)
    const one = await get(`${code}/export.zip`, mia.token)
    await world.until(isOver(mia), mia, ben)
    const both = await get(`${code}/export.zip`, mia.token)

    expect([verifyExport(one.bytes).matches, verifyExport(both.bytes).matches]).toEqual([1, 2])
    expect(both.headers.get('content-disposition')).toBe(`attachment; filename="give-and-take-${code}.zip"`)
    expect([both.headers.get('content-type'), both.headers.get('cache-control')]).toEqual([
      'application/zip',
      'no-store',
    ])
  })

  test('[EXP-6] names are in it only if asked for', async () => {
    const { mia, code } = await played()
    const names = async (query: string) => {
      const { bytes } = await get(`${code}/export.zip${query}`, mia.token)
      const rows: { name: string }[] = parse(Buffer.from(readExportZip(bytes).files['wide.csv']), {
        bom: true,
        columns: true,
      })
      return rows.map(({ name }) => name)
    }

    expect(await names('')).toEqual(['s1', 's2', 's3'])
    expect(await names('?names=0')).toEqual(['s1', 's2', 's3'])
    expect(await names('?names=1')).toEqual(expect.arrayContaining(['Mia', 'Ben']))
    for (const query of ['?names=yes', '?names=1&names=1', '?name=1', '?__proto__=1']) {
      expect((await get(`${code}/export.zip${query}`, mia.token)).json).toEqual({ ok: false, reason: 'malformed' })
    }
  })

  test('[EXP-7] one’s own taps are in one’s own export, and nobody else’s; those after the end too', async () => {
    const { mia, ben, code } = await played()
    await get(`${code}/export.zip`, mia.token)
    await mia.act({ type: 'trust', to: seatOf(ben), level: 6 })
    await ben.act({ type: 'trust', to: seatOf(mia), level: 1 })
    const taps = async ({ token }: Page) =>
      eventsIn((await get(`${code}/export.zip`, token)).bytes)
        .filter(({ event }) => event.type === 'trustSet')
        .map(({ by, event }) => [by, event.level])

    expect(await taps(mia)).toEqual([[seatOf(mia), 6]])
    expect(await taps(ben)).toEqual([[seatOf(ben), 1]])
  })

  test('[EXP-3] who was away is marked as covered, and the market clock is that of the match', async () => {
    const { mia, ben, code } = await played(async (mia, ben) => {
      ben.place.room.drop(ben.place.person, ben.line)
      await world.pass(10_000, mia)
    })
    const rows = eventsIn((await get(`${code}/export.zip`, mia.token)).bytes)
    const covered = rows.findIndex(({ event }) => event.type === 'kept' && event.keeper === 'cover')
    const bens = rows.map(({ by, keptBy }, index) => (by === seatOf(ben) ? [index > covered, keptBy] : []))

    expect(covered).toBeGreaterThan(0)
    for (const [later, keptBy] of bens) if (keptBy) expect(keptBy).toBe(later ? 'cover' : 'person')
    expect(rows.filter(({ by }) => by === 'timer' || by === 'host').every(({ keptBy }) => keptBy === 'timer')).toBe(
      true,
    )
    expect(rows.map(({ atMs }) => atMs)).toEqual(rows.map(({ atMs }) => atMs).toSorted((a, b) => a - b))
  })

  test('[EXP-11] while the disk refuses to be read, that is said', async () => {
    const { code } = await played()
    await world.store.close()
    const { status, json } = await get(`${code}/debrief`)

    expect([status, json]).toEqual([503, { ok: false, reason: 'storagePaused' }])
  })
})

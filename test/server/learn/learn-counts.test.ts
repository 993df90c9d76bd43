// What people chose in Learn, counted: from rooms that are played to their end, and over plain HTTP.

import express from 'express'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressBook } from '../../../server/edge/address-book.ts'
import { learnData } from '../../../server/http/learn-data.ts'
import { type LearnCounts, openLearnCounts } from '../../../server/learn/learn-counts.ts'
import { shownOf } from '../../../shared/lesson/lesson-counts.ts'
import { armOf } from '../../../shared/scenarios/scenario.ts'
import { nextAct } from '../../helpers/door-in-the-face.ts'
import { type Listening, listening } from '../../helpers/listening.ts'
import { memoryStore } from '../memory-store.ts'
import { anId, type RoomWorld, roomWorld, settle } from '../room-world.ts'

const logger = pino({ level: 'silent' })
let world: RoomWorld
let learn: LearnCounts
let server: Listening
let base: string
/** Of the trials that were told. */
let told: [match: string, seed: string][]

beforeEach(async () => {
  told = []
  world = await roomWorld({
    onFirstTrial: (match, seed) => {
      told.push([match, seed])
      void learn.measure(match, seed)
    },
  })
  learn = await openLearnCounts({ store: world.store, clock: world.clock, logger })
  const app = express()
  app.use('/', learnData({ learn, addresses: addressBook(world.clock, undefined), logger }))
  server = await listening(app)
  base = server.base
})
afterEach(async () => {
  await server.close()
})

/** One who is alone plays the door in the face to its end. */
async function plays(yes: boolean, more: { again?: boolean; mode?: 'target' | 'requester' } = {}) {
  const page = await world.open('solo')
  const experiment = { scenario: 'S4', mode: 'target' as const, ...more }
  expect(await page.command({ type: 'start', experiment })).toMatchObject({ ok: true })
  await world.until(() => {
    const action = nextAct(page.market, page.room.match?.seat ?? '', yes)
    if (action) void page.act(action)
    return page.market?.phase === 'over'
  }, page)
  await settle()
  return page
}

const get = async (lesson: string) => {
  const response = await fetch(`${base}/${lesson}`)
  return { status: response.status, json: await response.json() }
}
async function post(lesson: string, body: unknown, text = JSON.stringify(body)) {
  const response = await fetch(`${base}/${lesson}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
  })
  return { status: response.status, json: await response.json() }
}
const doorSaid = async () => {
  const said = Object.values((await learn.of('door')) ?? {}).flatMap(({ saysYes }) => saysYes ?? [])
  return said.reduce((all, one) => ({ n: all.n + one.n, sum: all.sum + one.sum }), { n: 0, sum: 0 })
}

test('[LRN-1] who plays an experiment alone is counted in its condition, by what was done', async () => {
  await plays(true)
  await plays(false)
  await plays(true)

  expect(await doorSaid()).toEqual({ n: 3, sum: 2 })
  expect(Object.keys((await learn.of('door')) ?? {}).every((arm) => arm === 'ditf' || arm === 'target')).toBe(true)
})

test('[LRN-1] practice is not counted, nor what bots answered', async () => {
  await plays(true, { again: true })
  await plays(true, { mode: 'requester' })

  expect(await learn.of('door')).toEqual({})
})

test('[LRN-1] nor what was stopped in the middle', async () => {
  const page = await world.open('solo')
  await page.command({ type: 'start', experiment: { scenario: 'S4', mode: 'target' } })
  await world.until(() => {
    const action = nextAct(page.market, page.room.match?.seat ?? '', true)
    if (action) void page.act(action)
    return page.market?.bygone.some(({ ended }) => ended.how === 'accepted') ?? false
  }, page)
  expect(await page.command({ type: 'endMatch' })).toMatchObject({ ok: true })
  await settle()

  expect(told).toHaveLength(1)
  expect(await learn.of('door')).toEqual({})
})

/** Plays it so often, saying only that one is done; in which seats and conditions. */
async function sitsThrough(scenario: string, times: number) {
  const trials: { seat: string | undefined; arm: string | undefined }[] = []
  for (let room = 0; room < times; room++) {
    const page = await world.open('solo')
    await page.command({ type: 'start', experiment: { scenario, mode: 'target' } })
    await world.until(() => {
      const { market } = page
      const mine = market?.seats.get(page.room.match?.seat ?? '')
      if (market?.phase === 'market' && mine?.done === false) void page.act({ type: 'done', done: true })
      return market?.phase === 'over'
    }, page)
    await settle()
    trials.push({ seat: page.room.match?.seat, arm: page.market && armOf(page.market) })
  }
  return trials
}

const countedOf = async (lesson: string, measure: string) => {
  const arms = Object.values((await learn.of(lesson)) ?? {})
  return arms.reduce((all, arm) => all + (arm[measure]?.n ?? 0), 0)
}

test('[LRN-1] what is measured of a whole market is counted once, in whichever part one sits', async () => {
  const trials = await sitsThrough('S13', 6)

  expect(new Set(trials.map(({ seat }) => seat)).size).toBeGreaterThan(1)
  expect(await countedOf('needs', 'hardGifts')).toBe(6)
})

test('[LRN-1] of a pair only what the person did is counted', async () => {
  // Seat and condition are drawn by lot: played until each of the pair has been met where something is sent.
  const trials: Awaited<ReturnType<typeof sitsThrough>> = []
  const isMet = (seat: string) => trials.some((trial) => trial.seat === seat && trial.arm === 'noHistory')
  while (trials.length < 80 && !(isMet('s1') && isMet('s2'))) trials.push(...(await sitsThrough('S9', 4)))
  const senders = trials.filter(({ seat, arm }) => seat === 's1' && arm === 'noHistory')

  expect(isMet('s1') && isMet('s2')).toBe(true)
  expect(await countedOf('trust', 'sent')).toBe(senders.length)
})

test('[LRN-1] the same end told twice is counted once, also after a restart', async () => {
  await plays(true)
  const [match, seed] = told[0] ?? ['', '']
  await learn.measure(match, seed)
  expect(await doorSaid()).toEqual({ n: 1, sum: 1 })
  const counts = await learn.of('door')
  await learn.close()
  learn = await openLearnCounts({ store: world.store, clock: world.clock, logger })
  await learn.measure(match, seed)
  expect(await learn.of('door')).toEqual(counts)
})

test('[LRN-1] nothing in the counts leads back to a room', async () => {
  const page = await plays(true)
  const kept = JSON.stringify(world.store.events('learn'))
  expect(kept).toContain('saysYes')
  for (const secret of [page.room.code, page.token, 'Mia', ...(told[0] ?? ['none told'])])
    expect(kept).not.toContain(secret)
})

const lent = (dated: number) => ({ id: anId(), arm: 'all', values: { dated } })

test('[LRN-2] what a small page came to is counted once, however often it is told', async () => {
  const ada = lent(1)
  for (const choice of [ada, ada, lent(0), lent(1)])
    expect(await post('timeFrame', choice)).toMatchObject({ status: 200 })

  expect(await learn.of('timeFrame')).toEqual({ all: { dated: { n: 3, sum: 2 } } })
})

test.each([
  ['no lesson', 'none', lent(1), 404, 'noSuchLesson'],
  ['a lesson that the server measures itself', 'door', { ...lent(1), arm: 'ditf' }, 400, 'malformed'],
  ['a condition that is not there', 'timeFrame', { ...lent(1), arm: '__proto__' }, 400, 'malformed'],
  ['a choice that is not there', 'timeFrame', { ...lent(1), values: { dated: 1, open: 1 } }, 400, 'malformed'],
  ['a choice too few', 'resist', { ...lent(1), values: { sweet: 1 } }, 400, 'malformed'],
  ['more than all of it', 'timeFrame', lent(7), 400, 'malformed'],
  ['no number', 'timeFrame', { ...lent(1), values: { dated: 'yes' } }, 400, 'malformed'],
  ['no id', 'timeFrame', { ...lent(1), id: '' }, 400, 'malformed'],
])('[LRN-2] %s is refused and counted nowhere', async (_what, lesson, body, status, reason) => {
  expect(await post(lesson, body)).toEqual({ status, json: { ok: false, reason } })
  expect(world.store.events('learn')).toEqual([])
})

test.each([
  ['broken JSON', '{"id":'],
  ['far too much', JSON.stringify({ ...lent(1), arm: 'x'.repeat(5_000) })],
])('[LRN-2] %s is refused in one word', async (_what, text) => {
  expect(await post('timeFrame', undefined, text)).toEqual({ status: 400, json: { ok: false, reason: 'malformed' } })
})

test('[LRN-2] a class of 300 behind one address is counted, a flood is not', async () => {
  const answers = await Promise.all(Array.from({ length: 601 }, () => post('timeFrame', lent(1))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(600)
  expect(answers.find(({ status }) => status !== 200)).toEqual({ status: 429, json: { ok: false, reason: 'tooFast' } })
})

test('[LRN-2] while storage is paused it says so, and nothing is counted', async () => {
  world.store.break()
  expect(await post('timeFrame', lent(1))).toEqual({ status: 503, json: { ok: false, reason: 'storagePaused' } })
  expect((await get('timeFrame')).status).toBe(503)
})

test('[LRN-3] counts that cannot be read keep no server from starting', async () => {
  const store = memoryStore()
  await store.append({ log: 'learn', events: [{ seq: 1, atMs: 0, by: 'learn', body: '{"type":"other"}' }] })
  const blind = await openLearnCounts({ store, clock: world.clock, logger })

  expect(await blind.of('door')).toBeUndefined()
  expect(await blind.count(anId(), { lesson: 'timeFrame', arm: 'all', values: { dated: 1 } })).toEqual({
    ok: false,
    reason: 'storagePaused',
  })
  expect(store.events('learn')).toHaveLength(1)
})

test('[LRN-3] fewer than five of a condition are told to nobody', async () => {
  const hands = (arm: string) => ({ id: anId(), arm, values: { handedOn: 0.5 } })
  const told = async () => (await get('summers')).json
  for (const arm of ['shares', 'shares', 'shares', 'shares', 'grabs']) await post('summers', hands(arm))
  expect(await told()).toEqual({ ok: true, counts: {} })

  await post('summers', hands('shares'))
  expect(await told()).toEqual({ ok: true, counts: { shares: { handedOn: { n: 5, sum: 2.5 } } } })
})

test('[LRN-3] what is told of the counts holds nothing that came later', async () => {
  const choice = { lesson: 'timeFrame', arm: 'all', values: { dated: 1 } }
  await learn.count(anId(), choice)
  const seen = learn.of('timeFrame')
  await learn.count(anId(), choice)

  expect(await seen).toEqual({ all: { dated: { n: 1, sum: 1 } } })
})

test('[LRN-3] conditions that are shown as one are added up', () => {
  const two = { one: { sent: { n: 6, sum: 1 } }, other: { sent: { n: 9, sum: 8 } } }
  expect(shownOf(two, ['one'], 'sent')).toEqual({ n: 6, mean: 1 / 6 })
  expect(shownOf(two, ['one', 'other'], 'sent')).toEqual({ n: 15, mean: 0.6 })
  expect(shownOf(two, ['none'], 'sent')).toBeUndefined()
})

// The day: opening, phases, yields, done, pauses.

import { expect, test } from 'vitest'
import { crafts } from '../../../shared/game/goods.ts'
import { nextDue } from '../../../shared/game/market.ts'
import { ownOf } from '../../../shared/game/state.ts'
import {
  act,
  clock,
  held,
  host,
  inMarket,
  only,
  opened,
  pass,
  plays,
  START_MS,
  toTheEnd,
  wait,
} from '../../helpers/village.ts'

test('[DAY-1] a match opens with its seats in order, 20 coins each, in its first morning', () => {
  const { market } = opened({ people: 2, bots: 1 })
  expect([...market.seats.keys()]).toEqual(['s1', 's2', 's3'])
  expect([...market.seats.values()].map(({ keeper }) => keeper)).toEqual(['person', 'person', 'bot'])
  expect([...market.seats.keys()].map((seat) => ownOf(market, seat).held.coins)).toEqual([20, 20, 20])
  expect([market.phase, market.round]).toEqual(['morning', 1])
})

test('[DAY-1] a match opens once', () => {
  const play = opened()
  const again = act(play, 'host', { type: 'open', seed: 'x', pace: 1, settings: play.market.settings, seats: [] })
  expect(again).toEqual({ ok: false, reason: 'openAlready' })
})

test('[DAY-2] morning 5 s, first market 110 s, evening 12 s, the next market 75 s', () => {
  const play = opened({ rounds: 2 })
  const times = (['marketBegan', 'bellRang', 'morningCame', 'marketBegan', 'bellRang', 'closed'] as const).map(
    (event) => pass(play, event).atMs,
  )
  expect(times).toEqual([5_000, 115_000, 127_000, 132_000, 207_000, 219_000])
})

test('[DAY-3] every good is made in a village of any size, two lots a seat each morning', () => {
  for (let people = 2; people <= 24; people++) {
    const { market, log } = opened({ people, seed: `village ${people}` })
    const made = new Set([...market.seats.values()].flatMap((seat) => seat.crafts))
    expect([...made].sort()).toEqual([...crafts].sort())
    for (const event of log) {
      if (event.type !== 'yielded') continue
      const { help, ...goods } = event.goods
      expect(help).toBe(2)
      const value = { bread: 2, fish: 3, wood: 2, cloth: 3, tool: 6, medicine: 6 }
      expect(crafts.reduce((sum, craft) => sum + (goods[craft] ?? 0) * value[craft], 0)).toBe(12)
      for (const craft of Object.keys(goods)) expect(market.seats.get(event.seat)?.crafts).toContain(craft)
    }
  }
})

test('[DAY-4] all done: the bell rings at once', () => {
  const play = inMarket({ people: 3 })
  wait(play, 1_000)
  for (const seat of ['s1', 's2', 's3']) plays(play, seat, { type: 'done', done: true })
  expect(nextDue(play.market)?.atMs).toBe(play.nowMs)
  pass(play, 'bellRang')
})

test('[DAY-4] all but one of several people done: ten seconds are left, once', () => {
  const play = inMarket({ people: 3 })
  plays(play, 's1', { type: 'done', done: true })
  const hurried = only(plays(play, 's2', { type: 'done', done: true }), 'clockHurried')
  expect(hurried.endsAtMs).toBe(clock(play) + 10_000)
  plays(play, 's2', { type: 'done', done: false })
  expect(play.market.endsAtMs).toBe(hurried.endsAtMs)
})

test('[DAY-4] done is undone by whatever else the seat does', () => {
  const play = inMarket()
  plays(play, 's1', { type: 'done', done: true })
  const events = plays(play, 's1', { type: 'say', to: 'all', phrase: 'hello' })
  expect(events.map(({ type }) => type)).toEqual(['doneSet', 'said'])
  expect(play.market.seats.get('s1')?.done).toBe(false)
})

test('[DAY-4] a person alone is never hurried by bots, and does not wait for them longer than ten seconds', () => {
  const play = inMarket({ people: 1, bots: 2 })
  const before = play.market.endsAtMs
  plays(play, 's2', { type: 'done', done: true })
  plays(play, 's3', { type: 'done', done: true })
  expect(play.market.endsAtMs).toBe(before)
  plays(play, 's3', { type: 'done', done: false })
  plays(play, 's1', { type: 'done', done: true })
  expect(play.market.endsAtMs).toBe(clock(play) + 10_000)
})

test('[DAY-4] the evening ends when every person has tapped on', () => {
  const play = inMarket({ people: 2, bots: 1 })
  pass(play, 'bellRang')
  plays(play, 's1', { type: 'done', done: true })
  plays(play, 's2', { type: 'done', done: true })
  expect(nextDue(play.market)?.atMs).toBe(play.nowMs)
  expect(pass(play, 'morningCame').round).toBe(2)
})

test('[DAY-5] hidden rounds are 6 to 10, a short match 4 to 6, each number drawn', () => {
  const lengths = (rounds: 'hidden' | 'hiddenShort') =>
    [
      ...new Set(Array.from({ length: 60 }, (_, k) => only(opened({ rounds, seed: `r${k}` }).log, 'sealed').rounds)),
    ].sort((a, b) => a - b)
  expect(lengths('hidden')).toEqual([6, 7, 8, 9, 10])
  expect(lengths('hiddenShort')).toEqual([4, 5, 6])
})

test('[DAY-5] a match has as many rounds as were set', () => {
  expect(toTheEnd(opened({ rounds: 3 })).results.rounds).toBe(3)
})

test('[DAY-6] while paused the clock stands and nothing is done; afterwards it goes on', () => {
  const play = inMarket()
  wait(play, 20_000)
  host(play, { type: 'pause' })
  const stood = clock(play)
  play.nowMs += 3_600_000
  expect([clock(play), nextDue(play.market)]).toEqual([stood, undefined])
  expect(act(play, 's1', { type: 'done', done: true })).toEqual({ ok: false, reason: 'matchPaused' })
  host(play, { type: 'resume' })
  expect(pass(play, 'bellRang').atMs).toBe(115_000)
})

test('[DAY-6] after an outage the clock goes on from where it stood', () => {
  const play = inMarket()
  wait(play, 20_000)
  const lastMs = play.nowMs
  play.nowMs += 45_000
  host(play, { type: 'recover', lastMs })
  expect(clock(play)).toBe(25_000)
  expect(nextDue(play.market)?.atMs).toBe(play.nowMs + 35_000) // noon, at 60 s
})

test('[DAY-6] GT_PACE divides every wait', () => {
  const play = opened({ pace: 20, rounds: 1 })
  toTheEnd(play)
  expect(play.nowMs - START_MS).toBe((5_000 + 110_000 + 12_000) / 20)
})

test('[DAY-7] a due that comes twice or too late finds nothing to do', () => {
  const play = inMarket()
  expect(act(play, 'timer', { type: 'openMarket', round: 1 })).toEqual({ ok: true, events: [] })
  pass(play, 'bellRang')
  expect(act(play, 'timer', { type: 'ringBell', round: 1 })).toEqual({ ok: true, events: [] })
  expect(act(play, 'timer', { type: 'endEvening', round: 7 })).toEqual({ ok: true, events: [] })
  expect(act(play, 'timer', { type: 'expire', offer: 's1-s2-1', version: 1 })).toEqual({ ok: true, events: [] })
})

test('[DAY-8] a person takes a bot stall with name and face, is covered and comes back, and keeps all it has', () => {
  const play = inMarket({ people: 1, bots: 2 })
  const before = held(play, 's3')
  host(play, { type: 'keep', seat: 's3', keeper: 'person', name: 'Ada', face: 7 })
  wait(play, 1_000)
  host(play, { type: 'keep', seat: 's3', keeper: 'cover' })
  expect(play.market.seats.get('s3')?.covered).toEqual({ fromMs: 6_000, toMs: undefined })
  expect(play.market.seats.get('s3')).toMatchObject({ keeper: 'cover', name: 'Ada', face: 7 })
  wait(play, 2_000)
  host(play, { type: 'keep', seat: 's3', keeper: 'person' })
  expect(play.market.seats.get('s3')?.covered).toEqual({ fromMs: 6_000, toMs: 8_000 })
  expect(play.market.seats.get('s3')).toMatchObject({ keeper: 'person', name: 'Ada' })
  expect(held(play, 's3')).toEqual(before)
})

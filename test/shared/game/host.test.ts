// What a host does with a market's clock and seats.

import { expect, test } from 'vitest'
import { ownOf } from '../../../shared/game/state.ts'
import { clock, held, host, inMarket, opened, pass, plays, refused, wait } from '../../helpers/village.ts'

const shared = { clock: 'shared' as const }

test('[CLK-1] where markets share a clock nobody being done hurries it', () => {
  const play = inMarket({ ...shared, people: 3 })
  const { endsAtMs } = play.market
  for (const seat of ['s1', 's2', 's3']) plays(play, seat, { type: 'done', done: true })
  expect(play.market.endsAtMs).toBe(endsAtMs)
})

test('[CLK-2] more time, less time, and never under a second from now', () => {
  const play = inMarket(shared)
  const { endsAtMs } = play.market
  host(play, { type: 'extend', ms: 30_000 })
  expect(play.market.endsAtMs).toBe(endsAtMs + 30_000)
  host(play, { type: 'extend', ms: -200_000 })
  expect(play.market.endsAtMs).toBe(clock(play) + 1_000)
})

test('[CLK-3] all are hurried to ten seconds, and a market that has less left is not', () => {
  const play = inMarket(shared)
  host(play, { type: 'hurry' })
  expect(play.market.endsAtMs).toBe(clock(play) + 10_000)
  wait(play, 4_000)
  expect(host(play, { type: 'hurry' })).toEqual([])
})

test('[CLK-4] the round is ended: the bell rings, and the evening ends', () => {
  const play = inMarket({ ...shared, rounds: 2 })
  host(play, { type: 'ring' })
  expect(play.market.phase).toBe('evening')
  host(play, { type: 'ring' })
  expect([play.market.phase, play.market.round]).toEqual(['morning', 2])
})

test('[CLK-5] a round is played again from its morning: what was done in it is undone, the same needs come', () => {
  const play = inMarket({ ...shared, rounds: 3 })
  pass(play, 'morningCame')
  pass(play, 'marketBegan')
  const before = {
    needs: play.market.seats.get('s1')?.needs,
    held: held(play, 's1'),
    coins: ownOf(play.market, 's1').held.coins,
  }
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 5 } })
  const exchanges = play.market.exchanges.length
  const atMs = clock(play)
  host(play, { type: 'redo' })

  expect([play.market.phase, play.market.round, play.market.exchanges.length]).toEqual(['morning', 2, exchanges - 1])
  expect(clock(play)).toBe(atMs)
  expect(play.market.seats.get('s1')?.needs).toEqual(before.needs)
  expect(ownOf(play.market, 's1').held.coins).toBe(before.coins)
  pass(play, 'marketBegan')
  expect(held(play, 's1')).toEqual(before.held)
  pass(play, 'bellRang')
  expect(play.market.round).toBe(2)
})

test('[CLK-5] a market that keeps its own clock knows no dawn', () => {
  expect(() => host(inMarket({}), { type: 'redo' })).toThrow()
})

test('[CLK-6] offers to a seat with extra time live longer', () => {
  const play = inMarket({ ...shared, people: 3 })
  host(play, { type: 'extraTime', seat: 's2', percent: 150 })
  plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { coins: 1 } })
  plays(play, 's1', { type: 'offer', to: 's3', gives: { coins: 1 }, wants: { coins: 1 } })
  const lives = [...play.market.offers.values()].map(({ atMs, expiresAtMs }) => expiresAtMs - atMs)
  expect(lives).toEqual([30_000, 20_000])
})

test('[CLK-7] a hushed seat says nothing until it may again', () => {
  const play = opened(shared)
  host(play, { type: 'hush', seat: 's1', hushed: true })
  expect(refused(play, 's1', { type: 'say', to: 'all', phrase: 'hello' })).toBe('hushed')
  host(play, { type: 'hush', seat: 's1', hushed: false })
  plays(play, 's1', { type: 'say', to: 'all', phrase: 'hello' })
})

test('[CLK-8] heavy shocks: four harvests in ten fail, six seats in ten have an urgent need', () => {
  let fails = 0
  let urgent = 0
  const seats = 6 * 200
  for (let seed = 0; seed < 200; seed++) {
    const { log } = opened({ people: 6, shocks: 'heavy', seed: `heavy ${seed}` })
    for (const event of log) {
      if (event.type === 'yielded' && Object.keys(event.goods).length === 1) fails++
      if (event.type === 'needsDealt' && event.needs.some(({ level }) => level === 3)) urgent++
    }
  }
  // Three standard errors of 1,200 draws.
  expect(Math.abs(fails / seats - 0.4)).toBeLessThan(0.043)
  expect(Math.abs(urgent / seats - 0.6)).toBeLessThan(0.043)
})

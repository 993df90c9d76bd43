// How bots take to being asked for time, and to coupons.

import { expect, test } from 'vitest'
import { botIds, bots, coverBot } from '../../../shared/bots/index.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { pass, plays } from '../../helpers/village.ts'
import { first, has, needs, quietVillage, watched } from './bench.ts'

const { ledgerkeeper, raider } = bots

/** s1 offers six coins for a lot of s2's fish; s2 asks to sleep on it. */
function asked() {
  const play = quietVillage({ rounds: 5 })
  has(play, 's1', {})
  has(play, 's2', { fish: 4 })
  const id = 's1-s2-1'
  plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { fish: 2 } })
  plays(play, 's2', { type: 'askToSleep', offer: id, version: 1 })
  return { play, id }
}

const patient = botIds.filter((id) => id !== 'raider').map((id) => bots[id])

test.each(patient)('[BOT-21] $id lets the other sleep on its offer', (bot) => {
  const { play, id } = asked()
  const act = first(watched(play, 's1', bot, 10), 'letSleep')
  expect(act?.second).toBeGreaterThanOrEqual(4)
  expect(act?.second).toBeLessThanOrEqual(9)
  expect(act).toMatchObject({ action: { offer: id }, reason: { id: 'givesTime', facts: { seat: 's2' } } })
})

test.each([raider, coverBot])('[BOT-21] $id lets nobody', (bot) => {
  const { play } = asked()
  expect(first(watched(play, 's1', bot, 15), 'letSleep')).toBeUndefined()
})

test('[BOT-21] an offer to buy that has woken is taken back when its need is gone', () => {
  const { play, id } = asked()
  plays(play, 's1', { type: 'letSleep', offer: id })
  pass(play, 'marketBegan')
  seatOf(play.market, 's1').needs = []
  expect(first(watched(play, 's1', ledgerkeeper, 3), 'withdraw')).toMatchObject({
    ...{ action: { offer: id }, reason: { id: 'needIsSettled' } },
  })
})

/** s2 makes fish, as s7 does, and gives s1 a coupon for it. */
function couponed(coins = 20) {
  const play = quietVillage({ people: 7 })
  Object.assign(seatOf(play.market, 's7'), { needs: [], crafts: ['fish'] })
  has(play, 's1', {}, coins)
  has(play, 's2', { fish: 4 })
  plays(play, 's2', { type: 'coupon', to: 's1', good: 'fish', percent: 20, rounds: 0 })
  return play
}

test.each([...botIds.map((id) => bots[id]), coverBot])('[BOT-22] $id redeems a coupon for what it needs', (bot) => {
  const play = couponed()
  needs(play, 's1', 'fish', 2, true)
  const act = first(watched(play, 's1', bot, 8), 'redeem')
  expect(act).toMatchObject({ action: { coupon: 's2-s1-c1', lots: 1 }, reason: { id: 'usesCoupon' } })
  expect(play.market.exchanges.at(-1)).toMatchObject({ kind: 'coupon', gives: { fish: 2 }, gets: { coins: 5 } })
})

test('[BOT-22] not without a need, nor for more than it can pay, nor by a covering bot for more than half of the coins', () => {
  expect(first(watched(couponed(), 's1', ledgerkeeper, 20), 'redeem')).toBeUndefined()
  const poor = couponed(9)
  needs(poor, 's1', 'fish', 2, true)
  needs(poor, 's1', 'fish', 3, true)
  expect(first(watched(poor, 's1', ledgerkeeper, 8), 'redeem')?.action).toMatchObject({ lots: 1 })
  const covered = couponed(9)
  needs(covered, 's1', 'fish', 2, true)
  expect(first(watched(covered, 's1', coverBot, 20), 'redeem')).toBeUndefined()
})

// Coupons: issued, redeemed, run out.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { couponPrice } from '../../../shared/game/coupons.ts'
import { crafts } from '../../../shared/game/goods.ts'
import { view } from '../../../shared/game/view.ts'
import { held, hold, inMarket, only, type Play, pass, plays, refused } from '../../helpers/village.ts'

const coupon = (percent = 20, rounds: 0 | 1 | 2 = 0): SeatActionInput => ({
  ...{ type: 'coupon', to: 's2', good: 'bread', percent, rounds },
})

/** A village of seven in which s1 bakes and holds four lots. */
function village(): Play {
  const play = inMarket({ people: 7, rounds: 5 })
  Object.assign(play.market.seats.get('s1') ?? {}, { crafts: ['bread'] })
  hold(play, 's1', { bread: 12 })
  hold(play, 's2', {})
  return play
}

function issued(play: Play, action = coupon()): string {
  return only(plays(play, 's1', action), 'couponIssued').coupon
}

test('[COU-1] one open coupon a pair and good, of one’s own craft', () => {
  const play = village()
  issued(play)
  expect(refused(play, 's1', coupon())).toBe('couponOpen')
  plays(play, 's1', { type: 'coupon', to: 's3', good: 'bread', percent: 10, rounds: 0 })
  expect(refused(play, 's1', { type: 'coupon', to: 's2', good: 'tool', percent: 10, rounds: 0 })).toBe('notYourCraft')
  expect(refused(play, 's1', { type: 'coupon', to: 's1', good: 'bread', percent: 10, rounds: 0 })).toBe('toYourself')
  plays(play, 's4', { type: 'mute', seat: 's1', muted: true })
  expect(refused(play, 's1', { type: 'coupon', to: 's4', good: 'bread', percent: 10, rounds: 0 })).toBe(
    'stallClosedToYou',
  )
})

test.each([2, 3, 6])('[COU-1] there are none among %i seats, where every good has one maker', (people) => {
  const play = inMarket({ people })
  const good = play.market.seats.get('s1')?.crafts[0] ?? 'bread'
  expect(refused(play, 's1', { type: 'coupon', to: 's2', good, percent: 20, rounds: 0 })).toBe('couponsHidden')
})

test('[COU-1] the two know of it, and nobody else', () => {
  const play = village()
  const id = issued(play)
  expect(['s1', 's2', 's3'].map((seat) => view(play.market, seat).coupons.has(id))).toEqual([true, true, false])
  const redeemed = plays(play, 's2', { type: 'redeem', coupon: id, lots: 1 })
  expect(redeemed.map(({ type }) => type)).toEqual(['couponRedeemed', 'exchanged'])
  expect(view(play.market, 's3').exchanges.at(-1)).toMatchObject({ kind: 'coupon', author: 's1', other: 's2' })
})

test('[COU-1] it runs out with the bell of its last round', () => {
  const play = village()
  const tonight = issued(play)
  plays(play, 's1', { type: 'coupon', to: 's3', good: 'bread', percent: 20, rounds: 1 })
  pass(play, 'marketBegan')
  expect(refused(play, 's2', { type: 'redeem', coupon: tonight, lots: 1 })).toBe('noSuchCoupon')
  expect(issued(play)).not.toBe(tonight)
  const other = [...play.market.coupons.values()].find(({ buyer }) => buyer === 's3')?.id ?? ''
  hold(play, 's1', { bread: 3 })
  plays(play, 's3', { type: 'redeem', coupon: other, lots: 1 })
})

test('[COU-2] goods and coins move at once, for one purchase, and it is an exchange of the seller’s', () => {
  const play = village()
  const id = issued(play)
  plays(play, 's2', { type: 'redeem', coupon: id, lots: 2 })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { bread: 6, coins: 30 },
    { bread: 6, coins: 10 },
  ])
  expect(play.market.exchanges.at(-1)).toMatchObject({
    ...{ kind: 'coupon', author: 's1', other: 's2', gives: { bread: 6 }, gets: { coins: 10 } },
  })
  expect(refused(play, 's2', { type: 'redeem', coupon: id, lots: 1 })).toBe('noSuchCoupon')
})

test('[COU-2] only by its buyer, with the coins, and if the seller holds the goods', () => {
  const play = village()
  const id = issued(play)
  expect(refused(play, 's3', { type: 'redeem', coupon: id, lots: 1 })).toBe('noSuchCoupon')
  expect(refused(play, 's2', { type: 'redeem', coupon: id, lots: 5 })).toBe('notEnough')
  plays(play, 's1', { type: 'offer', to: 's3', gives: { bread: 11 }, wants: { coins: 1 } })
  expect(refused(play, 's2', { type: 'redeem', coupon: id, lots: 1 })).toBe('sellerIsOut')
})

test('[COU-2] a lot costs its reference value less the discount, rounded up to a coin', () => {
  expect([10, 20, 25, 33, 50].map((percent) => couponPrice('bread', percent))).toEqual([6, 5, 5, 5, 3])
  expect(crafts.map((good) => couponPrice(good, 20))).toEqual([5, 5, 5, 5, 5, 5])
})

// What a room may switch on: households, fines, the granary.

import { describe, expect, test } from 'vitest'
import type { EventOf } from '../../../shared/game/events/index.ts'
import { factsFor } from '../../../shared/game/gauge.ts'
import { distanceBetween } from '../../../shared/game/households.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { ownOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { exchangeOf, recorded } from '../../helpers/debrief.ts'
import {
  does,
  held,
  hold,
  host,
  inMarket,
  only,
  opened,
  type Play,
  pass,
  plays,
  refused,
  toTheEnd,
} from '../../helpers/village.ts'

const coinsOf = (play: Play) => [...play.market.seats.keys()].map((seat) => held(play, seat)['coins'] ?? 0)
const wellbeingOf = (play: Play) => [...play.market.seats.keys()].map((seat) => ownOf(play.market, seat).wellbeing)

describe('households', () => {
  test('[HOU-1] all seats are paired once, of an odd number one is alone, and the seed decides', () => {
    const matches = Array.from({ length: 40 }, (_, k) => opened({ seed: `h${k}`, people: 7, households: true }))
    for (const { market, log } of matches) {
      const { pairs } = only(log, 'householdsDrawn')
      expect(pairs).toHaveLength(3)
      expect(new Set(pairs.flat()).size).toBe(6)
      for (const [a, b] of pairs) {
        expect([market.seats.get(a)?.household, market.seats.get(b)?.household]).toEqual([b, a])
      }
      expect([...market.seats.values()].filter(({ household }) => household === undefined)).toHaveLength(1)
    }
    const first = new Set(matches.map(({ market }) => market.seats.get('s1')?.household))
    expect(first).toEqual(new Set(['s2', 's3', 's4', 's5', 's6', 's7', undefined]))
    const again = opened({ seed: 'h3', people: 7, households: true })
    expect(only(again.log, 'householdsDrawn')).toEqual(only(matches[3]?.log ?? [], 'householdsDrawn'))
  })

  test('[HOU-1] everybody sees the pairs; without the setting there are none', () => {
    const { market, log } = opened({ people: 4, households: true })
    const drawn = only(log, 'householdsDrawn')
    for (const seat of ['s1', 's4', 'nobody']) expect(visibleTo(seat, drawn, market.settings)).toEqual(drawn)
    const off = opened({ people: 4 })
    expect(off.log.some(({ type }) => type === 'householdsDrawn')).toBe(false)
    expect([...off.market.seats.values()].map(({ household }) => household)).toEqual(Array(4).fill(undefined))
  })

  test('[HOU-2] the classifier is told 0 within a household and 1 outside, in play and in the debrief', () => {
    const play = inMarket({ people: 3, rounds: 1, households: true })
    const [[a, b] = ['', '']] = only(play.log, 'householdsDrawn').pairs
    const third = ['s1', 's2', 's3'].find((seat) => seat !== a && seat !== b) ?? ''
    expect([distanceBetween(play.market, a, b), distanceBetween(play.market, a, third)]).toEqual([0, 1])
    const terms = { gives: { coins: 2 }, wants: {}, givesLater: {}, wantsLater: {} }
    const told = (viewer: string, to: string) => factsFor(view(play.market, viewer), viewer, a, to, terms).distance
    expect([told(a, b), told(b, b), told(third, b), told(a, third)]).toEqual([0, 0, 0, 1])
    plays(play, a, { type: 'give', to: b, goods: { coins: 2 } })
    plays(play, a, { type: 'give', to: third, goods: { coins: 2 } })
    const record = recorded(play)
    expect(['x1', 'x2'].map((id) => exchangeOf(record, id).facts.distance)).toEqual([0, 1])
    expect(record.seats.find(({ id }) => id === a)?.household).toBe(b)
  })
})

describe('fines', () => {
  test('[FIN-1] one coin, and the other loses three; once a round the same one', () => {
    const play = inMarket({ people: 3, rounds: 2, fine: true })
    plays(play, 's1', { type: 'fine', to: 's2' })
    expect(coinsOf(play)).toEqual([19, 17, 20])
    expect(refused(play, 's1', { type: 'fine', to: 's2' })).toBe('finedAlready')
    plays(play, 's1', { type: 'fine', to: 's3' })
    plays(play, 's3', { type: 'fine', to: 's2' })
    expect(coinsOf(play)).toEqual([18, 14, 16])
    pass(play, 'marketBegan')
    plays(play, 's1', { type: 'fine', to: 's2' })
    expect(coinsOf(play)).toEqual([17, 11, 16])
  })

  test('[FIN-1] off, for oneself, for nobody, without a coin, outside the market: refused', () => {
    expect(refused(inMarket(), 's1', { type: 'fine', to: 's2' })).toBe('noFines')
    const play = opened({ fine: true })
    expect(refused(play, 's1', { type: 'fine', to: 's2' })).toBe('marketClosed')
    pass(play, 'marketBegan')
    expect(refused(play, 's1', { type: 'fine', to: 's1' })).toBe('toYourself')
    expect(refused(play, 's1', { type: 'fine', to: 's9' })).toBe('noSuchSeat')
    plays(play, 's1', { type: 'give', to: 's3', goods: { coins: 20 } })
    expect(does(play, 's1', { type: 'fine', to: 's2' })).toEqual({
      ok: false,
      reason: 'notEnough',
      facts: { item: 'coins', have: 0 },
    })
  })

  test('[FIN-2] it takes what is in the purse, never what is set aside, and every coin is counted', () => {
    const play = inMarket({ people: 3, fine: true })
    plays(play, 's2', { type: 'offer', to: 's3', gives: { coins: 18 }, wants: { bread: 1 } })
    plays(play, 's1', { type: 'fine', to: 's2' })
    plays(play, 's3', { type: 'fine', to: 's2' })
    expect(coinsOf(play)).toEqual([19, 0, 19])
    expect(play.market.fines.map(({ lost }) => lost)).toEqual([2, 0])
    expect(play.market.secret?.fined).toBe(4)
    expect(violations(play.market)).toEqual([])
  })

  test('[FIN-3] all learn who fined whom, only the fined what it cost, and nothing is said of them', () => {
    const play = inMarket({ people: 3, fine: true })
    plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 20 } })
    const before = play.market.seats.get('s2')?.reputation
    const events = plays(play, 's1', { type: 'fine', to: 's2' })
    expect(events).toEqual([{ type: 'fined', by: 's1', to: 's2', round: 1, atMs: expect.any(Number), lost: 0 }])
    const [fined] = events as [EventOf<'fined'>]
    expect(visibleTo('s2', fined, play.market.settings)).toHaveProperty('lost', 0)
    for (const seat of ['s1', 's3', 'nobody']) {
      expect(visibleTo(seat, fined, play.market.settings)).toMatchObject({ by: 's1', to: 's2' })
      expect(visibleTo(seat, fined, play.market.settings)).not.toHaveProperty('lost')
      expect(view(play.market, seat).fines[0]).not.toHaveProperty('lost')
    }
    expect(play.market.seats.get('s2')?.reputation).toBe(before)
    expect(play.market.exchanges).toHaveLength(1)
    expect(recorded(play).fines.map(({ by, to, lost }) => [by, to, lost])).toEqual([['s1', 's2', 0]])
  })
})

describe('the granary', () => {
  test('[GRA-1] coins that are held go into the store, for all to see', () => {
    const play = inMarket({ people: 3, granary: true })
    const [filled] = plays(play, 's1', { type: 'fillGranary', coins: 4 })
    plays(play, 's1', { type: 'fillGranary', coins: 2 })
    expect(coinsOf(play)).toEqual([14, 20, 20])
    expect(play.market.granary).toMatchObject({ store: 6, given: 6 })
    expect(filled && visibleTo('s3', filled, play.market.settings)).toEqual(filled)
    expect(play.market.exchanges).toEqual([])
    expect(play.market.seats.get('s1')?.reputation).toBe(0)
    expect(does(play, 's1', { type: 'fillGranary', coins: 15 })).toEqual({
      ok: false,
      reason: 'notEnough',
      facts: { item: 'coins', have: 14 },
    })
    expect(refused(inMarket(), 's1', { type: 'fillGranary', coins: 1 })).toBe('noGranary')
    expect(refused(opened({ granary: true }), 's1', { type: 'fillGranary', coins: 1 })).toBe('marketClosed')
  })

  /** Given, seats, what each gets in coins and wellbeing, what stays in the store. */
  test.each([
    [10, 4, 2, 2, 2],
    [10, 6, 1, 3, 4],
    [12, 6, 2, 2, 0],
    [2, 3, 0, 0, 2],
    [3, 3, 1, 0, 0],
    [20, 2, 8, 0, 4],
  ])('[GRA-2] of %i coins given by one of %i every seat gets 0.4, %i in coins and %i in wellbeing', (...row) => {
    const [given, people, coins, wellbeing, left] = row
    const play = inMarket({ people, rounds: 2, granary: true, barn: false })
    for (const seat of play.market.seats.values()) {
      seat.needs = []
      hold(play, seat.id, {})
    }
    plays(play, 's1', { type: 'fillGranary', coins: given })
    pass(play, 'bellRang')
    expect(coins + wellbeing).toBe(Math.floor((2 * given) / 5))
    expect(coinsOf(play)).toEqual(Array.from({ length: people }, (_, k) => 20 - (k === 0 ? given : 0) + coins))
    expect(wellbeingOf(play)).toEqual(Array(people).fill(wellbeing))
    expect(play.market.granary).toMatchObject({ store: left, given: 0 })
    expect(violations(play.market)).toEqual([])
  })

  test('[GRA-2] what did not go round evenly helps to pay another day; a day without gifts shares nothing', () => {
    const play = inMarket({ people: 4, rounds: 3, granary: true, barn: false })
    plays(play, 's1', { type: 'fillGranary', coins: 7 })
    expect(pass(play, 'granaryShared')).toMatchObject({ given: 7, coins: 1, wellbeing: 1 })
    pass(play, 'marketBegan')
    plays(play, 's2', { type: 'fillGranary', coins: 5 })
    expect(pass(play, 'granaryShared')).toMatchObject({ given: 5, coins: 2, wellbeing: 0 })
    pass(play, 'marketBegan')
    pass(play, 'bellRang')
    expect(play.log.filter(({ type }) => type === 'granaryShared')).toHaveLength(2)
    const { granary } = recorded(play)
    expect(granary?.gifts.map(({ seat, coins, round }) => [seat, coins, round])).toEqual([
      ['s1', 7, 1],
      ['s2', 5, 2],
    ])
    expect(granary?.days).toEqual([
      { round: 1, given: 7, coins: 1, wellbeing: 1 },
      { round: 2, given: 5, coins: 2, wellbeing: 0 },
    ])
  })

  test('[GRA-3] ended early, the share of the day is dealt, and the results have it', () => {
    const play = inMarket({ people: 4, rounds: 3, granary: true, barn: false })
    plays(play, 's1', { type: 'fillGranary', coins: 10 })
    const events = host(play, { type: 'endMatch' })
    expect(only(events, 'granaryShared')).toMatchObject({ given: 10, coins: 2, wellbeing: 2 })
    const { results } = only(events, 'closed')
    expect(results.seats.map(({ coins, wellbeing }) => [coins, wellbeing])).toEqual([
      [12, 2],
      [22, 2],
      [22, 2],
      [22, 2],
    ])
    for (const { seat, coins, wellbeing, leftOver, prosperity } of results.seats) {
      expect([coins, wellbeing]).toEqual([held(play, seat)['coins'], ownOf(play.market, seat).wellbeing])
      expect(prosperity).toBe(coins + wellbeing + leftOver)
    }
    const once = inMarket({ people: 4, rounds: 1, granary: true })
    plays(once, 's1', { type: 'fillGranary', coins: 10 })
    toTheEnd(once)
    expect(once.log.filter(({ type }) => type === 'granaryShared')).toHaveLength(1)
  })
})

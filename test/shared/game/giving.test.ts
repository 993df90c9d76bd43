// Giving: to a seat, at the well, and what need not be kept.

import { expect, test } from 'vitest'
import { ownOf } from '../../../shared/game/state.ts'
import { held, hold, inMarket, only, opened, pass, plays, refused, wait } from '../../helpers/village.ts'

test('[GIV-1] a gift moves goods and coins to one other seat at once', () => {
  const play = inMarket()
  hold(play, 's1', { bread: 4 })
  hold(play, 's2', {})
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3, coins: 5 } })
  expect(held(play, 's1')).toEqual({ bread: 1, coins: 15 })
  expect(held(play, 's2')).toEqual({ bread: 3, coins: 25 })
})

test('[GIV-1] a gift of nothing, to oneself, to nobody, of more than is held, or outside the market is refused', () => {
  const play = inMarket()
  hold(play, 's1', { bread: 2 })
  expect(refused(play, 's1', { type: 'give', to: 's2', goods: {} })).toBe('nothingInIt')
  expect(refused(play, 's1', { type: 'give', to: 's1', goods: { bread: 1 } })).toBe('toYourself')
  expect(refused(play, 's1', { type: 'give', to: 's9', goods: { bread: 1 } })).toBe('noSuchSeat')
  expect(refused(play, 's1', { type: 'give', to: '__proto__', goods: { bread: 1 } })).toBe('noSuchSeat')
  expect(refused(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })).toBe('notEnough')
  expect(refused(opened(), 's1', { type: 'give', to: 's2', goods: { coins: 1 } })).toBe('marketClosed')
  expect(held(play, 's1')).toEqual({ bread: 2, coins: 20 })
})

test('[GIV-2] one gift a pair every five seconds', () => {
  const play = inMarket()
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(refused(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })).toBe('tooSoon')
  plays(play, 's1', { type: 'give', to: 's3', goods: { coins: 1 } })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 1 } })
  wait(play, 5_000)
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(held(play, 's2')['coins']).toBe(21)
})

/** A village of six in which exactly these seats need bread and said so, the first of them urgently. */
function breadNeeded(seats: readonly string[], seed = 'bread') {
  const play = inMarket({ people: 6, seed })
  const baker = [...play.market.seats.values()].find(({ crafts }) => crafts.includes('bread'))?.id ?? ''
  const others = [...play.market.seats.keys()].filter((seat) => seat !== baker)
  const needing = seats.map((_, index) => others[index] ?? '')
  for (const [id, seat] of play.market.seats) {
    seat.needs = needing.includes(id)
      ? [{ id: `${id}n`, good: 'bread', level: needing[0] === id ? 3 : 2, shared: 'all', covered: false, met: false }]
      : []
    hold(play, id, {})
  }
  hold(play, baker, { bread: 7 })
  return { play, baker, needing, others }
}

test('[GIV-3] at the well each lot goes to who asked for it, and what nobody asked for stays', () => {
  const { play, baker, needing } = breadNeeded(['a', 'b'])
  const events = plays(play, baker, { type: 'give', to: 'well', goods: { bread: 7 } })
  expect(events.filter(({ type }) => type === 'gave')).toHaveLength(2)
  for (const seat of needing) expect(held(play, seat)['bread']).toBe(3)
  expect(held(play, baker)['bread']).toBe(1)
})

test('[GIV-3] at the well the urgent need comes first, whatever the lots say', () => {
  for (let k = 0; k < 12; k++) {
    const { play, baker, needing } = breadNeeded(['a', 'b', 'c'], `bread ${k}`)
    plays(play, baker, { type: 'give', to: 'well', goods: { bread: 3 } })
    expect(needing.map((seat) => held(play, seat)['bread'] ?? 0)).toEqual([3, 0, 0])
  }
})

test('[GIV-3] who gives at the well gets nothing of it', () => {
  for (let k = 0; k < 12; k++) {
    const play = inMarket({ people: 3, seed: `help ${k}` })
    plays(play, 's1', { type: 'share', needs: 'all', with: 'all' })
    plays(play, 's2', { type: 'share', needs: 'all', with: 'all' })
    const gifts = plays(play, 's1', { type: 'give', to: 'well', goods: { help: 2 } }).filter(
      (event) => event.type === 'gave',
    )
    expect(gifts.map(({ to }) => to)).toEqual(['s2'])
  }
})

test('[GIV-3] a need that is covered, or was shared with one seat only, gets nothing at the well; asked by nobody it is refused', () => {
  const { play, baker, needing } = breadNeeded(['a', 'b'])
  const [first, second] = needing
  hold(play, first ?? '', { bread: 3 })
  const need = play.market.seats.get(second ?? '')?.needs[0]
  if (need) need.shared = [baker]
  expect(refused(play, baker, { type: 'give', to: 'well', goods: { bread: 6 } })).toBe('nobodyAsked')
  expect(held(play, baker)['bread']).toBe(7)
})

/** A gift of bread and an hour from s1 to s2, who has nothing else. */
function given() {
  const play = inMarket()
  hold(play, 's1', { bread: 6, help: 2 })
  hold(play, 's2', {})
  const { exchange } = only(plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 2, help: 1 } }), 'gave')
  return { play, exchange }
}

test('[GIV-4] a gift is declined within ten seconds and returns to the unit', () => {
  const { play, exchange } = given()
  wait(play, 10_000)
  plays(play, 's2', { type: 'undoGift', exchange, how: 'declined' })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([{ bread: 6, help: 2, coins: 20 }, { coins: 20 }])
  expect(play.market.exchanges[0]?.undone).toBe('declined')
  expect(refused(play, 's2', { type: 'undoGift', exchange, how: 'handedBack' })).toBe('noSuchGift')
})

test('[GIV-4] after ten seconds a gift can still be handed back, in the same round, by its receiver', () => {
  const { play, exchange } = given()
  wait(play, 10_001)
  expect(refused(play, 's2', { type: 'undoGift', exchange, how: 'declined' })).toBe('tooLate')
  expect(refused(play, 's3', { type: 'undoGift', exchange, how: 'handedBack' })).toBe('notYours')
  plays(play, 's2', { type: 'undoGift', exchange, how: 'handedBack' })
  expect(held(play, 's1')).toEqual({ bread: 6, help: 2, coins: 20 })
})

test('[GIV-4] a gift that is partly spent, or of another round, stays', () => {
  const spent = given()
  plays(spent.play, 's2', { type: 'give', to: 's3', goods: { bread: 1 } })
  expect(refused(spent.play, 's2', { type: 'undoGift', exchange: spent.exchange, how: 'handedBack' })).toBe(
    'alreadySpent',
  )
  const old = given()
  pass(old.play, 'marketBegan')
  expect(refused(old.play, 's2', { type: 'undoGift', exchange: old.exchange, how: 'handedBack' })).toBe('tooLate')
})

test('[GIV-6] a refusal tells a third nothing of whether two others gave or traded', () => {
  const play = inMarket({ reputation: 'off' })
  const { exchange: gift } = only(plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } }), 'gave')
  const { offer } = only(
    plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 2 }, wants: { coins: 2 } }),
    'offerMade',
  )
  const { exchange: swap } = only(plays(play, 's2', { type: 'accept', offer, version: 1 }), 'exchanged')
  for (const exchange of [gift, swap]) {
    expect(refused(play, 's3', { type: 'undoGift', exchange, how: 'declined' })).toBe('notYours')
  }
  expect(refused(play, 's2', { type: 'undoGift', exchange: swap, how: 'declined' })).toBe('noSuchGift')
})

test('[GIV-5] hours received are used up: they cannot be passed on', () => {
  const play = inMarket()
  hold(play, 's2', {})
  plays(play, 's1', { type: 'give', to: 's2', goods: { help: 2 } })
  expect(ownOf(play.market, 's2').helped).toBe(2)
  expect(refused(play, 's2', { type: 'give', to: 's3', goods: { help: 1 } })).toBe('notEnough')
})

test('[GIV-1] after the last evening nothing can be given', () => {
  const play = opened({ rounds: 1 })
  pass(play, 'closed')
  expect(refused(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })).toBe('matchOver')
})

// Asks, offers and their answers.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { ownOf } from '../../../shared/game/state.ts'
import { held, hold, inMarket, only, type Play, pass, plays, refused, wait } from '../../helpers/village.ts'

const offer = (to: string, gives: Bundle, wants: Bundle): SeatActionInput => ({ type: 'offer', to, gives, wants })

/** s1 has bread, s2 wood, s3 nothing; all have 20 coins. */
function village(people = 3): Play {
  const play = inMarket({ people })
  for (const seat of play.market.seats.keys()) hold(play, seat, {})
  hold(play, 's1', { bread: 6 })
  hold(play, 's2', { wood: 6 })
  return play
}

test('[OFF-1] what is offered is set aside at once and returns when the offer ends', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 2, coins: 5 }, { wood: 1 })), 'offerMade')
  expect(held(play, 's1')).toEqual({ bread: 4, coins: 15 })
  plays(play, 's1', { type: 'withdraw', offer: id })
  expect(held(play, 's1')).toEqual({ bread: 6, coins: 20 })
  plays(play, 's1', offer('s2', { bread: 6 }, { wood: 1 }))
  wait(play, 20_000)
  expect([held(play, 's1'), play.market.offers.size]).toEqual([{ bread: 6, coins: 20 }, 0])
})

test('[OFF-1] the bell returns what open offers set aside, before anything else', () => {
  const play = village()
  wait(play, 105_000)
  plays(play, 's2', offer('s1', { wood: 6 }, { bread: 3 }))
  pass(play, 'bellRang')
  expect(ownOf(play.market, 's2').held.wood).toBeGreaterThanOrEqual(3) // one lot may have met a need for wood
  expect(play.market.offers.size).toBe(0)
  expect(only(play.log, 'offerEnded').how).toBe('bell')
})

test('[OFF-2] two open offers and asks a seat', () => {
  const play = village()
  plays(play, 's1', offer('s2', { bread: 1 }, { wood: 1 }))
  const need = play.market.seats.get('s1')?.needs[0]?.id ?? ''
  plays(play, 's1', { type: 'ask', to: 's3', need })
  expect(refused(play, 's1', offer('s3', { bread: 1 }, { coins: 2 }))).toBe('tooManyOffers')
  expect(held(play, 's1')['bread']).toBe(5)
})

test('[OFF-2] at most six offers wait at a stall', () => {
  const play = village(8)
  for (const seat of ['s2', 's3', 's4', 's5', 's6', 's7']) plays(play, seat, offer('s1', { coins: 2 }, { bread: 1 }))
  expect(refused(play, 's8', offer('s1', { coins: 2 }, { bread: 1 }))).toBe('stallBusy')
})

test('[OFF-3] an offer lives twenty seconds from its latest version', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 3 }, { wood: 3 })), 'offerMade')
  wait(play, 19_999)
  expect(play.market.offers.size).toBe(1)
  plays(play, 's1', { type: 'amend', offer: id, gives: { bread: 4 }, wants: { wood: 3 } })
  wait(play, 19_999)
  expect(play.market.offers.get(id)?.version).toBe(2)
  wait(play, 1)
  expect(play.market.offers.size).toBe(0)
})

test('[OFF-3] an answer to an older version is refused, and the same terms are no new version', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 3 }, { wood: 3 })), 'offerMade')
  expect(refused(play, 's1', { type: 'amend', offer: id, gives: { bread: 3 }, wants: { wood: 3 } })).toBe('sameTerms')
  plays(play, 's1', { type: 'amend', offer: id, gives: { bread: 1 }, wants: { wood: 3 } })
  expect(held(play, 's1')['bread']).toBe(5)
  expect(refused(play, 's2', { type: 'accept', offer: id, version: 1 })).toBe('offerChanged')
  expect(refused(play, 's2', { type: 'decline', offer: id, version: 1, reason: 'tooDear' })).toBe('offerChanged')
  plays(play, 's2', { type: 'accept', offer: id, version: 2 })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { bread: 5, wood: 3, coins: 20 },
    { wood: 3, bread: 1, coins: 20 },
  ])
})

test('[OFF-4] an offer needs something on both sides, and what is given now must be held', () => {
  const play = village()
  expect(refused(play, 's1', offer('s2', {}, { wood: 1 }))).toBe('nothingInIt')
  expect(refused(play, 's1', offer('s2', { bread: 1 }, {}))).toBe('nothingInIt')
  expect(refused(play, 's1', offer('s2', { bread: 7 }, { wood: 1 }))).toBe('notEnough')
  expect(refused(play, 's1', offer('s1', { bread: 1 }, { wood: 1 }))).toBe('toYourself')
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 6 }, { wood: 1 })), 'offerMade')
  expect(refused(play, 's1', { type: 'amend', offer: id, gives: { bread: 7 }, wants: { wood: 1 } })).toBe('notEnough')
})

test('[OFF-5] an offer between two others does not exist for a third; only its own side may answer or change it', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 3 }, { wood: 3 })), 'offerMade')
  expect(refused(play, 's3', { type: 'accept', offer: id, version: 1 })).toBe('noSuchOffer')
  expect(refused(play, 's3', { type: 'accept', offer: 's1-s2-9', version: 1 })).toBe('noSuchOffer')
  expect(refused(play, 's1', { type: 'accept', offer: id, version: 1 })).toBe('notYours')
  expect(refused(play, 's2', { type: 'withdraw', offer: id })).toBe('notYours')
})

test('[ANS-1] accepting moves both sides in one event', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 3 }, { wood: 3 })), 'offerMade')
  const events = plays(play, 's2', { type: 'accept', offer: id, version: 1 })
  expect(events.slice(0, 2).map(({ type }) => type)).toEqual(['offerAccepted', 'exchanged'])
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { bread: 3, wood: 3, coins: 20 },
    { bread: 3, wood: 3, coins: 20 },
  ])
})

test('[ANS-1] one cannot accept without what is wanted, nor twice', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 1 }, { wood: 7 })), 'offerMade')
  expect(refused(play, 's2', { type: 'accept', offer: id, version: 1 })).toBe('notEnough')
  const fair = only(plays(play, 's1', offer('s2', { bread: 1 }, { wood: 1 })), 'offerMade').offer
  plays(play, 's2', { type: 'accept', offer: fair, version: 1 })
  expect(refused(play, 's2', { type: 'accept', offer: fair, version: 1 })).toBe('noSuchOffer')
})

test('[ANS-2] declining names a reason and returns what was set aside', () => {
  const play = village()
  const { offer: id } = only(plays(play, 's1', offer('s2', { bread: 3 }, { wood: 6 })), 'offerMade')
  const ended = only(plays(play, 's2', { type: 'decline', offer: id, version: 1, reason: 'tooDear' }), 'offerEnded')
  expect([ended.how, ended.reason, held(play, 's1')]).toEqual(['declined', 'tooDear', { bread: 6, coins: 20 }])
})

test('[ANS-3] a counter ends the offer and begins the next of the thread, beside two open offers', () => {
  const play = village()
  plays(play, 's2', offer('s3', { wood: 1 }, { coins: 2 }))
  plays(play, 's2', offer('s3', { wood: 1 }, { coins: 3 }))
  const first = only(plays(play, 's1', offer('s2', { bread: 1 }, { wood: 3 })), 'offerMade')
  const events = plays(play, 's2', {
    type: 'counter',
    offer: first.offer,
    version: 1,
    gives: { wood: 2 },
    wants: { bread: 2 },
  })
  const second = only(events, 'offerMade')
  expect(second).toMatchObject({ author: 's2', to: 's1', thread: first.offer, gives: { wood: 2 } })
  expect([held(play, 's1')['bread'], held(play, 's2')['wood']]).toEqual([6, 2])
  const third = only(
    plays(play, 's1', { type: 'counter', offer: second.offer, version: 1, gives: { bread: 2 }, wants: { wood: 3 } }),
    'offerMade',
  )
  plays(play, 's2', { type: 'accept', offer: third.offer, version: 1 })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { bread: 4, wood: 3, coins: 20 },
    { bread: 2, wood: 1, coins: 20 },
  ])
})

test('[ASK-1] an ask shows one need to one seat, and granting it is a gift of one lot', () => {
  const play = village()
  const need = play.market.seats.get('s1')?.needs.find(({ good }) => good !== 'help')
  if (!need) throw new Error('no need was dealt')
  const lot = { bread: 3, fish: 2, wood: 3, cloth: 2, tool: 1, medicine: 1, help: 2 }[need.good]
  hold(play, 's2', { [need.good]: lot })
  const events = plays(play, 's1', { type: 'ask', to: 's2', need: need.id })
  expect(only(events, 'needShared').with).toBe('s2')
  const { offer: id } = only(events, 'offerMade')
  const granted = only(plays(play, 's2', { type: 'accept', offer: id, version: 1 }), 'exchanged')
  expect(granted).toMatchObject({
    ...{ kind: 'grantedAsk', author: 's1', other: 's2' },
    judged: { rest: { label: 'generalized', subtype: 'granted_request' } },
  })
  expect(held(play, 's1')[need.good]).toBe(lot)
})

test('[ASK-2] the same good is asked of the same seat once a round', () => {
  const play = village()
  const need = play.market.seats.get('s1')?.needs.find(({ good }) => good === 'help')?.id ?? ''
  const { offer: id } = only(plays(play, 's1', { type: 'ask', to: 's2', need }), 'offerMade')
  plays(play, 's2', { type: 'decline', offer: id, version: 1, reason: 'notNow' })
  expect(refused(play, 's1', { type: 'ask', to: 's2', need })).toBe('askedAlready')
  plays(play, 's1', { type: 'ask', to: 's3', need })
  expect(refused(play, 's1', { type: 'ask', to: 's2', need: 's2n1.0' })).toBe('noSuchNeed')
  pass(play, 'marketBegan')
  const tomorrow = play.market.seats.get('s1')?.needs.find(({ good }) => good === 'help')?.id ?? ''
  plays(play, 's1', { type: 'ask', to: 's2', need: tomorrow })
})

test('[ANS-3] who has countered may still open two offers', () => {
  const play = village()
  const first = only(plays(play, 's1', offer('s2', { bread: 1 }, { wood: 3 })), 'offerMade')
  plays(play, 's2', { type: 'counter', offer: first.offer, version: 1, gives: { wood: 1 }, wants: { bread: 1 } })
  plays(play, 's2', offer('s3', { wood: 1 }, { coins: 2 }))
  plays(play, 's2', offer('s3', { wood: 1 }, { coins: 3 }))
  expect(refused(play, 's2', offer('s3', { wood: 1 }, { coins: 4 }))).toBe('tooManyOffers')
})

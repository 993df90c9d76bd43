// The evening and the end: needs met, goods spoilt, the barn, reputation, awards.

import { expect, test } from 'vitest'
import type { Need } from '../../../shared/game/state.ts'
import { ownOf } from '../../../shared/game/state.ts'
import {
  act,
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
  wait,
} from '../../helpers/village.ts'

const need = (good: Need['good'], level: Need['level'] = 2): Need => ({
  id: `${good}${level}`,
  good,
  level,
  shared: [],
  covered: false,
  met: false,
})

/** A village in which, noon being over, only s1 needs something and nobody has anything. */
function needing(...needs: Need[]): Play {
  const play = inMarket({ people: 3, rounds: 4, barn: false })
  pass(play, 'noonStruck')
  for (const [id, seat] of play.market.seats) {
    seat.needs = id === 's1' ? needs : []
    hold(play, id, {})
  }
  return play
}

test('[EVE-1] offers end, promises are delivered, needs are met, then goods spoil', () => {
  const play = inMarket({ people: 3 })
  for (const id of play.market.seats.keys())
    hold(play, id, { bread: 9, fish: 9, wood: 9, cloth: 9, tool: 9, medicine: 9, help: 2 })
  const deal = only(
    plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 2 }, wants: {}, wantsLater: { bread: 1 } }),
    'offerMade',
  ).offer
  plays(play, 's2', { type: 'accept', offer: deal, version: 1 })
  wait(play, 100_000)
  plays(play, 's3', { type: 'offer', to: 's1', gives: { bread: 1 }, wants: { coins: 2 } })
  const from = play.log.length
  pass(play, 'bellRang')
  const order = [...new Set(play.log.slice(from).map(({ type }) => type))].filter(
    (type) => type !== 'noonStruck' && type !== 'needChanged',
  )
  expect(order).toEqual([
    'offerEnded',
    'bellRang',
    'delivered',
    'pledgeEnded',
    'exchanged',
    'reputationChanged',
    'needsMet',
    'reckoned',
    'spoiled',
  ])
  expect(held(play, 's1')).toMatchObject({ coins: 18 })
  for (const id of play.market.seats.keys()) expect(held(play, id)).not.toHaveProperty('bread')
})

test('[EVE-2] a need met is worth 12, an urgent one 24, an urgent one unmet costs 12', () => {
  const both = needing(need('wood'), need('wood', 3), need('tool'))
  hold(both, 's1', { wood: 7 })
  pass(both, 'bellRang')
  expect([ownOf(both.market, 's1').wellbeing, held(both, 's1')]).toEqual([36, { wood: 1, coins: 20 }])
  const urgentFirst = needing(need('wood'), need('wood', 3))
  hold(urgentFirst, 's1', { wood: 3 })
  pass(urgentFirst, 'bellRang')
  expect([ownOf(urgentFirst.market, 's1').wellbeing, only(urgentFirst.log, 'bellRang').endsAtMs]).toEqual([24, 127_000])
  const unmet = needing(need('medicine', 3), need('cloth'))
  pass(unmet, 'bellRang')
  expect(ownOf(unmet.market, 's1').wellbeing).toBe(-12)
})

test("[NEE-3] one's own help never meets one's own need", () => {
  const play = needing(need('help'))
  hold(play, 's1', { help: 2 })
  hold(play, 's2', { help: 2 })
  pass(play, 'bellRang')
  expect(ownOf(play.market, 's1').wellbeing).toBe(0)
  const helped = needing(need('help'))
  hold(helped, 's2', { help: 2 })
  plays(helped, 's2', { type: 'give', to: 's1', goods: { help: 2 } })
  pass(helped, 'bellRang')
  expect([ownOf(helped.market, 's1').wellbeing, ownOf(helped.market, 's1').helped]).toEqual([12, 0])
})

test('[EVE-3] possible gains count each good on its own, urgent first, over what it is if nothing moves', () => {
  const play = needing(need('wood'), need('medicine', 3), need('cloth'))
  hold(play, 's2', { wood: 7, medicine: 1 })
  plays(play, 's2', { type: 'give', to: 's1', goods: { wood: 3 } })
  pass(play, 'bellRang')
  // Wood met: 12 of 12. The urgent medicine would have been 24 and spared 12. Nobody has cloth.
  expect(only(play.log, 'reckoned')).toEqual({ type: 'reckoned', gained: 12, possible: 48 })
})

test('[BAR-1] from round 3 a barn is to be built, if three evenings are left', () => {
  const open = opened({ people: 6, rounds: 5 })
  expect(pass(open, 'barnOpened')).toEqual({ type: 'barnOpened', round: 3, untilRound: 5, needed: 4 })
  expect(toTheEnd(opened({ people: 6, rounds: 4 })).results.rounds).toBe(4)
  const short = opened({ people: 6, rounds: 4 })
  toTheEnd(short)
  expect(short.log.filter(({ type }) => type === 'barnOpened')).toEqual([])
  expect(pass(opened({ people: 2, rounds: 5 }), 'barnOpened').needed).toBe(1)
})

/** A village of three at the opening of its barn, everyone with enough for a part. */
function atTheBarn(): Play {
  const play = opened({ people: 3, rounds: 6 })
  pass(play, 'barnOpened')
  pass(play, 'marketBegan')
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, { wood: 3, help: 2 })
  }
  return play
}

test('[BAR-2] the last hand builds it for everyone, also for who stood by', () => {
  const play = atTheBarn()
  const before = [...play.market.seats.keys()].map((id) => ownOf(play.market, id).wellbeing)
  plays(play, 's1', { type: 'lendAHand' })
  expect(refused(play, 's1', { type: 'lendAHand' })).toBe('lentAlready')
  expect(held(play, 's1')).toEqual({ coins: 20 })
  expect(only(plays(play, 's2', { type: 'lendAHand' }), 'barnEnded').built).toBe(true)
  expect([...play.market.seats.keys()].map((id, k) => ownOf(play.market, id).wellbeing - (before[k] ?? 0))).toEqual([
    18, 18, 18,
  ])
  expect(refused(play, 's3', { type: 'lendAHand' })).toBe('noBarn')
})

test('[BAR-2] not built by then, the wood returns and the help is spent', () => {
  const play = atTheBarn()
  plays(play, 's1', { type: 'lendAHand' })
  hold(play, 's2', { wood: 3 })
  expect(refused(play, 's2', { type: 'lendAHand' })).toBe('notEnough')
  pass(play, 'bellRang')
  pass(play, 'bellRang')
  const wood = held(play, 's1')['wood'] ?? 0
  expect(only(play.log, 'barnOpened').untilRound).toBe(5)
  pass(play, 'marketBegan')
  for (const seat of play.market.seats.values()) seat.needs = []
  hold(play, 's1', {})
  pass(play, 'bellRang')
  expect(wood).toBeGreaterThanOrEqual(0)
  expect(held(play, 's1')).toEqual({ wood: 3, coins: 20 })
  expect(only(play.log, 'barnEnded').built).toBe(false)
})

/** s1 gives s2 something, or sells it wood at a price. */
function reputations(play: Play): (number | undefined)[] {
  return [...play.market.seats.values()].map(({ reputation }) => reputation)
}

test('[REP-1] +1 a gift, -1 a gouge, kept in [-3, 3], and a gift undone takes its +1 back', () => {
  const play = inMarket({ people: 3 })
  for (let k = 0; k < 5; k++) {
    plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
    wait(play, 5_000)
  }
  expect(reputations(play)).toEqual([3, 0, 0])
  const { exchange } = only(plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 1 } }), 'gave')
  expect(reputations(play)).toEqual([3, 1, 0])
  plays(play, 's3', { type: 'undoGift', exchange, how: 'declined' })
  expect(reputations(play)).toEqual([3, 0, 0])
  hold(play, 's3', { wood: 3 })
  const gouge = only(
    plays(play, 's3', { type: 'offer', to: 's2', gives: { wood: 3 }, wants: { coins: 8 } }),
    'offerMade',
  ).offer
  plays(play, 's2', { type: 'accept', offer: gouge, version: 1 })
  expect(reputations(play)).toEqual([3, 0, -1])
})

test('[REP-1] a gift that raised nothing takes nothing back', () => {
  const play = inMarket({ people: 5 })
  for (const to of ['s2', 's3', 's4']) plays(play, 's1', { type: 'give', to, goods: { coins: 1 } })
  const { exchange } = only(plays(play, 's1', { type: 'give', to: 's5', goods: { coins: 1 } }), 'gave')
  plays(play, 's5', { type: 'undoGift', exchange, how: 'declined' })
  expect(reputations(play)).toEqual([3, 0, 0, 0, 0])
})

test('[REP-1] a gift at the well counts once, until nothing of it is left', () => {
  const play = inMarket({ people: 3 })
  for (const seat of ['s2', 's3']) plays(play, seat, { type: 'share', needs: 'all', with: 'all' })
  hold(play, 's1', { help: 4 })
  const gifts = plays(play, 's1', { type: 'give', to: 'well', goods: { help: 4 } }).filter(
    (event) => event.type === 'gave',
  )
  const after = gifts.map(({ to, exchange }) => {
    plays(play, to, { type: 'undoGift', exchange, how: 'declined' })
    return reputations(play)[0]
  })
  expect(after).toEqual([1, 0])
})

/** s1 sells s2 something for coins: now or later, with the evening of today behind it. */
function promised({ price, ...wares }: { tool: number; price: number }, now: 'goods' | 'coins'): Play {
  const play = inMarket({ people: 3, barn: false })
  hold(play, 's1', wares)
  const sale =
    now === 'goods' ? { gives: wares, wantsLater: { coins: price } } : { givesLater: wares, wants: { coins: price } }
  const { offer } = only(plays(play, 's1', { type: 'offer', to: 's2', gives: {}, wants: {}, ...sale }), 'offerMade')
  plays(play, 's2', { type: 'accept', offer, version: 1 })
  pass(play, 'bellRang')
  return play
}

test('[REP-1] a kept promise counts for its debtor, a gouge by promise against its author', () => {
  expect(reputations(promised({ tool: 1, price: 6 }, 'goods'))).toEqual([0, 1, 0])
  expect(reputations(promised({ tool: 1, price: 6 }, 'coins'))).toEqual([1, 0, 0])
  expect(reputations(promised({ tool: 1, price: 12 }, 'goods'))).toEqual([-1, 1, 0])
  expect(reputations(promised({ tool: 1, price: 12 }, 'coins'))).toEqual([-1, 0, 0])
})

test('[REP-1] a broken promise counts against its debtor, two that lapse against nobody', () => {
  for (const [breakers, after] of [
    [['s2'], [1, -1, 0]],
    [
      ['s1', 's2'],
      [0, 0, 0],
    ],
  ] as const) {
    const play = inMarket({ people: 3, barn: false })
    hold(play, 's1', { tool: 1 })
    const terms = { gives: {}, wants: {}, givesLater: { tool: 1 }, wantsLater: { coins: 6 } }
    const { offer } = only(plays(play, 's1', { type: 'offer', to: 's2', ...terms }), 'offerMade')
    plays(play, 's2', { type: 'accept', offer, version: 1 })
    for (const seat of breakers) plays(play, seat, { type: 'withhold', deal: offer, withheld: true })
    pass(play, 'bellRang')
    expect(reputations(play)).toEqual(after)
  }
})

test('[REP-1] hidden it is computed, off it is not', () => {
  const hidden = inMarket({ reputation: 'hidden' })
  plays(hidden, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(reputations(hidden)).toEqual([1, 0, 0])
  expect(toTheEnd(hidden).results.seats.map(({ reputation }) => reputation)).toEqual([1, 0, 0])
  const off = inMarket({ reputation: 'off' })
  plays(off, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(reputations(off)).toEqual([undefined, undefined, undefined])
  expect(toTheEnd(off).results.seats[0]).not.toHaveProperty('reputation')
})

test('[SAY-1] phrases go to one or to all, also in the evening, and not after the end', () => {
  const play = opened({ rounds: 1 })
  plays(play, 's1', { type: 'say', to: 'all', phrase: 'hello' })
  expect(refused(play, 's1', { type: 'say', to: 's1', phrase: 'hello' })).toBe('toYourself')
  pass(play, 'bellRang')
  plays(play, 's1', { type: 'say', to: 's2', phrase: 'thanks' })
  pass(play, 'closed')
  expect(refused(play, 's1', { type: 'say', to: 'all', phrase: 'hello' })).toBe('marketClosed')
})

test('[SAY-2] a muted seat is not heard until the morning, but its gifts arrive', () => {
  const play = inMarket()
  hold(play, 's1', { bread: 3 })
  plays(play, 's2', { type: 'mute', seat: 's1', muted: true })
  const offer = { type: 'offer', to: 's2', gives: { bread: 1 }, wants: { coins: 2 } } as const
  expect(refused(play, 's1', offer)).toBe('stallClosedToYou')
  expect(refused(play, 's1', { type: 'say', to: 's2', phrase: 'hello' })).toBe('stallClosedToYou')
  expect(refused(play, 's1', { type: 'ask', to: 's2', need: play.market.seats.get('s1')?.needs[0]?.id ?? '' })).toBe(
    'stallClosedToYou',
  )
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  pass(play, 'marketBegan')
  hold(play, 's1', { bread: 3 })
  plays(play, 's1', offer)
})

test('[SAY-2] one may mute whenever one may speak, and not after the end', () => {
  const play = opened({ rounds: 1 })
  const mute = { type: 'mute', seat: 's1', muted: true } as const
  plays(play, 's2', mute)
  expect(refused(play, 's1', { type: 'say', to: 's2', phrase: 'hello' })).toBe('stallClosedToYou')
  pass(play, 'bellRang')
  plays(play, 's3', mute)
  expect(refused(play, 's1', { type: 'say', to: 's3', phrase: 'hello' })).toBe('stallClosedToYou')
  pass(play, 'closed')
  expect(refused(play, 's2', mute)).toBe('matchOver')
})

test('[END-1] prosperity is wellbeing, coins and half of what is left, rounded down', () => {
  const play = opened({ people: 3, rounds: 1 })
  pass(play, 'marketBegan')
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, {})
  }
  hold(play, 's1', { wood: 2, cloth: 1, bread: 4 })
  const { results } = toTheEnd(play)
  // Bread spoils; wood 2 x 2 and cloth 3 make 7, half of it 3.
  expect(results.seats[0]).toMatchObject({ seat: 's1', wellbeing: 0, coins: 20, leftOver: 3, prosperity: 23 })
})

test('[END-1] a match that is ended early returns what was set aside first', () => {
  const play = inMarket({ people: 3 })
  hold(play, 's1', { tool: 2 })
  plays(play, 's1', { type: 'offer', to: 's2', gives: { tool: 2, coins: 5 }, wants: { coins: 1 } })
  const result = act(play, 'host', { type: 'endMatch' })
  if (!result.ok) throw new Error(result.reason)
  expect(only(result.events, 'closed').results.seats[0]).toMatchObject({ coins: 20, leftOver: 6 })
})

test('[BAR-2] a match that is ended early returns the wood of a barn that was not built', () => {
  const play = atTheBarn()
  plays(play, 's1', { type: 'lendAHand' })
  const { results } = only(host(play, { type: 'endMatch' }), 'closed')
  expect([held(play, 's1'), results.seats[0]?.leftOver]).toEqual([{ wood: 3, coins: 20 }, 3])
})

test('[END-2] awards need three partners, and each goes to one seat at most', () => {
  const play = inMarket({ people: 5, rounds: 1 })
  for (const seat of ['s2', 's3', 's4']) plays(play, 's1', { type: 'give', to: seat, goods: { coins: 1 } })
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 9 } })
  for (const seat of play.market.seats.values()) {
    seat.needs = []
    Object.assign(ownOf(play.market, seat.id), { needsDealt: 4, needsMet: 2 })
  }
  expect(toTheEnd(play).results.awards).toEqual([{ award: 'biggestGiver', seat: 's1', figures: [3, 2, 4] }])
})

test('[END-2] the biggest giver still ate, the fairest trader was nearest to even, the most trusted broke nothing', () => {
  const play = inMarket({ people: 4, rounds: 1, barn: false })
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    Object.assign(ownOf(play.market, id), { needsDealt: 4, needsMet: id === 's1' ? 1 : 4 })
    hold(play, id, { wood: 9 })
  }
  const swap = (from: string, to: string, wood: number, coins: number) => {
    const { offer } = only(plays(play, from, { type: 'offer', to, gives: { wood }, wants: { coins } }), 'offerMade')
    plays(play, to, { type: 'accept', offer, version: 1 })
  }
  for (const to of ['s2', 's3', 's4']) plays(play, 's1', { type: 'give', to, goods: { wood: 1 } })
  for (const to of ['s1', 's3', 's4']) swap('s2', to, 1, 2)
  swap('s3', 's4', 1, 4)
  swap('s1', 's3', 1, 4)
  for (const to of ['s1', 's2', 's4']) {
    const { offer } = only(
      plays(play, 's3', { type: 'offer', to, gives: {}, wants: { coins: 2 }, givesLater: { wood: 1 } }),
      'offerMade',
    )
    plays(play, to, { type: 'accept', offer, version: 1 })
  }
  const { awards } = toTheEnd(play).results
  expect(awards.map(({ award, seat }) => [award, seat])).toEqual([
    ['fairestTrader', 's2'],
    ['mostTrusted', 's3'],
  ])
})

/** s3 promises each of the others wood for coins, or they it, and keeps back what it owes to these. */
function promisesOf(roles: 'debtor' | 'creditor', broken: readonly string[] = []) {
  const play = inMarket({ people: 4, rounds: 1, barn: false })
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, { wood: 9 })
  }
  for (const other of ['s1', 's2', 's4']) {
    const [from, to] = roles === 'debtor' ? ['s3', other] : [other, 's3']
    const terms = { gives: {}, wants: { coins: 2 }, givesLater: { wood: 1 } }
    const { offer } = only(plays(play, from, { type: 'offer', to, ...terms }), 'offerMade')
    plays(play, to, { type: 'accept', offer, version: 1 })
    if (broken.includes(other)) plays(play, 's3', { type: 'withhold', deal: offer, withheld: true })
  }
  return toTheEnd(play).results.awards
}

test('[END-2] who broke a promise is neither the most trusted nor the fairest trader', () => {
  expect(promisesOf('debtor').map(({ award, seat }) => [award, seat])).toEqual([
    ['fairestTrader', 's3'],
    ['mostTrusted', 's3'],
  ])
  expect(promisesOf('debtor', ['s4'])).toEqual([])
})

test('[END-2] who was only promised something is not the most trusted', () => {
  expect(promisesOf('creditor')).toEqual([{ award: 'fairestTrader', seat: 's3', figures: [3, 0] }])
})

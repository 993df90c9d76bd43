// The record of a match: every exchange with the truth behind it, frozen when it was agreed.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { debriefOf } from '../../../shared/debrief/debrief.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { type Craft, crafts, goods } from '../../../shared/game/goods.ts'
import { ownOf } from '../../../shared/game/state.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { bareMarket, exchangeOf, gets, labelsOf, logged, loses, needs, recorded, trade } from '../../helpers/debrief.ts'
import { host, only, pass, plays, wait } from '../../helpers/village.ts'

test('[DEB-20] needs, wealth and refusals are those of the moment of acceptance, whoever knew of them', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 6 })
  gets(play, 's2', { cloth: 2 })
  needs(play, 's2', { bread: 3 })
  needs(play, 's1', { cloth: 2 })
  const first = only(
    plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { cloth: 2 } }),
    'offerMade',
  )
  plays(play, 's2', { type: 'decline', offer: first.offer, version: 1, reason: 'tooDear' })
  trade(play, 's1', 's2', { gives: { bread: 6 }, wants: { cloth: 2 } })

  const { facts, authorWealth, otherWealth, atMs, round, ...judged } = exchangeOf(recorded(play), 'x1')

  expect(facts).toMatchObject({ given: 12, got: 6, needOfOther: 3, needOfAuthor: 2, refusedBefore: true, sole: false })
  expect([authorWealth, otherWealth, atMs, round]).toEqual([32, 26, 5000, 1])
  expect(judged).toMatchObject({ label: 'negative', subtype: 'distress_bid', confidence: 0.7, against: 's2' })
})

test('[DEB-21] a gift back is the return of the latest gift, and no exchange of its own', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, wood: 3 })
  gets(play, 's2', { cloth: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  wait(play, 6000)
  plays(play, 's1', { type: 'give', to: 's2', goods: { wood: 3 } })
  wait(play, 20_000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 5 } })

  const record = recorded(play)

  expect(exchangeOf(record, 'x2').facts).toMatchObject({ given: 6, returned: 5, returnedAfterS: 20 })
  expect(exchangeOf(record, 'x2')).toMatchObject({ label: 'generalized', subtype: 'returned_gift' })
  expect(exchangeOf(record, 'x3')).toMatchObject({ label: undefined, subtype: 'return', returnOf: 'x2' })
  expect(exchangeOf(record, 'x1').facts.returned).toBeUndefined()
})

test('[DEB-21] a gift back at once, of about the same value, makes a swap of the two', () => {
  const play = bareMarket({ people: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 10 } })
  wait(play, 5000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 9 } })

  const record = recorded(play)

  expect(labelsOf(record)).toEqual([
    ['x1', 'balanced', 'tacit_swap'],
    ['x2', undefined, 'return'],
  ])
  expect(debriefOf([record], () => 0.5).charts.modeShare.numbers.cuts.game.all.whole.coins.balanced).toBe(19)
})

test('[DEB-20] a counter is a refusal too, and the morning forgets both', () => {
  const play = bareMarket({ people: 3, rounds: 2 })
  const buy = { gives: { coins: 6 }, wants: { wood: 3 } } as const
  gets(play, 's2', { wood: 6 })
  plays(play, 's1', { type: 'offer', to: 's2', ...buy })
  plays(play, 's2', { type: 'counter', offer: 's1-s2-1', version: 1, gives: { wood: 3 }, wants: { coins: 7 } })
  plays(play, 's1', { type: 'decline', offer: 's2-s1-1', version: 1, reason: 'tooDear' })
  trade(play, 's1', 's2', buy)
  pass(play, 'marketBegan')
  gets(play, 's2', { wood: 3 })
  trade(play, 's1', 's2', buy)

  expect(recorded(play).exchanges.map(({ facts }) => facts.refusedBefore)).toEqual([true, false])
})

test('[DEB-20] a need that nobody knew of still makes a dear price a gouge', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 6 })
  needs(play, 's2', { wood: 2 })
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 8 } })
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 8 } })

  // The second lot met no need any more.
  expect(labelsOf(recorded(play))).toEqual([
    ['x1', 'negative', 'gouging'],
    ['x2', 'negative', 'hard_bargain'],
  ])
})

test('[DEB-21] gifts that cross, each sent before the other was seen, are two gifts', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3 })
  gets(play, 's2', { cloth: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  wait(play, 400)
  plays(play, 's2', { type: 'give', to: 's1', goods: { cloth: 2 } })

  expect(labelsOf(recorded(play))).toEqual([
    ['x1', 'generalized', 'open_gift'],
    ['x2', 'generalized', 'open_gift'],
  ])
})

test('[DEB-22] a gift before its giver asks or sells to its receiver is an instrument, and counts in the sale that is accepted', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, wood: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  plays(play, 's1', { type: 'give', to: 's3', goods: { bread: 1 } })
  wait(play, 5000)
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 8 } })
  trade(play, 's3', 's1', { gives: { coins: 2 }, wants: { bread: 1 } })

  const record = recorded(play)

  expect(exchangeOf(record, 'x1')).toMatchObject({ flags: ['instrumental_gift', 'in_sale'], freebieOf: 'x3' })
  expect(exchangeOf(record, 'x2').flags).toEqual([])
  expect(exchangeOf(record, 'x3').facts).toMatchObject({ given: 6, freebie: 2, got: 8 })
  expect(exchangeOf(record, 'x3')).toMatchObject({ label: 'balanced', subtype: 'swap' })
  expect(debriefOf([record], () => 0.5).charts.modeShare.numbers.cuts.game.all.whole.coins).toEqual({
    ...{ generalized: 2, balanced: 20, negative: 0 },
  })
})

test('[DEB-22] a gift that was returned before its giver asks is settled', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, wood: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  wait(play, 2000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 2 } })
  wait(play, 2000)
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 6 } })

  const record = recorded(play)

  expect(exchangeOf(record, 'x1')).toMatchObject({ flags: [], facts: { returned: 2, returnedAfterS: 2 } })
  expect(exchangeOf(record, 'x3').facts.freebie).toBe(0)
})

test('[DEB-22] what is given back after the gift was counted in a sale is a gift of its own', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  wait(play, 2000)
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 6 } })
  wait(play, 2000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 1 } })

  const { exchanges } = recorded(play)

  expect(exchanges.map(({ subtype, flags }) => [subtype, flags])).toEqual([
    ['open_gift', ['instrumental_gift', 'in_sale']],
    ['swap', []],
    ['open_gift', []],
  ])
})

test('[DEB-22] an answer, an offer made before, and a sale by who gave back make no instrument of a gift', () => {
  const play = bareMarket({ people: 4 })
  gets(play, 's1', { wood: 9 })
  gets(play, 's4', { wood: 3 })
  plays(play, 's1', { type: 'offer', to: 's3', gives: { wood: 3 }, wants: { coins: 6 } })
  wait(play, 1000)
  for (const to of ['s2', 's3', 's4']) plays(play, 's1', { type: 'give', to, goods: { coins: 1 } })
  wait(play, 1000)
  plays(play, 's3', { type: 'accept', offer: 's1-s3-1', version: 1 })
  plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 5 }, wants: { wood: 3 } })
  plays(play, 's1', { type: 'counter', offer: 's2-s1-1', version: 1, gives: { wood: 3 }, wants: { coins: 6 } })
  plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
  plays(play, 's4', { type: 'give', to: 's1', goods: { coins: 1 } })
  wait(play, 1000)
  trade(play, 's4', 's1', { gives: { wood: 3 }, wants: { coins: 6 } })

  const { exchanges } = recorded(play)

  expect(exchanges.filter(({ kind }) => kind === 'gift').map(({ flags }) => flags)).toEqual([[], [], [], ['return']])
  expect(exchanges.map(({ facts }) => facts.freebie)).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('[DEB-22] a gift counts in no sale that was offered before it', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 6 })
  const sell = { type: 'offer', to: 's2', gives: { wood: 3 }, wants: { coins: 6 } } as const
  plays(play, 's1', sell)
  wait(play, 1000)
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  wait(play, 1000)
  plays(play, 's1', sell)
  plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
  plays(play, 's2', { type: 'decline', offer: 's1-s2-2', version: 1, reason: 'noNeed' })

  const record = recorded(play)

  expect(exchangeOf(record, 'x1').flags).toEqual(['instrumental_gift'])
  expect(exchangeOf(record, 'x2').facts.freebie).toBe(0)
})

test('[DEB-23] a gift declined or handed back is no exchange, and nothing is its return', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, wood: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  plays(play, 's2', { type: 'undoGift', exchange: 'x1', how: 'declined' })
  plays(play, 's1', { type: 'give', to: 's3', goods: { wood: 3 } })
  plays(play, 's3', { type: 'undoGift', exchange: 'x2', how: 'handedBack' })
  wait(play, 2000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 2 } })

  expect(labelsOf(recorded(play))).toEqual([
    ['x1', undefined, 'refused'],
    ['x2', undefined, 'handed_back'],
    ['x3', 'generalized', 'open_gift'],
  ])
})

test('[DEB-24] a ring of one-way gifts is flagged, and so is what was given at the well', () => {
  const play = bareMarket({ people: 4 })
  for (const seat of ['s1', 's2', 's3']) gets(play, seat, { wood: 3 })
  needs(play, 's4', { wood: 2 })
  plays(play, 's4', { type: 'share', needs: 'all', with: 'all' })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 3 } })
  plays(play, 's3', { type: 'give', to: 'well', goods: { wood: 3 } })
  plays(play, 's3', { type: 'give', to: 's1', goods: { coins: 1 } })

  const flags = recorded(play).exchanges.map(({ flags }) => flags)

  expect(flags).toEqual([['indirect_cycle'], ['indirect_cycle'], ['to_group'], ['indirect_cycle']])
})

test('[DEB-24] the longest chain of gifts is of those that met a need, each given by the receiver of the one before', () => {
  const play = bareMarket({ people: 5 })
  gets(play, 's1', { bread: 3 })
  gets(play, 's2', { wood: 3 })
  gets(play, 's3', { tool: 1 })
  needs(play, 's2', { bread: 2 })
  needs(play, 's3', { wood: 3 })
  needs(play, 's4', { tool: 2 })
  plays(play, 's5', { type: 'give', to: 's1', goods: { coins: 5 } })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  plays(play, 's2', { type: 'give', to: 's3', goods: { wood: 3 } })
  plays(play, 's3', { type: 'give', to: 's4', goods: { tool: 1 } })

  const record = recorded(play)

  expect(record.longestChain).toEqual(['x2', 'x3', 'x4'])
  expect(record.jumps.longestGiftChain).toEqual(['x2', 'x3', 'x4'].map((id) => exchangeOf(record, id).seq))
})

test('[DEB-24] no seat comes twice in a chain of gifts', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, tool: 1 })
  gets(play, 's2', { wood: 3 })
  needs(play, 's2', { bread: 2 })
  needs(play, 's1', { wood: 2 })
  needs(play, 's3', { tool: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  plays(play, 's2', { type: 'give', to: 's1', goods: { wood: 3 } })
  plays(play, 's1', { type: 'give', to: 's3', goods: { tool: 1 } })

  expect(recorded(play).longestChain).toEqual(['x2', 'x3'])
})

test('[DEB-25] a promise: what was delivered, by value; late; and whether who broke it had nothing', () => {
  const play = bareMarket({ people: 4, rounds: 3 })
  for (const seat of ['s2', 's3', 's4']) gets(play, seat, { wood: 3 })
  const coins = ownOf(play.market, 's1').held.coins
  trade(play, 's1', 's2', { wants: { wood: 3 }, givesLater: { tool: 1 } })
  trade(play, 's1', 's3', { gives: { coins }, wants: { wood: 3 }, givesLater: { cloth: 2 } })
  trade(play, 's1', 's4', { wants: { wood: 3 }, givesLater: { coins: 1 } })
  gets(play, 's1', { cloth: 1 })
  const [, , third] = [...play.market.deals.keys()]
  plays(play, 's1', { type: 'withhold', deal: third ?? '', withheld: true })
  pass(play, 'bellRang')
  pass(play, 'marketBegan')
  loses(play, 's1', 'cloth')
  gets(play, 's1', { tool: 1 })

  const record = recorded(play)
  const of = (other: string) => record.exchanges.find((exchange) => exchange.other === other)

  expect(of('s2')).toMatchObject({ flags: ['late'], facts: { deliveredByAuthor: 1, insolvent: false }, owing: 0 })
  expect(of('s3')).toMatchObject({
    flags: ['late'],
    facts: { given: coins + 6, deliveredByAuthor: (coins + 3) / (coins + 6) },
  })
  expect(of('s4')).toMatchObject({ label: 'negative', facts: { deliveredByAuthor: 0, insolvent: false }, owing: 1 })
  expect(record.pledges.map(({ creditor, due, outcome }) => [creditor, due, outcome])).toEqual([
    ['s4', 1, 'broken'],
    ['s2', 1, 'late'],
    ['s3', 1, 'late'],
  ])
  expect(record.jumps.firstBrokenPledge).toBe(1 + play.log.findIndex((event) => event.type === 'pledgeEnded'))
})

test('[DEB-25] who breaks a promise with less than a quarter of it at hand was insolvent', () => {
  const play = bareMarket({ people: 3, rounds: 3 })
  gets(play, 's2', { wood: 6 })
  trade(play, 's1', 's2', { wants: { wood: 3 }, givesLater: { tool: 1 } })
  trade(play, 's3', 's2', { wants: { wood: 3 }, givesLater: { tool: 1 } })
  trade(play, 's1', 's2', { gives: { wood: 3, coins: 19 }, wants: { coins: 1 } })
  plays(play, 's3', { type: 'give', to: 's2', goods: { coins: 18 } })
  pass(play, 'marketBegan')
  for (const seat of ['s1', 's3']) for (const good of goods) loses(play, seat, good)
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })

  const { exchanges, pledges } = recorded(play)
  const broken = exchanges.filter(({ kind }) => kind === 'deal')

  expect(broken.map(({ author, facts }) => [author, facts.insolvent, facts.deliveredByAuthor])).toEqual([
    ['s1', true, 0],
    ['s3', false, 0],
  ])
  expect(broken.map(({ subtype, owing }) => [subtype, owing])).toEqual([
    ['default_insolvent', 6],
    ['default', 6],
  ])
  expect(pledges.map(({ outcome }) => outcome)).toEqual(['broken', 'broken'])
})

test('[DEB-25] a promise settled with something else, which its creditor took, counts as delivered', () => {
  const play = bareMarket({ people: 3, rounds: 3 })
  gets(play, 's2', { wood: 3 })
  trade(play, 's1', 's2', { wants: { wood: 3 }, givesLater: { tool: 1 }, dueIn: 1 })
  const [deal = ''] = play.market.deals.keys()
  trade(play, 's1', 's2', { gives: { coins: 5 }, settles: deal })

  const record = recorded(play)

  expect(record.exchanges).toMatchObject([
    { kind: 'deal', label: 'balanced', subtype: 'dated', flags: ['settled'], facts: { deliveredByAuthor: 1 } },
  ])
  expect(record.pledges).toMatchObject([{ outcome: 'kept', deliveredCoins: 6 }])
  expect(record.offerLog.filter(({ give }) => give['coins'])).toEqual([])
})

test('[DEB-26] whoever kept the two stalls then is written down with the exchange', () => {
  const play = bareMarket({ people: 2, bots: 1 })
  host(play, { type: 'keep', seat: 's2', keeper: 'cover' })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  host(play, { type: 'keep', seat: 's2', keeper: 'person' })
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 1 } })

  const record = recorded(play)

  expect(record.exchanges.map(({ authorKept, otherKept }) => [authorKept, otherKept])).toEqual([
    ['person', 'cover'],
    ['person', 'bot'],
  ])
  expect(debriefOf([record], () => 0.5).charts.modeShare.numbers.cuts.game.people.whole.exchanges).toBe(0)
})

test('[DEB-28] who holds four of five of what there is, where two could make it, is the only seller', () => {
  const play = bareMarket({ people: 8 })
  const makersOf = (good: Craft) => [...play.market.seats.values()].filter(({ crafts }) => crafts.includes(good))
  const good = crafts.find((good) => makersOf(good).length === 2) ?? 'bread'
  const [seller, rival] = makersOf(good).map(({ id }) => id)
  const buyer = [...play.market.seats.keys()].find((id) => id !== seller && id !== rival)
  gets(play, seller ?? '', { [good]: 8 })
  gets(play, rival ?? '', { [good]: 2 })
  trade(play, seller ?? '', buyer ?? '', { gives: { [good]: 1 }, wants: { coins: 3 } })
  trade(play, seller ?? '', buyer ?? '', { gives: { [good]: 1 }, wants: { coins: 3 } })

  expect(recorded(play).exchanges.map(({ facts }) => facts.sole)).toEqual([true, false])
})

test('[DEB-29] a coupon and its use stand in the offer log, and the purchase is tagged with it', () => {
  const play = bareMarket({ people: 8 })
  const seats = [...play.market.seats.values()]
  const { id: seller, crafts: own } = seats[0] ?? { id: '', crafts: [] }
  const good = own[0] ?? 'bread'
  gets(play, seller, { [good]: 6 })
  plays(play, seller, { type: 'coupon', to: 's8', good, percent: 20, rounds: 0 })
  wait(play, 4000)
  plays(play, 's8', { type: 'redeem', coupon: `${seller}-s8-c1`, lots: 1 })

  const record = recorded(play)

  expect(record.offerLog.map(({ ev, id, t, by, want }) => [ev, id, t, by, want])).toEqual([
    ['coupon', `${seller}-s8-c1`, 0, seller, { coins: 5 }],
    ['redeem', `${seller}-s8-c1:redeemed:1`, 4, 's8', {}],
  ])
  expect(exchangeOf(record, 'x1')).toMatchObject({
    kind: 'coupon',
    techniques: ['coupon'],
    facts: { given: 6, got: 5 },
  })
})

test('[DEB-29] the offer log tells of every version, answer and end; a counter is no refusal', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 9 })
  const offer = { type: 'offer', gives: { wood: 3 }, wants: { coins: 6 } } as const
  plays(play, 's1', { ...offer, to: 's2' })
  plays(play, 's1', { type: 'amend', offer: 's1-s2-1', gives: { wood: 3 }, wants: { coins: 5 } })
  plays(play, 's2', { type: 'counter', offer: 's1-s2-1', version: 2, gives: { coins: 4 }, wants: { wood: 3 } })
  plays(play, 's1', { type: 'decline', offer: 's2-s1-1', version: 1, reason: 'tooDear' })
  plays(play, 's1', { ...offer, to: 's3', wants: {}, wantsLater: { coins: 6 } })
  plays(play, 's3', { type: 'accept', offer: 's1-s3-1', version: 1 })
  plays(play, 's1', { ...offer, to: 's2' })
  wait(play, 20_000)

  const { offerLog } = recorded(play)

  expect(offerLog.map(({ ev, id, by, thread, t }) => [ev, id, by, thread, t])).toEqual([
    ['offer', 's1-s2-1:1', 's1', 's1-s2-1', 0],
    ['amend', 's1-s2-1:2', 's1', 's1-s2-1', 0],
    ['offer', 's2-s1-1:1', 's2', 's1-s2-1', 0],
    ['reject', 's2-s1-1:1:declined', 's1', 's1-s2-1', 0],
    ['offer', 's1-s3-1:1', 's1', 's1-s3-1', 0],
    ['accept', 's1-s3-1:1:accepted', 's3', 's1-s3-1', 0],
    ['offer', 's1-s2-2:1', 's1', 's1-s2-2', 0],
    ['expire', 's1-s2-2:1:expired', 's1', 's1-s2-2', 20],
    ['deliver', 's1-s3-1:1:delivered:8', 's3', 's1-s3-1', 20],
  ])
  expect(offerLog[4]?.due).toBe(110)
})

test('[DEB-29] an offer that slept is one offer, and its end is told', () => {
  const play = bareMarket({ people: 3, rounds: 2 })
  gets(play, 's1', { fish: 2 })
  plays(play, 's1', { type: 'offer', to: 's2', gives: { fish: 2 }, wants: { coins: 6 } })
  plays(play, 's2', { type: 'askToSleep', offer: 's1-s2-1', version: 1 })
  plays(play, 's1', { type: 'letSleep', offer: 's1-s2-1' })
  pass(play, 'morningCame')
  loses(play, 's1', 'fish')

  expect(recorded(play).offerLog.map(({ ev, id }) => [ev, id])).toEqual([
    ['offer', 's1-s2-1:1'],
    ['expire', 's1-s2-1:1:lapsed'],
  ])
})

test('[DEB-27] folding the log twice gives the same record', () => {
  const { events } = runMatch({ seed: 'twice', seats: [bots.hearth, bots.raider, bots.neighbour, bots.ledgerkeeper] })

  const [first, second] = [recordMatch(logged(events)), recordMatch(logged(events))]

  expect(labelsOf(first).length).toBeGreaterThan(20)
  expect(second).toEqual(first)
})

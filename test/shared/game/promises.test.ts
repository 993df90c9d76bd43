// Promises: delivered, kept back, late, kept and broken.

import { expect, test } from 'vitest'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { held, hold, inMarket, only, type Play, pass, plays, refused, toTheEnd } from '../../helpers/village.ts'

type Terms = { gives?: Bundle; wants?: Bundle; givesLater?: Bundle; wantsLater?: Bundle; dueIn?: 0 | 1 | 2 }

/** s1 offers s2 these terms and s2 accepts; needs are taken away so that only promises move goods. */
function agreed(terms: Terms, rounds = 8): { play: Play; deal: string } {
  const play = inMarket({ people: 3, rounds, barn: false })
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, {})
  }
  hold(play, 's1', { wood: 6, tool: 2 })
  hold(play, 's2', { cloth: 4 })
  const { offer } = only(plays(play, 's1', { type: 'offer', to: 's2', gives: {}, wants: {}, ...terms }), 'offerMade')
  plays(play, 's2', { type: 'accept', offer, version: 1 })
  return { play, deal: offer }
}

/** The next morning, with yields and needs taken away again. */
function nextMarket(play: Play, holdings: Record<string, Bundle>): void {
  pass(play, 'marketBegan')
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, holdings[id] ?? {})
  }
}

test('[PLE-1] now goes at once, later waits, and is delivered early in parts', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 }, dueIn: 1 })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { wood: 3, tool: 2, coins: 20 },
    { wood: 3, cloth: 4, coins: 20 },
  ])
  expect(play.market.exchanges).toEqual([])
  plays(play, 's2', { type: 'deliver', deal, goods: { cloth: 1 } })
  expect(refused(play, 's2', { type: 'deliver', deal, goods: { cloth: 2 } })).toBe('notOwed')
  expect(refused(play, 's2', { type: 'deliver', deal, goods: { wood: 1 } })).toBe('notOwed')
  expect(refused(play, 's1', { type: 'deliver', deal, goods: { wood: 1 } })).toBe('noSuchPledge')
  const done = plays(play, 's2', { type: 'deliver', deal, goods: { cloth: 1 } })
  expect(only(done, 'exchanged')).toMatchObject({
    kind: 'deal',
    outcome: 'kept',
    judged: { rest: { label: 'balanced', subtype: 'dated' } },
    gives: { wood: 3 },
    gets: { cloth: 2 },
  })
  expect(play.market.deals.size).toBe(0)
})

test('[PLE-2] what is due is delivered at the bell by itself', () => {
  const { play } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 } })
  pass(play, 'bellRang')
  expect(held(play, 's1')).toEqual({ wood: 3, tool: 2, cloth: 2, coins: 20 })
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'kept', label: 'balanced' })
})

test('[PLE-2] what its debtor keeps back is broken at the bell, and no sooner', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 }, dueIn: 1 })
  plays(play, 's2', { type: 'withhold', deal, withheld: true })
  pass(play, 'bellRang')
  expect(play.market.exchanges).toEqual([])
  nextMarket(play, { s2: { cloth: 4 } })
  pass(play, 'bellRang')
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'broken', against: 's2', label: 'negative' })
  expect(held(play, 's2')).toEqual({ cloth: 4, coins: 20 })
})

test('[PLE-2] thinking better of it before the bell keeps the promise', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 } })
  plays(play, 's2', { type: 'withhold', deal, withheld: true })
  plays(play, 's2', { type: 'withhold', deal, withheld: false })
  pass(play, 'bellRang')
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'kept' })
})

test('[PLE-2] short once is late, short again is broken under 0.80 of the whole', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 } })
  hold(play, 's2', { cloth: 1 })
  pass(play, 'bellRang')
  expect(play.market.deals.get(deal)?.pledges[0]).toMatchObject({
    late: true,
    due: 2,
    delivered: { cloth: 1 },
    outcome: 'open',
  })
  nextMarket(play, {})
  pass(play, 'bellRang')
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'broken', against: 's2', label: 'negative' })
})

test('[PLE-2] short again counts as kept from 0.80 of the whole promise', () => {
  const { play } = agreed({ gives: { tool: 2 }, wants: { cloth: 3 }, wantsLater: { coins: 3 } })
  // 9 of 12 at once; 1 of the 3 coins later makes 10 of 12, that is 0.83.
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 19 } })
  pass(play, 'bellRang')
  nextMarket(play, {})
  pass(play, 'bellRang')
  expect(play.market.exchanges.find(({ kind }) => kind === 'deal')).toMatchObject({
    outcome: 'kept',
    label: 'balanced',
  })
})

test('[PLE-2] what is kept back is broken, however little it is', () => {
  const { play, deal } = agreed({ gives: { tool: 2 }, wants: { cloth: 4 }, wantsLater: { coins: 1 } })
  plays(play, 's2', { type: 'withhold', deal, withheld: true })
  pass(play, 'bellRang')
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'broken', against: 's2', label: 'negative' })
})

test('[PLE-2] what comes in by one promise pays another, whichever was made first', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { tool: 1 } })
  // s2 owes s1 a tool it has not; s3 owes s2 one and has it.
  hold(play, 's3', { tool: 1 })
  const { offer } = only(
    plays(play, 's3', { type: 'offer', to: 's2', gives: {}, wants: { coins: 6 }, givesLater: { tool: 1 } }),
    'offerMade',
  )
  plays(play, 's2', { type: 'accept', offer, version: 1 })
  pass(play, 'bellRang')
  expect([play.market.deals.has(deal), held(play, 's1')['tool']]).toEqual([false, 3])
})

test('[PLE-3] a deal with promises on both sides is complete when both have ended; both broken is lapsed', () => {
  const kept = agreed({ givesLater: { tool: 1 }, wantsLater: { cloth: 2 } })
  plays(kept.play, 's2', { type: 'deliver', deal: kept.deal, goods: { cloth: 2 } })
  expect(kept.play.market.exchanges).toEqual([])
  pass(kept.play, 'bellRang')
  expect(kept.play.market.exchanges[0]).toMatchObject({ outcome: 'kept', label: 'balanced' })

  const lapsed = agreed({ givesLater: { tool: 1 }, wantsLater: { cloth: 2 } })
  plays(lapsed.play, 's1', { type: 'withhold', deal: lapsed.deal, withheld: true })
  plays(lapsed.play, 's2', { type: 'withhold', deal: lapsed.deal, withheld: true })
  pass(lapsed.play, 'bellRang')
  expect(lapsed.play.market.exchanges[0]).toMatchObject({ outcome: 'lapsed', label: undefined, against: undefined })
})

test('[PLE-4] something else settles a promise only if its creditor accepts it', () => {
  const { play, deal } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 }, dueIn: 2 })
  const substitute = { type: 'offer', to: 's1', gives: { coins: 6 }, wants: {}, settles: deal } as const
  expect(refused(play, 's3', { ...substitute })).toBe('noSuchPledge')
  const first = only(plays(play, 's2', substitute), 'offerMade').offer
  plays(play, 's1', { type: 'decline', offer: first, version: 1, reason: 'noNeed' })
  expect(play.market.deals.get(deal)?.pledges[0]?.outcome).toBe('open')
  const second = only(plays(play, 's2', substitute), 'offerMade').offer
  plays(play, 's1', { type: 'accept', offer: second, version: 1 })
  expect(play.market.exchanges[0]).toMatchObject({ outcome: 'kept' })
  expect(held(play, 's1')['coins']).toBe(26)
})

test('[PLE-4] what would settle a promise that has ended meanwhile is not taken', () => {
  const { play, deal } = agreed({ givesLater: { tool: 1 }, wantsLater: { cloth: 2 }, dueIn: 2 })
  const substitute = { type: 'offer', to: 's1', gives: { coins: 6 }, wants: {}, settles: deal } as const
  const { offer } = only(plays(play, 's2', substitute), 'offerMade')
  plays(play, 's2', { type: 'deliver', deal, goods: { cloth: 2 } })
  expect(refused(play, 's1', { type: 'accept', offer, version: 1 })).toBe('noSuchPledge')
  plays(play, 's2', { type: 'withdraw', offer })
  expect(held(play, 's2')).toEqual({ cloth: 2, coins: 20 })
})

test('[PLE-5] what is not yet due when the match ends is open', () => {
  const { play } = agreed({ gives: { wood: 3 }, wantsLater: { cloth: 2 }, dueIn: 2 }, 2)
  toTheEnd(play)
  expect([play.market.exchanges, play.market.deals.size]).toEqual([[], 1])
})

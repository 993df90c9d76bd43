// The suggested act: always one, from the seat's own view, and never refused.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { chance } from '../../../shared/game/chance.ts'
import { nextDue } from '../../../shared/game/market.ts'
import type { Market } from '../../../shared/game/state.ts'
import { type Suggestion, suggest, suggestedAction } from '../../../shared/game/suggest.ts'
import { view } from '../../../shared/game/view.ts'
import { act, does, hold, inMarket, only, opened, pass, plays } from '../../helpers/village.ts'

/** The one tap; an offer is turned down, and who is done says so. */
function oneTap(suggestion: Suggestion, market: Market): SeatActionInput {
  if (suggestion.act === 'done') return { type: 'done', done: true }
  if (suggestion.act !== 'answer') return suggestedAction(suggestion, market) ?? { type: 'done', done: true }
  const version = market.offers.get(suggestion.offer)?.version ?? 0
  return { type: 'decline', offer: suggestion.offer, version, reason: 'notNow' }
}

test('[SUG-1] the first suggestion of a market is to share all needs', () => {
  expect(suggest(view(inMarket({ people: 4 }).market, 's1'))).toEqual({ act: 'shareAll' })
  expect(suggest(view(opened().market, 's1'))).toBeUndefined()
})

test.each([1, 2, 3, 4, 5, 6])(
  '[SUG-1] seats that only follow suggestions are never refused but for pace and room, seed %i',
  (seed) => {
    const play = opened({ people: 2 + seed, rounds: 3, seed: `suggest ${seed}` })
    const draws = chance(`suggest ${seed}`, 'turns')
    const acts = new Set<string>()
    pass(play, 'marketBegan')
    while (play.market.phase !== 'over') {
      play.nowMs += 400
      const due = nextDue(play.market)
      if (due && due.atMs <= play.nowMs) {
        act(play, 'timer', due.action)
        continue
      }
      if (play.market.phase !== 'market') continue
      const seat = draws.pick([...play.market.seats.keys()]) ?? 's1'
      const known = view(play.market, seat)
      const suggestion = suggest(known)
      if (!suggestion) throw new Error('nothing was suggested')
      acts.add(suggestion.act)
      const result = does(play, seat, oneTap(suggestion, known))
      // What others do in the same moment, a gift a pair and a full stall are nobody's fault.
      if (!result.ok) expect(['tooSoon', 'stallBusy']).toContain(result.reason)
    }
    expect(acts.size).toBeGreaterThan(4)
  },
)

test.each([
  ['give', ['ask', 'give', 'giveAtWell']],
  ['offer', ['buy', 'sell']],
] as const)('[SUG-1] in a stage that lets %s, no other way is suggested', (way, ways) => {
  const stage = { id: 'm', kind: 'market', seconds: 75, rounds: 4, can: [way] } as const
  const staging = { scenario: 'S0', arm: 'a', purse: 20, stages: [stage] }
  const play = opened({ people: 6, barn: false, staging, seed: `only ${way}` })
  const acts = new Set<string>()
  while (play.market.phase !== 'over') {
    play.nowMs += 400
    const due = nextDue(play.market)
    if (due && due.atMs <= play.nowMs) {
      act(play, 'timer', due.action)
      continue
    }
    if (play.market.phase !== 'market') continue
    for (const seat of play.market.seats.keys()) {
      const known = view(play.market, seat)
      const suggestion = suggest(known)
      if (!suggestion || play.market.seats.get(seat)?.done) continue
      acts.add(suggestion.act)
      const result = does(play, seat, oneTap(suggestion, known))
      if (!result.ok) expect(['tooSoon', 'stallBusy']).toContain(result.reason)
    }
  }
  expect([...acts].filter((one) => !['answer', 'shareAll', 'done'].includes(one)).sort()).toEqual(ways)
})

test('[SUG-1] the well is suggested only for needs that were shared with all', () => {
  const play = inMarket({ people: 3 })
  const bread = { good: 'bread', level: 2, covered: false, met: false } as const
  for (const [id, seat] of play.market.seats) {
    seat.needs = id === 's1' ? [] : [{ ...bread, id: `${id}n`, shared: id === 's2' ? 'all' : ['s1'] }]
    hold(play, id, {})
  }
  hold(play, 's1', { bread: 6 })
  expect(suggest(view(play.market, 's1'))).toEqual({ act: 'give', to: 's2', good: 'bread', units: 3 })
  for (const seat of play.market.seats.values()) for (const need of seat.needs) need.shared = 'all'
  expect(suggest(view(play.market, 's1'))).toEqual({ act: 'giveAtWell', good: 'bread', units: 6 })
})

test('[SUG-1] the rest of a promise that was delivered in part is suggested', () => {
  const play = inMarket({ people: 3 })
  for (const [id, seat] of play.market.seats) {
    seat.needs = []
    hold(play, id, { wood: 2 })
  }
  const terms = { gives: { coins: 4 }, wants: {}, wantsLater: { wood: 2 } }
  const { offer } = only(plays(play, 's1', { type: 'offer', to: 's2', ...terms }), 'offerMade')
  plays(play, 's2', { type: 'accept', offer, version: 1 })
  plays(play, 's2', { type: 'deliver', deal: offer, goods: { wood: 1 } })
  expect(suggest(view(play.market, 's2'))).toEqual({ act: 'deliver', deal: offer, to: 's1' })
})

test('[SUG-2] nothing is suggested again that was refused today, nor to buy where all was seen to be sold', () => {
  const suggested = (before: (play: ReturnType<typeof inMarket>) => void) => {
    const play = inMarket({ people: 6 })
    for (const [id, seat] of play.market.seats) {
      Object.assign(seat, { crafts: id === 's2' ? ['tool'] : ['bread'], needs: [] })
      hold(play, id, { coins: 20, tool: id === 's2' ? 2 : 0 })
    }
    const [me, seller] = ['s1', 's2'].map((id) => play.market.seats.get(id))
    me?.needs.push({ id: 'n', good: 'tool', level: 2, covered: false, met: false, shared: 'all' })
    seller?.needs.push({ id: 'm', good: 'cloth', level: 2, covered: false, met: false, shared: 'all' })
    before(play)
    return suggest(view(play.market, 's1'))?.act
  }
  const buys = (play: ReturnType<typeof inMarket>, reply: 'decline' | 'counter') => {
    const { offer } = only(
      plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { tool: 1 } }),
      'offerMade',
    )
    if (reply === 'decline') return plays(play, 's2', { type: 'decline', offer, version: 1, reason: 'notNow' })
    const next = only(
      plays(play, 's2', { type: 'counter', offer, version: 1, gives: { tool: 1 }, wants: { coins: 9 } }),
      'offerMade',
    )
    return plays(play, 's1', { type: 'decline', offer: next.offer, version: 1, reason: 'tooDear' })
  }
  const sells = (play: ReturnType<typeof inMarket>, refused: boolean) => {
    hold(play, 's1', { coins: 20, tool: 1, cloth: 2 })
    if (!refused) return
    const { offer } = only(
      plays(play, 's1', { type: 'offer', to: 's2', gives: { cloth: 2 }, wants: { coins: 6 } }),
      'offerMade',
    )
    plays(play, 's2', { type: 'decline', offer, version: 1, reason: 'notNow' })
  }

  expect(suggested(() => {})).toBe('buy')
  expect(suggested((play) => buys(play, 'decline'))).toBe('done')
  expect(suggested((play) => buys(play, 'counter'))).toBe('done')
  expect(suggested((play) => plays(play, 's2', { type: 'give', to: 's3', goods: { tool: 2 } }))).toBe('done')
  expect(suggested((play) => sells(play, false))).toBe('sell')
  expect(suggested((play) => sells(play, true))).toBe('done')
})

test('[SUG-2] nor to give again what was handed back today', () => {
  const play = inMarket({ people: 6 })
  for (const [id, seat] of play.market.seats) {
    Object.assign(seat, { crafts: ['bread'], needs: [] })
    hold(play, id, { coins: 20, bread: id === 's1' ? 3 : 0 })
  }
  const hungry = { id: 'n', good: 'bread', level: 2, covered: false, met: false, shared: 'all' } as const
  play.market.seats.get('s2')?.needs.push({ ...hungry })
  const gives = () => {
    const now = suggest(view(play.market, 's1'))
    return now?.act === 'give' ? now.to : undefined
  }
  expect(gives()).toBe('s2')
  const { exchange } = only(plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } }), 'gave')
  plays(play, 's2', { type: 'undoGift', exchange, how: 'handedBack' })

  expect(gives()).toBeUndefined()
})

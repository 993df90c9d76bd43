// At a stall of an experiment: from which side it is played, who is there, and which lines may be said.

import { expect, test } from 'vitest'
import { companyOf } from '../../../client/experiment/company.ts'
import { linesNow } from '../../../client/experiment/lines.ts'
import { sideOf } from '../../../client/experiment/side.ts'
import { tellingOf } from '../../../client/experiment/telling.ts'
import { headline } from '../../../client/market/headline.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import type { Market } from '../../../shared/game/state.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { type Mode, ownValues, stagingOf } from '../../../shared/scenarios/scenario.ts'
import { opened, type Play, plays, wait } from '../../helpers/village.ts'

/** A scenario in its first condition, at the first of its stages that is called so. */
function at(id: string, mode: Mode, stage: string): Play {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  const play = opened({
    people: scenario.roles.length,
    staging: stagingOf(scenario, scenario.primary[0], mode),
    barn: false,
  })
  while (play.market.stage?.id !== stage) {
    for (const seat of play.market.seats.keys()) plays(play, seat, { type: 'done', done: true })
    wait(play, 0)
  }
  return play
}
const ids = ({ market }: Play, seat: string) => linesNow(market, seat).map(({ id }) => id)

test.each([
  ['S3', 'letter'],
  ['S4', 'ask'],
  ['S5', 'small'],
  ['S6', 'stall'],
  ['S10', 'storm'],
] as const)('%s: where one is asked nobody has a line to say', (id, stage) => {
  const play = at(id, 'target', stage)
  expect([...play.market.seats.keys()].flatMap((seat) => ids(play, seat))).toEqual([])
})

test('who asks has no line while an answer is awaited, nor in another stage', () => {
  const play = at('S4', 'requester', 'ask')
  expect(ids(play, 's2')).toEqual(['large', 'small'])
  plays(play, 's2', { type: 'request', to: 's1', wants: { coins: 60 } })
  expect(ids(play, 's2')).toEqual([])
  wait(play, 90_000)
  expect(play.market.stage?.id).toBe('deliver')
  expect(ids(play, 's2')).toEqual([])
})

test('an open offer can be made better, by other terms only', () => {
  const play = at('S6', 'requester', 'stall')
  expect(ids(play, 's2')).toEqual(['loafOnly', 'whole', 'dearer'])
  plays(play, 's2', { type: 'offer', to: 's1', gives: { loaf: 1 }, wants: { coins: 7 } })
  expect(ids(play, 's2')).toEqual(['addCakes'])
  plays(play, 's2', { type: 'amend', offer: offerOf(play), gives: { loaf: 1, cake: 2 }, wants: { coins: 7 } })
  expect(ids(play, 's2')).toEqual([])
})

test('what was said is not said again', () => {
  const play = at('S6', 'requester', 'stall')
  plays(play, 's2', { type: 'offer', to: 's1', gives: { loaf: 1 }, wants: { coins: 7 } })
  plays(play, 's2', { type: 'withdraw', offer: offerOf(play) })
  expect(ids(play, 's2')).toEqual(['whole', 'dearer'])
})
const offerOf = ({ market }: Play) => [...market.offers.keys()][0] ?? ''

test('only whom one deals with is at the stall, where more have a part', () => {
  const play = at('S4', 'requester', 'ask')
  expect(companyOf(play.market, 's1', []).map(({ id }) => id)).toEqual([])
  plays(play, 's2', { type: 'request', to: 's1', wants: { coins: 60 } })
  expect(companyOf(play.market, 's1', []).map(({ id }) => id)).toEqual(['s2'])
})

test('the side is that of the role', () => {
  const sides = scenarios.map((scenario) => {
    const { market } = opened({ people: scenario.roles.length })
    return scenario.roles.map((_, index) => sideOf(scenario, market, `s${index + 1}`))
  })

  expect(sides.flat().filter((side) => side === 'requester')).toHaveLength(6)
  expect(sides[3]).toEqual(['target', 'requester', 'target'])
})

test('the guild’s master is told by name', () => {
  const play = at('S14', 'target', 'rounds')
  const master = play.market.seats.get('s7')?.name ?? '?'

  expect(tellingOf(play.market, 's4')).toContain(`${master} is the guild’s master.`)
})

test('the price that was named is the act of who sells, and of nobody who buys', () => {
  const scenario = scenarioOf('S10')
  if (!scenario) throw new Error('no S10')
  const seen = { seat: 's1', values: { stormUnfair: 1, refuses: 0, share: 0.3 } }
  expect(ownValues(scenario, 's1', seen)).toEqual({ stormUnfair: 1, refuses: 0 })
  expect(ownValues(scenario, 's2', seen)).toEqual({ share: 0.3 })
})

const closing: readonly MarketEvent[] = [
  { type: 'clockHurried', endsAtMs: 0 },
  { type: 'bellRang', atMs: 0, endsAtMs: 0 },
]

test('a story that ends is no market that closes', () => {
  const { market: story } = at('S14', 'target', 'story')
  const { market: trading } = at('S14', 'target', 'rounds')
  const told = (market: Market) => closing.map((event) => headline(event, market, 's2'))
  expect(told(story)).toEqual([undefined, undefined])
  expect(told(trading).map((line) => line?.text)).toEqual(['The market closes in 10 s', 'The evening bell'])
})

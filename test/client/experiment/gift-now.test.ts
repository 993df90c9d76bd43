// What one may give just now: a favour whole or not at all, a letter's tokens until it is refused, coins up to a number.

import { expect, test } from 'vitest'
import { giftNow } from '../../../client/experiment/gift-now.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { type Mode, stagingOf } from '../../../shared/scenarios/scenario.ts'
import { opened, type Play, plays, wait } from '../../helpers/village.ts'

/** A scenario in its first condition, in its second stage. */
function started(id: string, mode: Mode): Play {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  const staging = stagingOf(scenario, scenario.primary[0], mode)
  const play = opened({ people: scenario.roles.length, barn: false, staging })
  for (const seat of play.market.seats.keys()) plays(play, seat, { type: 'done', done: true })
  wait(play, 0)
  return play
}
function now({ market }: Play, seat: string) {
  if (!market.stage) throw new Error('no stage')
  return giftNow(market, market.stage, seat)
}

test('a favour is done whole, and once', () => {
  const play = started('S2', 'requester')
  expect(now(play, 's2')).toEqual({ all: { coins: 25 }, enclosed: false })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 25 } })
  expect(now(play, 's2')).toBeUndefined()
})

test.each([
  ['accepted', { all: { token: 4 }, enclosed: false }],
  ['declined', undefined],
] as const)('tokens lie in a letter until it is answered: once it is %s, they are given or kept', (how, after) => {
  const play = started('S3', 'requester')
  expect(now(play, 's2')).toEqual({ all: { token: 4 }, enclosed: true })
  const { round } = play.market
  const letter = { id: 'o1', thread: 'o1', author: 's2', to: 's1', kind: 'ask', round, versions: [] } as const
  play.market.bygone.push({ ...letter, ended: { how, atMs: 0 } })
  expect(now(play, 's2')).toEqual(after)
})

test('a tip is what one chooses, up to the most there is', () => {
  const play = started('S8', 'target')
  expect(now(play, 's1')).toEqual({ most: 30 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 12 } })
  expect(now(play, 's1')).toEqual({ most: 18 })
})

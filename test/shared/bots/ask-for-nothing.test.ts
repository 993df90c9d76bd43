// Raider asks for what it needs, for nothing: everybody once, and again whoever gave.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { type Play, plays } from '../../helpers/village.ts'
import { type Done, has, needs, nextDay, quietVillage } from './bench.ts'
import { scene } from './scene.ts'

const { raider } = bots

/** s1 needs help, which all five others have; it has no coins. */
function beggars(): Play {
  const play = quietVillage({ rounds: 10 })
  needs(play, 's1', 'help')
  has(play, 's1', {}, 0)
  for (const seat of ['s2', 's3', 's4', 's5', 's6']) has(play, seat, { help: 2 }, 0)
  return play
}

const asks = (acts: readonly Done[]) => acts.filter(({ action }) => action.type === 'ask')
const askedOf = (acts: readonly Done[]) => asks(acts).map(({ action }) => action.type === 'ask' && action.to)

/** Runs a day, in which every ask is answered by this. */
function day(play: Play, seed: string, answer: (to: string, offer: string) => SeatActionInput): readonly Done[] {
  const one = scene(play, 's1', raider, seed)
  for (let second = 0; second < 72; second++) {
    one.run(1)
    for (const { id, kind, to } of [...play.market.offers.values()]) if (kind === 'ask') plays(play, to, answer(to, id))
  }
  return one.acts
}

const no = (_to: string, offer: string): SeatActionInput => ({ type: 'decline', offer, version: 1, reason: 'notNow' })
const yes = (_to: string, offer: string): SeatActionInput => ({ type: 'accept', offer, version: 1 })

test('[BOT-45] everybody is asked once, and after a no never again', () => {
  const play = beggars()
  const first = askedOf(day(play, 'one', no))
  const later = [1, 2, 3].flatMap((round) => {
    nextDay(play)
    seatOf(play.market, 's1').needs = []
    needs(play, 's1', 'help')
    has(play, 's1', {}, 0)
    return askedOf(day(play, `later ${round}`, no))
  })

  expect(first.length).toBeGreaterThan(1)
  expect([...first, ...later].sort()).toEqual(['s2', 's3', 's4', 's5', 's6'])
})

test('[BOT-45] who gave is asked again the next day, before anybody else, also after a restart', () => {
  const play = beggars()
  const [first] = askedOf(day(play, 'one', yes))
  nextDay(play)
  seatOf(play.market, 's1').needs = []
  needs(play, 's1', 'help')
  for (const seat of ['s2', 's3', 's4', 's5', 's6']) has(play, seat, { help: 2 }, 0)
  const again = asks(day(play, 'two', yes))

  expect(again[0]).toMatchObject({
    action: { to: first },
    reason: { id: 'asksWhoGave', facts: { seat: first, good: 'help' } },
  })
})

test('[BOT-45] the first time it says that asking costs nothing', () => {
  expect(asks(day(beggars(), 'one', no))[0]?.reason).toMatchObject({ id: 'asksForNothing', facts: { good: 'help' } })
})

test('[BOT-45] a no to an ask is none to a purchase: two of them, and it still buys', () => {
  const play = beggars()
  has(play, 's1', {}, 20)
  const acts = day(play, 'one', no)
  const second = asks(acts)[1]?.second ?? 0

  expect(acts.some(({ action, second: at }) => action.type === 'offer' && at > second)).toBe(true)
})

// Groups of a stage: who shares what is collected, who may know of it, and whom one may fine.

import { expect, test } from 'vitest'
import { apply } from '../../../shared/game/apply.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { givenLast } from '../../../shared/game/granary.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { held, opened, type Play, plays, refused, wait } from '../../helpers/village.ts'

const seats = ['s1', 's2', 's3', 's4'] as const
const asked = { questions: [{ id: 'c', from: 0, to: 20 }], collects: 'c' }
const first = [
  ['s1', 's3'],
  ['s2', 's4'],
]
const second = [
  ['s1', 's2'],
  ['s3', 's4'],
]
const give = { id: 'g', kind: 'rating', seconds: 30, can: ['rate'] as const, ...asked } as const
const fine = { id: 'f', kind: 'encounter', seconds: 30, can: ['fine'] as const } as const

/** Two rounds of giving and fining, with everybody sitting with another in the second. */
function opens(): Play {
  const stages = [first, second].flatMap((groups) => [
    { ...give, groups },
    { ...fine, groups },
  ])
  return opened({ people: 4, granary: true, fine: true, staging: { scenario: 'S0', arm: 'a', purse: 20, stages } })
}

function gives(play: Play, coins: readonly number[]): void {
  seats.forEach((seat, index) => {
    plays(play, seat, { type: 'rate', question: 'c', value: coins[index] ?? 0 })
  })
  wait(play, 30_000)
}
const toldTo = ({ log, market }: Play, seat: string): MarketEvent[] =>
  log.flatMap((event) => visibleTo(seat, event, market.settings) ?? [])

test('[STG-10] what a group gave comes back to that group, 0.4 a coin to each, and nothing is made or lost', () => {
  const play = opens()
  gives(play, [15, 0, 10, 5])

  // s1 and s3 gave 25: 10 to each, in coins as they go round. s2 and s4 gave 5: 2 to each.
  expect(seats.map((seat) => held(play, seat).coins)).toEqual([20 - 15 + 10, 20 + 2, 20 - 10 + 10, 20 - 5 + 2])
  expect(seats.map((seat) => play.market.seats.get(seat)?.own?.wellbeing)).toEqual([0, 0, 0, 0])
  // What did not go round stays in the store: 5 and 1.
  expect([play.market.granary?.store, play.market.granary?.given]).toEqual([6, 0])
  expect(violations(play.market)).toEqual([])
})

test('[STG-10] what another group left over comes to nobody', () => {
  const stages = [
    { ...give, groups: [seats.slice(0, 4)] },
    { ...give, groups: first },
  ]
  const play = opened({ people: 4, granary: true, staging: { scenario: 'S0', arm: 'a', purse: 20, stages } })
  gives(play, [3, 0, 0, 0])
  expect(play.market.granary?.store).toBe(3)
  gives(play, [5, 0, 0, 0])
  expect(play.market.granary?.shared.map(({ given, coins, wellbeing }) => [given, coins, wellbeing])).toEqual([
    [3, 0, 1],
    [5, 2, 0],
  ])
  expect(violations(play.market)).toEqual([])
})

test('[STG-10] who gave what, and what came back, is told to the group alone', () => {
  const play = opens()
  gives(play, [15, 4, 10, 5])
  const told = toldTo(play, 's1').filter(({ type }) => type === 'granaryFilled' || type === 'granaryShared')

  expect(told).toMatchObject([
    { type: 'granaryFilled', seat: 's1', coins: 15 },
    { type: 'granaryFilled', seat: 's3', coins: 10 },
    { type: 'granaryShared', given: 25 },
  ])
  const seen = view(play.market, 's1').granary
  expect(seen?.gifts.map(({ seat }) => seat)).toEqual(['s1', 's3'])
  expect([seen?.store, seen?.given, seen?.shared.length]).toEqual([5, 0, 1])
  expect(view(play.market, 'nobody').granary).toMatchObject({ store: 0, given: 0, gifts: [], shared: [] })
})

test('[STG-10] who sits together elsewhere is told to nobody', () => {
  const play = opens()
  const began = toldTo(play, 's4').find(({ type }) => type === 'stageBegan')

  expect(began).toMatchObject({ stage: { groups: [['s2', 's4']] } })
  expect(view(play.market, 's4').stage?.groups).toEqual([['s2', 's4']])
  expect(play.market.stage?.groups).toEqual(first)
})

test('[STG-10] fines are for those of one’s own group, and told to them alone', () => {
  const play = opens()
  gives(play, [15, 4, 10, 5])
  expect(refused(play, 's1', { type: 'fine', to: 's2' })).toBe('notOfYourGroup')
  plays(play, 's1', { type: 'fine', to: 's3' })

  expect(toldTo(play, 's3').filter(({ type }) => type === 'fined')).toMatchObject([{ by: 's1', to: 's3', lost: 3 }])
  for (const seat of ['s2', 's4', 'nobody']) {
    expect(toldTo(play, seat).filter(({ type }) => type === 'fined')).toEqual([])
    expect(view(play.market, seat).fines).toEqual([])
  }
  // In the next round they sit with others.
  wait(play, 30_000)
  gives(play, [0, 0, 0, 0])
  expect(refused(play, 's1', { type: 'fine', to: 's3' })).toBe('notOfYourGroup')
  plays(play, 's1', { type: 'fine', to: 's2' })
})

test('[STG-10] what the others gave the last time is known by amount also where nobody gave', () => {
  const play = opens()
  expect(givenLast(play.market, 's1').size).toBe(0)
  gives(play, [15, 4, 10, 5])
  wait(play, 30_000)
  // The next round has begun: they were with whom they were.
  expect([...givenLast(view(play.market, 's1'), 's1')]).toEqual([
    ['s1', 15],
    ['s3', 10],
  ])
  gives(play, [0, 7, 0, 0])
  expect([...givenLast(view(play.market, 's1'), 's1').values()]).toEqual([0, 7])
  expect([...givenLast(view(play.market, 's3'), 's3').values()]).toEqual([0, 0])
})

test('[STG-10] what each seat is told, folded, equals the projection of the truth at every step', () => {
  const play = opens()
  const folds = [...seats, 'nobody'].map((seat) => emptyMarket(seat))
  let heard = 0
  const holds = () => {
    for (; heard < play.log.length; heard++)
      for (const fold of folds) {
        const event = play.log[heard]
        const seen = event && visibleTo(fold.viewer ?? '', event, play.market.settings)
        if (seen) apply(fold, seen)
      }
    for (const fold of folds) expect(fold).toEqual(view(play.market, fold.viewer ?? ''))
  }
  holds()
  for (const coins of [
    [15, 4, 10, 5],
    [1, 0, 20, 3],
  ]) {
    gives(play, coins)
    holds()
    plays(play, 's4', { type: 'fine', to: coins[0] === 15 ? 's2' : 's3' })
    holds()
    wait(play, 30_000)
    holds()
  }
  expect(play.market.phase).toBe('over')
})

// The common granary among strangers as its page tells it: amounts, and never who.

import { expect, test } from 'vitest'
import { finedLines, storeRows } from '../../../client/experiment/store-rows.ts'
import { headline } from '../../../client/market/headline.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { only, opened, type Play, plays, wait } from '../../helpers/village.ts'

const asked = { questions: [{ id: 'c', from: 0, to: 20 }], collects: 'c' }
const give = { id: 'g', kind: 'rating', seconds: 30, can: ['rate'] as const, ...asked } as const
const fine = { id: 'f', kind: 'encounter', seconds: 30, can: ['fine'] as const } as const

function gave(coins: readonly number[], groups?: readonly (readonly string[])[]): Play {
  const together = groups && { groups: groups.map((group) => [...group]) }
  const stages = [
    { ...give, ...together },
    { ...fine, ...together },
    { ...give, ...together },
    { ...fine, ...together },
  ]
  const play = opened({
    ...{ people: coins.length, granary: true, fine: true },
    staging: { scenario: 'S0', arm: 'a', purse: 20, stages },
  })
  coins.forEach((value, index) => {
    plays(play, `s${index + 1}`, { type: 'rate', question: 'c', value })
  })
  wait(play, 30_000)
  return play
}
const told = ({ market }: Play, seat: string) => storeRows(view(market, seat), seat).map(({ text }) => text)
const fours = [
  ['s1', 's2', 's3', 's4'],
  ['s5', 's6', 's7', 's8'],
]

test('[SCE-14] one sees what the three gave, most first and without a name; oneself stands first', () => {
  const play = gave([3, 1, 12, 0, 9, 9, 9, 9], fours)

  expect(told(play, 's2')).toEqual([
    'You gave 1 coin',
    'One of the 3 gave 12 coins',
    'One of the 3 gave 3 coins',
    'One of the 3 gave 0 coins',
  ])
  expect(storeRows(view(play.market, 's2'), 's2').map(({ seat }) => seat)).toEqual(['s2', 's3', 's1', 's4'])
  // In the next round's question too.
  const before = told(play, 's2')
  wait(play, 30_000)
  expect(play.market.stage?.id).toBe('g')
  expect(told(play, 's2')).toEqual(before)
})

test('[SCE-14] partners are told by name, in the order of their stalls', () => {
  expect(told(gave([3, 1, 12, 0]), 's2')).toEqual([
    'Seat 1 gave 3 coins',
    'You gave 1 coin',
    'Seat 3 gave 12 coins',
    'Seat 4 gave 0 coins',
  ])
})

test('after a round in which nobody gave, nobody is said to have given', () => {
  const play = gave([3, 1, 12, 0])
  wait(play, 30_000)
  for (const seat of ['s1', 's2', 's3', 's4']) plays(play, seat, { type: 'rate', question: 'c', value: 0 })
  expect(told(play, 's1')[0]).toBe('You gave 3 coins')
  wait(play, 30_000)
  expect(told(play, 's1')).toEqual([
    'You gave 0 coins',
    'Seat 2 gave 0 coins',
    'Seat 3 gave 0 coins',
    'Seat 4 gave 0 coins',
  ])
})

test('[SCE-14] a fine among strangers is news without a name, for all of them', () => {
  const play = gave([3, 1, 12, 0, 9, 9, 9, 9], fours)
  const event = only(plays(play, 's3', { type: 'fine', to: 's4' }), 'fined')
  const news = (seat: string) => {
    const seen = visibleTo(seat, event, play.market.settings)
    return seen && headline(seen, view(play.market, seat), seat)?.text
  }

  expect(['s3', 's4', 's1', 's5'].map(news)).toEqual([
    'You paid 1 coin to fine one of them: up to 3 lost',
    'One of the others paid 1 coin to fine you: you lost 3 coins',
    'One of the others paid 1 coin to fine another: up to 3 lost',
    undefined,
  ])
  // When it is over, the replay tells who it was.
  expect(headline(event, play.market, 'nobody')?.text).toBe('Seat 3 paid 1 coin to fine Seat 4: up to 3 lost')
})

test.each([
  [undefined, ['Seat 1 fined you 2 times: you lost 6 coins', 'Seat 3 fined you: you lost 3 coins']],
  [[['s1', 's2', 's3', 's4']], ['You were fined 3 times: you lost 9 coins']],
] as const)('who was fined reads it until the next gifts are in, and nobody else does', (groups, lines) => {
  const play = gave([3, 1, 12, 0], groups)
  const read = (seat: string) => finedLines(view(play.market, seat), seat)
  expect(read('s4')).toEqual([])
  for (const by of ['s1', 's1', 's3']) plays(play, by, { type: 'fine', to: 's4' })
  expect(read('s4')).toEqual(lines)
  expect(read('s1')).toEqual([])
  wait(play, 30_000)
  expect([play.market.stage?.id, read('s4')]).toEqual(['g', lines])
  wait(play, 30_000)
  expect([play.market.stage?.id, read('s4')]).toEqual(['f', []])
})

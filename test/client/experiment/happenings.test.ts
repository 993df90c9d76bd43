// What a stage of an experiment tells: of itself only, and what arrived where a gift grew on the way.

import { expect, test } from 'vitest'
import { happenings, passedBefore } from '../../../client/experiment/happenings.ts'
import { opened, plays, wait } from '../../helpers/village.ts'

const meet = { id: 'm', kind: 'encounter', seconds: 30, can: ['give'] } as const
const toldTo = (play: ReturnType<typeof opened>, seat: string, saidIn: number) =>
  happenings(play.market, seat, [{ key: 0, text: 'Good morning.', glyph: 'people', round: saidIn }]).map(
    ({ text }) => text,
  )

test('what was said and given in an earlier stage is not told again', () => {
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [meet, meet] } })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  expect(toldTo(play, 's2', 1)).toEqual(['Good morning.', 'Seat 1 gave you 2 coins.'])
  wait(play, 30_000)
  expect(toldTo(play, 's2', 1)).toEqual([])
})

test('who gets a gift that grew is told what arrived', () => {
  const grown = { ...meet, grows: 3 }
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [grown] } })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  expect(toldTo(play, 's1', 0)).toEqual(['You gave Seat 2 2 coins.'])
  expect(toldTo(play, 's2', 0)).toEqual(['Seat 1 gave you 2 coins: 6 arrived.'])
})

test('what is given bit by bit is one line', () => {
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 50, stages: [meet] } })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 1 } })
  wait(play, 20_000)
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 5 } })
  expect(toldTo(play, 's1', 0)).toEqual(['You gave Seat 2 7 coins.', 'Seat 2 gave you 1 coin.'])
  expect(toldTo(play, 's2', 0)).toEqual([
    'Seat 1 gave you 2 coins.',
    'You gave Seat 1 1 coin.',
    'Seat 1 gave you 5 coins.',
  ])
})

test('who let an offer run out has not said no', () => {
  const bargain = { id: 'b', kind: 'encounter', seconds: 200, can: ['offer', 'answer'] } as const
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [bargain] } })
  plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 3 }, wants: { coins: 2 } })
  wait(play, 100_000)
  expect(toldTo(play, 's1', 0)).toEqual(['Seat 2 did not answer in time: 2 coins.'])
  expect(toldTo(play, 's2', 0)).toEqual(['You did not answer Seat 1 in time: 3 coins.'])
})

const give = (who: string) => ({ ...meet, who: [who] })
const question = { id: 'trust', from: 1, to: 7 } as const
const rating = { id: 'r', kind: 'rating', seconds: 45, can: ['rate'], questions: [question] } as const
const sendAndReturn = () =>
  opened({
    people: 2,
    staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [{ ...give('s1'), grows: 3 }, give('s2'), rating] },
  })
const before = (play: ReturnType<typeof opened>, seat: string) =>
  passedBefore(play.market, seat).map(({ text }) => text)

test('who is asked about another one reads what came back from them, or that nothing did', () => {
  const play = sendAndReturn()
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  wait(play, 30_000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 3 } })
  wait(play, 30_000)
  expect(before(play, 's1')).toEqual(['You gave Seat 2 2 coins.', 'Seat 2 gave you 3 coins.'])
  expect(before(play, 's2')).toEqual([])

  const kept = sendAndReturn()
  plays(kept, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  wait(kept, 60_000)
  expect(before(kept, 's1')).toEqual(['You gave Seat 2 2 coins.', 'Seat 2 gave nothing back.'])
})

test('where nothing passed nothing is told, and what is of now is not of before', () => {
  const play = sendAndReturn()
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  expect(before(play, 's1')).toEqual([])
  const none = sendAndReturn()
  wait(none, 60_000)
  expect(before(none, 's1')).toEqual([])
})

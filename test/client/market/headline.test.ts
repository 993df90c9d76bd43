// What an event means to a player, in one line.

import { expect, test } from 'vitest'
import { headline } from '../../../client/market/headline.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { hold, inMarket, only, opened, type Play, plays, wait } from '../../helpers/village.ts'

function ranOut(play: Play, action: SeatActionInput): string | undefined {
  const { offer } = only(plays(play, 's1', action), 'offerMade')
  const ended = { type: 'offerEnded', offer, author: 's1', to: 's2', how: 'expired', atMs: 0 } as const
  return headline(ended, play.market, 's1')?.text
}

test('an ask that ran out is not called an offer', () => {
  const play = inMarket({ people: 2 })
  hold(play, 's1', { coins: 20 })
  expect(ranOut(play, { type: 'offer', to: 's2', gives: { coins: 3 }, wants: { coins: 2 } })).toBe(
    'Your offer to Seat 2 ran out',
  )
  const need = play.market.seats.get('s1')?.needs[0]?.id ?? ''
  expect(ranOut(play, { type: 'ask', to: 's2', need })).toBe('Seat 2 did not answer your ask')
})

test('the first market day of an experiment is its first round: the story before it is none', () => {
  const story = { id: 'story', kind: 'reading', seconds: 60 } as const
  const gifts = { id: 'gifts', kind: 'market', seconds: 30, rounds: 2 } as const
  const play = opened({ people: 2, staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [story, gifts] } })
  wait(play, 60_000)
  const came = { type: 'morningCame', round: play.market.round, atMs: 0, endsAtMs: 0 } as const
  expect([came.round, headline(came, play.market, 's1')?.text]).toEqual([2, 'Morning of round 1'])
  expect(headline(came, inMarket({ people: 2 }).market, 's1')?.text).toBe('Morning of round 2')
})

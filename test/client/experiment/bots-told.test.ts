// At the end of a class's experiment everyone reads who of those they met was a bot.

import { expect, test } from 'vitest'
import { botsTold } from '../../../client/experiment/bots-told.ts'
import { view } from '../../../shared/game/view.ts'
import { opened, toTheEnd } from '../../helpers/village.ts'

const staging = { scenario: 'S0', arm: 'a', purse: 20, stages: [{ id: 'm', kind: 'encounter', seconds: 30 }] } as const

function toldAtEnd(bots: number): string | undefined {
  const play = opened({ people: 2, bots, botSeats: 'hidden', staging })
  expect(botsTold(view(play.market, 's1'), 's1')).toBeUndefined()
  toTheEnd(play)
  return botsTold(view(play.market, 's1'), 's1')
}

test('[CEX-5] each bot is named once it is over, and none before', () => {
  expect(toldAtEnd(0)).toBeUndefined()
  expect(toldAtEnd(1)).toBe('Seat 3 was a bot: it followed a script, or answered by our model.')
  expect(toldAtEnd(2)).toBe('Seat 3 and Seat 4 were bots: they followed a script, or answered by our model.')
})

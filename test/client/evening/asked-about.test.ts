// Which exchanges the evening asks about.

import { expect, test } from 'vitest'
import { askedAbout } from '../../../client/evening/asked-about.ts'
import { view } from '../../../shared/game/view.ts'
import { hold, inMarket, plays, wait } from '../../helpers/village.ts'

test('two at most, the larger first, one’s own of this round, and none that was undone', () => {
  const play = inMarket({ people: 3 })
  for (const seat of ['s1', 's2', 's3']) hold(play, seat, { bread: 9, tool: 3 })
  const asked = (seat: string) => {
    const { exchanges, round } = view(play.market, seat)
    return askedAbout(exchanges, seat, round).map(({ gives }) => gives)
  }
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  plays(play, 's2', { type: 'give', to: 's3', goods: { tool: 3 } })
  plays(play, 's3', { type: 'give', to: 's1', goods: { bread: 4 } })
  expect(asked('s1')).toEqual([{ bread: 4 }, { bread: 1 }])
  wait(play, 6_000)
  const [gave] = plays(play, 's1', { type: 'give', to: 's2', goods: { tool: 2 } })
  expect(asked('s1')).toEqual([{ tool: 2 }, { bread: 4 }])
  if (gave?.type !== 'gave') throw new Error('no gift')
  plays(play, 's2', { type: 'undoGift', exchange: gave.exchange, how: 'handedBack' })
  expect(asked('s1')).toEqual([{ bread: 4 }, { bread: 1 }])
})

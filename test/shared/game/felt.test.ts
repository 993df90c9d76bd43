// What was felt: taps in the evening and after the match.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { ownOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { hold, host, inMarket, only, type Play, pass, plays, refused, wait } from '../../helpers/village.ts'

const felt = (exchange: string, feeling: 'fair' | 'iOwe' | 'theyOwe' = 'fair'): SeatActionInput => ({
  ...{ type: 'felt', exchange, feeling },
})

/** An evening after s1 gave s2 three things (x1 to x3), took the third back, and s3 got one (x4). */
function evening(): Play {
  const play = inMarket({ people: 3, rounds: 2 })
  hold(play, 's1', { bread: 8 })
  for (let k = 1; k <= 4; k++) {
    plays(play, 's1', { type: 'give', to: k === 4 ? 's3' : 's2', goods: { bread: 1 } })
    if (k === 3) plays(play, 's2', { type: 'undoGift', exchange: 'x3', how: 'handedBack' })
    wait(play, 5_000)
  }
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  return play
}

test('[FEL-1] in the evening, of own exchanges of this round that were not undone', () => {
  const play = evening()
  expect(refused(play, 's2', felt('x1'))).toBe('notEvening')
  pass(play, 'bellRang')
  plays(play, 's2', felt('x1', 'iOwe'))
  expect(refused(play, 's2', felt('x3'))).toBe('noSuchExchange')
  expect(refused(play, 's2', felt('x4'))).toBe('noSuchExchange')
  expect(refused(play, 's2', felt('x9'))).toBe('noSuchExchange')
  pass(play, 'bellRang')
  expect(refused(play, 's2', felt('x2'))).toBe('noSuchExchange')
})

test('[FEL-1] two exchanges a round at most, and the last tap counts', () => {
  const play = evening()
  pass(play, 'bellRang')
  plays(play, 's2', felt('x1', 'iOwe'))
  plays(play, 's2', felt('x2', 'theyOwe'))
  expect(refused(play, 's2', felt('x5'))).toBe('feltEnough')
  expect(only(plays(play, 's2', felt('x1', 'fair')), 'feltSet').feeling).toBe('fair')
  expect(plays(play, 's2', felt('x1', 'fair'))).toEqual([])
  expect([...ownOf(play.market, 's2').felt]).toEqual([
    ['x1', { round: 1, feeling: 'fair' }],
    ['x2', { round: 1, feeling: 'theyOwe' }],
  ])
})

test('[FEL-2] whom one trusts and who cared, once the match is over', () => {
  const play = evening()
  expect(refused(play, 's1', { type: 'trust', to: 's2', level: 7 })).toBe('notOverYet')
  expect(refused(play, 's1', { type: 'cared', seats: ['s2'] })).toBe('notOverYet')
  host(play, { type: 'endMatch' })
  plays(play, 's1', { type: 'trust', to: 's2', level: 7 })
  plays(play, 's1', { type: 'trust', to: 's2', level: 3 })
  expect(refused(play, 's1', { type: 'trust', to: 's1', level: 3 })).toBe('toYourself')
  expect(refused(play, 's1', { type: 'cared', seats: ['s2', 'nobody'] })).toBe('noSuchSeat')
  plays(play, 's1', { type: 'cared', seats: ['s2', 's3', 's2'] })
  plays(play, 's1', { type: 'cared', seats: ['s3'] })
  const { trust, cared } = ownOf(play.market, 's1')
  expect([[...trust], cared]).toEqual([[['s2', 3]], ['s3']])
})

test('[FEL-3] only who tapped sees it', () => {
  const play = evening()
  pass(play, 'bellRang')
  plays(play, 's2', felt('x1', 'iOwe'))
  host(play, { type: 'endMatch' })
  plays(play, 's2', { type: 'trust', to: 's1', level: 5 })
  plays(play, 's2', { type: 'cared', seats: ['s1'] })
  expect(view(play.market, 's2').seats.get('s2')?.own?.felt.size).toBe(1)
  expect(view(play.market, 's1').seats.get('s2')?.own).toBeUndefined()
})

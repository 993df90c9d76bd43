// Comfort: help with a word, to a hard day that was shared.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import { ownOf } from '../../../shared/game/state.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { held, hold, inMarket, only, type Play, plays, refused, wait } from '../../helpers/village.ts'

const comfort = (need: string, hours?: number): SeatActionInput => ({
  ...{ type: 'comfort', to: 's1', need, word: 'notAlone' },
  ...(hours === undefined ? {} : { hours }),
})

/** s1 has a hard day and told s2 of it; s2 has its two hours. */
function village(): Play {
  const play = inMarket({ people: 3 })
  const seat = play.market.seats.get('s1')
  if (!seat) throw new Error('a village of three has a first seat')
  const one = { covered: false, met: false } as const
  seat.needs = [
    { id: 'hard', good: 'help', level: 3, shared: ['s2'], ...one },
    { id: 'plain', good: 'help', level: 2, shared: 'all', ...one },
    { id: 'storm', good: 'wood', level: 3, shared: 'all', ...one },
  ]
  return play
}

test('[COM-1] as many hours as are held up to a lot, or as many as are said', () => {
  const whole = village()
  expect(only(plays(whole, 's2', comfort('hard')), 'gave')).toMatchObject({ goods: { help: 2 }, word: 'notAlone' })
  expect([held(whole, 's2')['help'], ownOf(whole.market, 's1').helped]).toEqual([undefined, 2])
  const hour = village()
  plays(hour, 's2', comfort('hard', 1))
  expect([held(hour, 's2')['help'], ownOf(hour.market, 's1').helped]).toEqual([1, 1])
  wait(hour, 5_000)
  expect(only(plays(hour, 's2', comfort('hard')), 'gave').goods).toEqual({ help: 1 })
})

test('[COM-1] only to a hard day that the giver knows of and that still lacks it', () => {
  const play = village()
  for (const need of ['plain', 'storm', 'none']) expect(refused(play, 's2', comfort(need))).toBe('noHardDay')
  expect(refused(play, 's3', comfort('hard'))).toBe('noHardDay')
  plays(play, 's2', comfort('hard'))
  plays(play, 's1', { type: 'share', needs: ['hard'], with: 's3' })
  expect(refused(play, 's3', comfort('hard'))).toBe('noHardDay')
})

test('[COM-1] in all else a gift: own help only, one every five seconds, thought well of', () => {
  const play = village()
  hold(play, 's2', { help: 1 })
  expect(refused(play, 's2', comfort('hard', 2))).toBe('notEnough')
  const events = plays(play, 's2', comfort('hard', 1))
  expect(only(events, 'reputationChanged')).toMatchObject({ seat: 's2', to: 1 })
  hold(play, 's2', { help: 1 })
  expect(refused(play, 's2', comfort('hard'))).toBe('tooSoon')
  hold(play, 's2', {})
  expect(refused(play, 's2', comfort('hard'))).toBe('notEnough')
  expect(refused(play, 's1', comfort('hard'))).toBe('toYourself')
})

test('[COM-1] its word is heard by the two', () => {
  const play = village()
  const gave = only(plays(play, 's2', comfort('hard')), 'gave')
  for (const seat of ['s1', 's2'])
    expect(visibleTo(seat, gave, play.market.settings)).toMatchObject({ word: 'notAlone' })
  const seen = visibleTo('s3', gave, play.market.settings)
  expect(seen).toMatchObject({ type: 'gave', goods: { help: 2 } })
  expect(seen).not.toHaveProperty('word')
})

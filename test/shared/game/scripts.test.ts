// The note of a persuader's script: in the log beside what it is about, and in nobody's view.

import { expect, test } from 'vitest'
import { type SeatActionInput, seatActionSchema } from '../../../shared/game/actions/index.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { step } from '../../../shared/game/market.ts'
import type { ScriptNote } from '../../../shared/game/scripts.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { clock, hold, inMarket, type Play } from '../../helpers/village.ts'

const note: ScriptNote = { script: 'DITF', part: 'step' }

function village(): Play {
  const play = inMarket({ people: 7 })
  hold(play, 's1', { bread: 6 })
  return play
}

function noted(play: Play, action: SeatActionInput): readonly MarketEvent[] {
  const result = step(play.market, 's1', seatActionSchema.parse(action), play.nowMs, note)
  return result.ok ? result.events : []
}

const offer = { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 21 } } as const

test('[HAW-12] the note follows what it is about: a version of an offer, a gift, a coupon', () => {
  const play = village()
  const craft = play.market.seats.get('s1')?.crafts[0] ?? 'bread'
  const events = [
    ...noted(play, offer),
    ...noted(play, { type: 'amend', offer: 's1-s2-1', gives: { bread: 4 }, wants: { coins: 21 } }),
    ...noted(play, { type: 'give', to: 's2', goods: { coins: 1 } }),
    ...noted(play, { type: 'coupon', to: 's2', good: craft, percent: 20, rounds: 1 }),
  ]
  const notes = events.filter(({ type }) => type === 'scriptPlayed')
  const by = { type: 'scriptPlayed', ...note, seat: 's1', to: 's2', atMs: clock(play) }

  expect(notes).toEqual([
    { ...by, offer: 's1-s2-1', version: 1 },
    { ...by, offer: 's1-s2-1', version: 2 },
    { ...by, exchange: 'x1' },
    { ...by, coupon: 's1-s2-c1' },
  ])
  expect(events.findIndex(({ type }) => type === 'scriptPlayed')).toBeGreaterThan(
    events.findIndex(({ type }) => type === 'offerMade'),
  )
})

test('[HAW-12] what was refused is not noted, nor what is no part of a script', () => {
  const play = village()

  expect(noted(play, { ...offer, gives: { bread: 7 } })).toEqual([])
  expect(noted(play, { type: 'say', to: 'all', phrase: 'hello' }).map(({ type }) => type)).toEqual(['said'])
})

test('[HAW-12] no seat sees it, nor a viewer without one, and no action from outside has one', () => {
  const play = village()
  const [found] = noted(play, offer).filter(({ type }) => type === 'scriptPlayed')
  if (!found) throw new Error('nothing was noted')

  for (const viewer of [...play.market.seats.keys(), 'nobody']) {
    expect(visibleTo(viewer, found, play.market.settings)).toBeUndefined()
  }
  expect(seatActionSchema.safeParse({ ...offer, script: note }).success).toBe(false)
})

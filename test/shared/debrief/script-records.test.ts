// What a debrief tells of scripts: each step, what became of it, and whether the detectors saw it.

import { expect, test } from 'vitest'
import { techniques } from '../../../shared/debrief/charts/techniques.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { type SeatActionInput, seatActionSchema } from '../../../shared/game/actions/index.ts'
import { step } from '../../../shared/game/market.ts'
import type { ScriptNote } from '../../../shared/game/scripts.ts'
import { logged } from '../../helpers/debrief.ts'
import { hold, inMarket, type Play, plays, toTheEnd, wait } from '../../helpers/village.ts'

function does(play: Play, seat: string, action: SeatActionInput, note: ScriptNote): void {
  const result = step(play.market, seat, seatActionSchema.parse(action), play.nowMs, note)
  if (!result.ok) throw new Error(result.reason)
  play.log.push(...result.events)
}

const lot = (to: string, coins: number) => ({ type: 'offer' as const, to, gives: { bread: 3 }, wants: { coins } })
const small = { type: 'offer', to: 's4', gives: { coins: 1 }, wants: { wood: 2 } } as const

/** s1 comes down from 21 to 7 and sells; s3 asks the little and its ally s1 asks the much, which gets no answer. */
function match() {
  const play = inMarket({ people: 4, rounds: 1 })
  hold(play, 's1', { bread: 6 })
  hold(play, 's4', { wood: 6 })
  does(play, 's1', lot('s2', 21), { script: 'DITF', part: 'step' })
  wait(play, 5_000)
  plays(play, 's2', { type: 'decline', offer: 's1-s2-1', version: 1, reason: 'tooDear' })
  does(play, 's1', lot('s2', 7), { script: 'DITF', part: 'sale' })
  wait(play, 5_000)
  plays(play, 's2', { type: 'accept', offer: 's1-s2-2', version: 1 })
  does(play, 's3', small, { script: 'FITD', part: 'step' })
  wait(play, 5_000)
  plays(play, 's4', { type: 'accept', offer: 's3-s4-1', version: 1 })
  wait(play, 5_000)
  does(play, 's1', lot('s4', 15), { script: 'FITD', part: 'sale', ally: 's3' })
  toTheEnd(play)
  return recordMatch(logged(play.log))
}

test('[HAW-13] every step with how it ended, and whether the detectors named it', () => {
  expect(match().scripts).toEqual([
    { script: 'DITF', part: 'step', by: 's1', to: 's2', post: 's1-s2-1:1', end: 'refused', found: false },
    { script: 'DITF', part: 'sale', by: 's1', to: 's2', post: 's1-s2-2:1', end: 'accepted', found: true },
    { script: 'FITD', part: 'step', by: 's3', to: 's4', post: 's3-s4-1:1', end: 'accepted', found: false },
    { script: 'FITD', part: 'sale', by: 's1', to: 's4', post: 's1-s4-1:1', ally: 's3', found: true },
  ])
})

test('[HAW-13] the chart counts which of what was seen was played on purpose', () => {
  const { numbers, table } = techniques([match()])
  const rows = Object.fromEntries(
    numbers.techniques.map(({ technique, seen, byScript }) => [technique, [seen, byScript]]),
  )

  expect(numbers.scripts).toEqual({ played: 2, answered: 1, found: 1 })
  expect(rows).toMatchObject({ DITF: [1, 1], FITD: [1, 1], TNA: [0, 0] })
  expect(table.columns.at(-1)).toEqual({ id: 'byScript', unit: 'count' })
})

// Kin-graded: as Hearth at home, as Ledgerkeeper in the village, as Raider to strangers.

import { describe, expect, test } from 'vitest'
import { commonSense } from '../../../shared/bots/common-sense.ts'
import { bots } from '../../../shared/bots/index.ts'
import { gradedBy } from '../../../shared/bots/kin-graded.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { type Play, plays } from '../../helpers/village.ts'
import { answered, first, has, needs, quietVillage, watched } from './bench.ts'

const kinGraded = bots['kin-graded']
/** As scenarios may have it: everybody else is that far away. */
const at = (distance: 0 | 1 | 2 | 3) => commonSense('graded', () => gradedBy(() => distance))

/** s1 makes bread and lives with s2, who needs some; s3 needs some too. */
function village(households = true): Play {
  const play = quietVillage({ households })
  for (const seat of play.market.seats.values()) seat.household = undefined
  if (households) {
    seatOf(play.market, 's1').household = 's2'
    seatOf(play.market, 's2').household = 's1'
  }
  has(play, 's1', { bread: 6 })
  return play
}

const sales = (play: Play, bot = kinGraded) =>
  watched(play, 's1', bot, 100).filter(({ action }) => action.type === 'offer' || action.type === 'give')

describe('at home', () => {
  test('[KIN-1] it gives a lot to who needs it there, with probability .8 a need, and sells them nothing', () => {
    let given = 0
    for (let seed = 0; seed < 100; seed++) {
      const play = village()
      needs(play, 's2', 'bread', 2, true)
      const acts = watched(play, 's1', kinGraded, 80, `${seed}`)
      if (first(acts, 'give')) given++
      expect(first(acts, 'offer')).toBeUndefined()
    }
    expect(given).toBe(86)
  })

  test('[KIN-1] the gift with its reason', () => {
    const play = village()
    needs(play, 's2', 'bread', 2, true)

    expect(first(watched(play, 's1', kinGraded, 100), 'give')).toMatchObject({
      action: { to: 's2', goods: { bread: 3 } },
      reason: { id: 'seesTheirNeed', facts: { seat: 's2', good: 'bread' } },
    })
  })

  test('[KIN-1] it grants what is asked there, and nobody else’s ask', () => {
    const asks = (who: string) => {
      const play = village()
      needs(play, who, 'bread')
      plays(play, who, { type: 'ask', to: 's1', need: `${who}-bread-2` })
      return watched(play, 's1', kinGraded, 8).find(({ action }) => 'offer' in action)?.reason
    }

    expect(asks('s2')).toEqual({ id: 'likesToHelp', facts: { seat: 's2' } })
    expect(asks('s3')).toEqual({ id: 'givesNothingAway', facts: { seat: 's3' } })
  })

  test('[KIN-1] gifts from there are not returned, those of neighbours are', () => {
    const returned = (who: string) => {
      const play = village()
      has(play, 's1', {})
      needs(play, 's1', 'wood')
      has(play, who, { wood: 3 })
      plays(play, who, { type: 'give', to: 's1', goods: { wood: 3 } })
      return first(watched(play, 's1', kinGraded, 60), 'give')?.reason.id
    }

    expect(returned('s2')).toBeUndefined()
    expect(returned('s3')).toBe('returnsGift')
  })
})

describe('by distance', () => {
  test.each<readonly [0 | 1 | 2 | 3, object]>([
    [0, { type: 'decline', because: 'tooDear', reason: 'tooUneven' }],
    [1, { type: 'counter', gives: { bread: 3 }, wants: { coins: 6 }, reason: 'evenInstead' }],
    [2, { type: 'counter', gives: { bread: 3 }, wants: { coins: 6 }, reason: 'evenInstead' }],
    [3, { type: 'counter', gives: { bread: 3 }, wants: { coins: 10 }, reason: 'needCostsMore' }],
  ])('[KIN-2] offered four for a lot from distance %i', (distance, answer) => {
    const play = village()
    needs(play, 's2', 'bread', 2, true)

    expect(answered(play, at(distance), { gives: { coins: 4 }, wants: { bread: 3 } })).toEqual(answer)
  })

  test.each<readonly [0 | 1 | 2 | 3, string, Bundle]>([
    [0, 'give', { bread: 3 }],
    [1, 'offer', { coins: 6 }],
    [2, 'offer', { coins: 6 }],
    [3, 'offer', { coins: 10 }],
  ])('[KIN-2] to a need at distance %i: %s', (distance, type, amount) => {
    const play = village()
    needs(play, 's2', 'bread', 2, true)
    const act = sales(play, at(distance))[0]?.action

    expect(act?.type).toBe(type)
    expect(act?.type === 'give' ? act.goods : act?.type === 'offer' && act.wants).toEqual(amount)
  })

  test.each([
    [0, 0],
    [1, 6],
    [3, 62],
    // By lot: none, .02 and .3.
  ] as const)('[KIN-3] promises broken to distance %i, of 200', (distance, broken) => {
    let count = 0
    for (let seed = 0; seed < 200; seed++) {
      const play = village()
      has(play, 's2', { cloth: 2 })
      plays(play, 's1', { type: 'offer', to: 's2', gives: {}, givesLater: { coins: 6 }, wants: { cloth: 2 }, dueIn: 0 })
      plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
      if (first(watched(play, 's1', at(distance), 2, `${seed}`), 'withhold')) count++
    }
    expect(count).toBe(broken)
  })
})

test('[KIN-4] without households it goes by plain common sense', () => {
  const play = village(false)
  needs(play, 's2', 'bread', 2, true)
  const generous = village(false)
  has(generous, 's1', { tool: 2 })

  expect(sales(play)).toMatchObject([{ action: { type: 'offer', wants: { coins: 6 } }, reason: { id: 'sellsSpare' } }])
  // Ledgerkeeper would counter nine for a lot at six.
  expect(answered(generous, kinGraded, { gives: { coins: 9 }, wants: { tool: 1 } })).toEqual({
    ...{ type: 'accept', reason: 'goodPrice' },
  })
})

test('[KIN-4] who lives alone deals evenly with everybody', () => {
  const play = village()
  for (const seat of play.market.seats.values()) seat.household = undefined
  has(play, 's1', { tool: 2 })

  expect(answered(play, kinGraded, { gives: { coins: 9 }, wants: { tool: 1 } })).toMatchObject({
    ...{ type: 'counter', wants: { coins: 6 }, reason: 'evenInstead' },
  })
})

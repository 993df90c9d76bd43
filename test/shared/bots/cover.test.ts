// The covering bot's limits, and the absent person's style inside them: a view in, an action and its reason out.

import { describe, expect, test } from 'vitest'
import { coverBot } from '../../../shared/bots/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import type { Exchange } from '../../../shared/game/state.ts'
import { act, clock, type Play, pass, plays } from '../../helpers/village.ts'
import { answered, first, has, needs, quietVillage, watched } from './bench.ts'

/** s1 bakes and its person has gone; s2 needs bread and has coins. */
function covered(settings: Parameters<typeof quietVillage>[0] = {}): Play {
  const play = quietVillage(settings)
  has(play, 's1', { bread: 6 })
  needs(play, 's2', 'bread', 2, true)
  act(play, 'host', { type: 'keep', seat: 's1', keeper: 'cover' })
  return play
}

let count = 0

/** What passed with s1 before its person went; a negative age: while it was covered. */
function before(play: Play, some: Partial<Exchange>, ageMs = 1_000): void {
  play.market.exchanges.push({
    ...{ id: `y${count++}`, kind: 'swap', author: 's2', other: 's1', gives: {}, gets: {}, round: 1 },
    ...{ atMs: clock(play) - ageMs, label: undefined, subtype: undefined, outcome: undefined, against: undefined },
    ...{ undone: undefined, ...some },
  })
}

/** Its person took so many coins for a lot of bread. */
const took = (play: Play, coins: number, ageMs?: number) =>
  before(play, { gives: { coins }, gets: { bread: 3 } }, ageMs)

const yes = { type: 'accept', reason: 'aboutEven' }
const no = (reason: string) => ({ type: 'decline', because: 'tooDear', reason })
const asked = (play: Play, coins: number) => answered(play, coverBot, { gives: { coins }, wants: { bread: 3 } })

describe('accepted ratios', () => {
  test.each<[number, object]>([
    [5, yes],
    [6, yes],
    [7, yes],
    [4, no('tooUneven')],
    [8, no('tooUneven')],
  ])('[BOT-19] without a style %i for a lot of six is answered by the limits', (coins, answer) => {
    expect(asked(covered(), coins)).toEqual(answer)
  })

  test.each<[string, readonly number[], number, object]>([
    ['never took less than six: five is refused', [6, 7, 6], 5, no('asksMore')],
    ['never took less than six: six is taken', [6, 7, 6], 6, yes],
    ['took three once: the limit holds', [6, 3, 6], 4, no('tooUneven')],
    ['took three once: five is taken', [6, 3, 6], 5, yes],
    ['two bargains are no style', [7, 7], 5, yes],
    ['took seven and more: six is refused', [7, 7, 12], 6, no('asksMore')],
    ['took twelve: more than 1.25 is still refused', [12, 12, 12], 8, no('tooUneven')],
  ])('[COV-1] its person %s', (_what, prices, coins, answer) => {
    const play = covered()
    for (const price of prices) took(play, price)

    expect(asked(play, coins)).toEqual(answer)
  })

  test('[COV-1] what the cover itself accepted, and what its person offered, is no style', () => {
    const play = covered()
    for (let k = 0; k < 3; k++) {
      took(play, 7, -1_000)
      before(play, { author: 's1', other: 's2', gives: { bread: 3 }, gets: { coins: 7 } })
    }

    expect(asked(play, 5)).toEqual(yes)
  })
})

describe('what it buys', () => {
  test('[BOT-19] half of the coins at most, and once more than that nothing', () => {
    const spent = (coins: number) => {
      const play = covered()
      has(play, 's1', {}, coins)
      needs(play, 's1', 'fish')
      return first(watched(play, 's1', coverBot, 90), 'offer')?.action
    }

    expect(spent(12)).toMatchObject({ to: 's2', gives: { coins: 6 }, wants: { fish: 2 } })
    expect(spent(11)).toBeUndefined()
  })
})

describe('what it gives', () => {
  const gift = (play: Play, seed?: string) => first(watched(play, 's1', coverBot, 109, seed), 'give')
  const gifts = (play: () => Play) => Array.from({ length: 100 }, (_, seed) => gift(play(), `${seed}`)).filter(Boolean)

  test('[COV-2] whoever gave on every day gives what spoils tonight, in the last 15 s', () => {
    const play = covered()
    before(play, { kind: 'gift', author: 's1', other: 's2', gives: { bread: 1 } })
    has(play, 's1', { bread: 6, tool: 2 })
    needs(play, 's3', 'tool', 2, true)

    const act = gift(play)
    expect(act?.action).toEqual({ type: 'give', to: 'well', goods: { bread: 3 } })
    expect(act?.reason).toEqual({ id: 'wouldSpoil', facts: { lots: 1 } })
    expect(act?.second).toBeGreaterThanOrEqual(95)
  })

  test('[COV-2] whoever never gave gives nothing', () => {
    expect(
      gifts(() => {
        const play = covered()
        took(play, 6)
        return play
      }),
    ).toEqual([])
  })

  test('[COV-2] a granted ask is a gift; a gift of its cover, one handed back and one of another are none', () => {
    const first = (some: Partial<Exchange>, ageMs?: number) =>
      gifts(() => {
        const play = covered()
        took(play, 6)
        before(play, some, ageMs)
        return play
      }).length
    const given = { kind: 'gift', author: 's1', other: 's2', gives: { bread: 1 } } as const

    expect(first({ kind: 'grantedAsk', author: 's2', other: 's1', gets: { bread: 3 } })).toBe(100)
    expect(first(given, -1_000)).toBe(0)
    expect(first({ ...given, undone: 'handedBack' })).toBe(0)
    expect(first({ ...given, author: 's2', other: 's1' })).toBe(0)
  })

  test('[COV-2] in half of the days where its person did; without any day, in half', () => {
    const halfGiver = gifts(() => {
      const play = covered()
      before(play, { kind: 'gift', author: 's1', other: 's2', gives: { bread: 1 }, round: 1 })
      took(play, 6)
      before(play, { gives: { coins: 6 }, gets: { bread: 3 }, round: 2 })
      return play
    }).length
    const stranger = gifts(() => covered()).length

    expect([halfGiver, stranger]).toEqual([49, 49])
  })
})

test('[BOT-19] it promises nothing, grants no ask, and speaks no word', () => {
  const play = covered()
  has(play, 's1', { bread: 6 }, 0)
  needs(play, 's1', 'fish')
  plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
  const acts = watched(play, 's1', coverBot, 90)

  expect(acts.filter(({ action }) => action.type !== 'done').map(({ action }) => action)).toEqual([
    expect.objectContaining({ type: 'decline', reason: 'notNow' }),
  ])
  expect(acts[0]?.reason).toEqual({ id: 'givesNothingAway', facts: { seat: 's2' } })
})

test('[BOT-19] it takes no promise either', () => {
  const terms: { gives: Bundle; wants: Bundle; givesLater: Bundle; dueIn: 0 } = {
    gives: {},
    wants: { bread: 3 },
    givesLater: { coins: 6 },
    dueIn: 0,
  }
  expect(answered(covered(), coverBot, terms)).toEqual({
    type: 'decline',
    because: 'notNow',
    reason: 'promisesNothing',
  })
})

test('[COV-1] the style outlives the day on which its person went', () => {
  const play = covered({ rounds: 3 })
  for (const price of [7, 7, 7]) took(play, price)
  pass(play, 'bellRang')
  pass(play, 'marketBegan')
  for (const seat of play.market.seats.values()) seat.needs = []
  has(play, 's1', { bread: 6 })
  needs(play, 's2', 'bread', 2, true)

  expect(asked(play, 6)).toEqual(no('asksMore'))
})

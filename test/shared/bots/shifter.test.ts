// Shifter: a day is its turn, and what the days brought decides whether it is fair or hard.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import type { Exchange } from '../../../shared/game/state.ts'
import { type Play, plays } from '../../helpers/village.ts'
import { answered, aroundRestart, first, has, lastOffer, needs, quietVillage, watched } from './bench.ts'

const { shifter } = bots

const even = { gives: { coins: 6 }, wants: { bread: 3 } }
const fair = { type: 'accept', reason: 'goodPrice' }
const hard = (reason: string) => ({ type: 'counter', gives: { bread: 3 }, wants: { coins: 8 }, reason })

/** s1 has behind it days on which so many coins came in, one exchange a day; it is the day after. */
function after(...days: number[]): Play {
  return afterExchanges(days.map((coins) => ({ gives: { coins } })))
}

function afterExchanges(days: readonly Partial<Exchange>[]): Play {
  const play = quietVillage({ rounds: 20 })
  has(play, 's1', { bread: 6 }, 40)
  has(play, 's2', { fish: 6 }, 60)
  days.forEach((exchange, index) => {
    play.market.exchanges.push({
      ...{
        id: `x${index + 1}`,
        kind: 'swap',
        author: 's2',
        other: 's1',
        gives: {},
        gets: {},
        round: index + 1,
        atMs: 0,
      },
      ...{ label: undefined, subtype: undefined, outcome: undefined, against: undefined, undone: undefined },
      ...exchange,
    })
  })
  play.market.round = days.length + 1
  return play
}

test.each([
  ['the first day', [], fair],
  ['the second day, with nothing to compare', [1], fair],
  ['a day as good as the one before', [6, 6], fair],
  ['a day worse than the median of the two', [9, 3], hard('hardAfterPoorDay')],
  ['a hard day that paid as well as most', [9, 3, 9], hard('hardPaidOff')],
  ['a hard day that paid less', [9, 3, 0], fair],
  // Of the last four or the last six the median is 8.
  ['a fair day at the median of the last five', [8, 9, 2, 7, 9, 9, 7], fair],
  ['a fair day below the median of five', [1, 2, 3, 4, 5, 4, 2], hard('hardAfterPoorDay')],
] as const)('[BOT-35] after %s', (_what, days, answer) => {
  expect(answered(after(...days), shifter, even)).toEqual(answer)
})

test.each<readonly [string, Partial<Exchange>, typeof fair | ReturnType<typeof hard>]>([
  ['goods that came in count twice: six coins worth of goods are twelve', { gives: { fish: 2 } }, fair],
  ['goods that went out count half', { gives: { coins: 14 }, gets: { bread: 3 } }, fair],
  ['a promise broken against it brought nothing', { gives: { coins: 20 }, against: 's2' }, hard('hardAfterPoorDay')],
  ['a promise it broke itself cost nothing', { gives: { coins: 11 }, gets: { bread: 3 }, against: 's1' }, fair],
  ['what both broke was nothing', { gives: { coins: 20 }, outcome: 'lapsed' }, hard('hardAfterPoorDay')],
  ['a gift that went back was none', { gives: { coins: 20 }, undone: 'declined' }, hard('hardAfterPoorDay')],
])('[BOT-35] how it reckons a day beside one of ten coins: %s', (_what, day, answer) => {
  expect(answered(afterExchanges([{ gives: { coins: 10 } }, day]), shifter, even)).toEqual(answer)
})

const hardDay = () => after(9, 3)

test.each<readonly [string, Bundle, Bundle, object]>([
  ['a third too much', { coins: 8 }, { bread: 3 }, { type: 'accept', reason: 'paysMyPrice' }],
  ['seven', { coins: 7 }, { bread: 3 }, hard('hardAfterPoorDay')],
  ['what it needs', { fish: 2 }, { coins: 11 }, { type: 'accept', reason: 'meetsMyNeed' }],
  ['what it needs, too dear', { fish: 2 }, { coins: 12 }, { type: 'decline', because: 'tooDear', reason: 'tooDear' }],
])('[BOT-35] on a hard day it answers %s', (_what, gives, wants, answer) => {
  const play = hardDay()
  needs(play, 's1', 'fish')

  expect(answered(play, shifter, { gives, wants })).toEqual(answer)
})

test('[BOT-35] on a fair day it sells at even, on a hard one at a third more, and says why', () => {
  const offered = (play: Play) => {
    needs(play, 's3', 'bread', 2, true)
    return first(watched(play, 's1', shifter, 90), 'offer')
  }

  expect(offered(after(6, 6))).toMatchObject({ action: { wants: { coins: 6 } }, reason: { id: 'sellsSpare' } })
  expect(offered(hardDay())).toMatchObject({
    action: { to: 's3', gives: { bread: 3 }, wants: { coins: 8 } },
    reason: { id: 'hardAfterPoorDay', facts: { seat: 's3', good: 'bread', coins: 8 } },
  })
})

test('[BOT-35] on a hard day it keeps back what is due and returns no gift; on a fair one it does both', () => {
  const duties = (play: Play) => {
    plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 6 }, wants: {}, wantsLater: { bread: 3 }, dueIn: 0 })
    plays(play, 's1', { type: 'accept', offer: lastOffer(play), version: 1 })
    plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 5 } })
    return watched(play, 's1', shifter, 100)
      .map(({ action }) => action.type)
      .filter((type) => ['withhold', 'deliver', 'give'].includes(type))
  }

  expect(duties(hardDay())).toEqual(['withhold'])
  expect(duties(after(6, 6)).sort()).toEqual(['deliver', 'give'])
})

test('[BOT-35] gives nothing away when asked', () => {
  const play = after()
  needs(play, 's2', 'bread')
  plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })

  expect(first(watched(play, 's1', shifter, 8), 'decline')?.reason.id).toBe('givesNothingAway')
})

test('[BOT-40] Shifter slips now and then, for a day: of 1000 by lot', () => {
  const slips = Array.from({ length: 1_000 }, (_, seed) => answered(after(), shifter, even, `${seed}`))

  expect(slips.filter((answer) => answer?.reason === 'slips').length).toBe(18)
})

test('[BOT-41] a restart changes no mood', () => {
  for (let seed = 0; seed < 40; seed++) {
    const [before, then] = aroundRestart(after(9, 3, 9, 1, 5, 2), shifter, even, `${seed}`)

    expect(then).toEqual(before)
    expect(before).toBeDefined()
  }
})

// Mirror, Mender and Grudge: the same fair dealing, and what each makes of a wrong.

import { describe, expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { clock, type Play, plays } from '../../helpers/village.ts'
import {
  answered,
  answerTo,
  aroundRestart,
  first,
  has,
  lastOffer,
  needs,
  nextDay,
  quietVillage,
  sold,
  watched,
} from './bench.ts'

const { mirror, mender, grudge } = bots
const all = [mirror, mender, grudge]

/** s1 makes bread and has some, s2 makes fish. */
function village(): Play {
  const play = quietVillage({ rounds: 10 })
  stock(play)
  return play
}

function stock(play: Play): void {
  has(play, 's1', { bread: 6, tool: 2 }, 40)
  has(play, 's2', { fish: 6, wood: 6 }, 60)
}

/** s2 took eight for six, once. */
function overcharged(): Play {
  const play = village()
  sold(play, 's2', 's1', { fish: 2 }, 8)
  stock(play)
  return play
}

/** s2 promised six coins, and kept them back; it is the next day. */
function betrayed(): Play {
  const play = village()
  plays(play, 's2', { type: 'offer', to: 's1', gives: {}, givesLater: { coins: 6 }, wants: { bread: 3 }, dueIn: 0 })
  plays(play, 's1', { type: 'accept', offer: 's2-s1-1', version: 1 })
  plays(play, 's2', { type: 'withhold', deal: 's2-s1-1', withheld: true })
  nextDay(play)
  stock(play)
  return play
}

/** s2 got six coins as a gift, and gave nothing back in time. */
function ungrateful(): Play {
  const play = village()
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 6 } })
  nextDay(play)
  nextDay(play)
  stock(play)
  return play
}

function gift(play: Play, goods: Bundle): Play {
  play.nowMs += 6_000
  plays(play, 's2', { type: 'give', to: 's1', goods })
  return play
}

const even = { gives: { coins: 6 }, wants: { bread: 3 } }
const taken = { type: 'accept', reason: 'goodPrice' }
const refusedFor = (reason: string) => ({ type: 'decline', because: 'noTrust', reason })

describe.each(all.map((bot) => [bot.id, bot] as const))('%s', (_id, bot) => {
  test.each([
    ['six for a lot', even, taken],
    [
      'five for a lot, below .95',
      { gives: { coins: 5 }, wants: { bread: 3 } },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 6 }, reason: 'evenInstead' },
    ],
    [
      'what it has no use for',
      { gives: { fish: 2 }, wants: { coins: 6 } },
      { type: 'decline', because: 'noNeed', reason: 'doesNotNeedIt' },
    ],
  ])('[BOT-31] begins fair: answers %s', (_what, terms, answer) => {
    expect(answered(village(), bot, terms)).toEqual(answer)
  })

  test('[BOT-31] begins fair: takes what it needs at whatever gains it, and counters what does not at even', () => {
    const needy = () => {
      const play = village()
      needs(play, 's1', 'fish')
      return play
    }

    expect(answered(needy(), bot, { gives: { fish: 2 }, wants: { coins: 11 } })).toEqual({
      ...{ type: 'accept', reason: 'meetsMyNeed' },
    })
    expect(answered(needy(), bot, { gives: { fish: 2 }, wants: { coins: 12 } })).toEqual({
      ...{ type: 'counter', gives: { coins: 6 }, wants: { fish: 2 }, reason: 'evenInstead' },
    })
  })

  test('[BOT-31] gives nothing away when asked', () => {
    const play = village()
    needs(play, 's2', 'bread')
    plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })

    expect(first(watched(play, 's1', bot, 8), 'decline')?.reason.id).toBe('givesNothingAway')
  })

  test('[BOT-31] lends a hand at the barn once another has, and promises are kept', () => {
    const play = village()
    play.market.barn = { openedRound: 1, untilRound: 3, needed: 4, parts: ['s2'], state: 'open' }
    has(play, 's1', { wood: 3, help: 2 })
    expect(first(watched(play, 's1', bot, 60), 'lendAHand')?.reason.id).toBe('lendsAHand')

    const owing = owes(village())
    expect(first(watched(owing, 's1', bot, 100), 'deliver')).toMatchObject({
      action: { goods: { bread: 3 } },
      reason: { id: 'keepsPromise', facts: { seat: 's2' } },
    })
  })
})

/** s1 has promised s2 bread for tonight. */
function owes(play: Play): Play {
  plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 6 }, wants: {}, wantsLater: { bread: 3 }, dueIn: 0 })
  plays(play, 's1', { type: 'accept', offer: lastOffer(play), version: 1 })
  return play
}

describe('Mirror', () => {
  test.each([
    ['a third too much', overcharged, 'overchargedMe', { seat: 's2', round: 1, coins: 2 }],
    ['a broken promise', betrayed, 'brokeAPromise', { seat: 's2', round: 1, coins: 6 }],
    ['a gift without a return', ungrateful, 'returnedTooLittle', { seat: 's2', round: 1, coins: 6 }],
  ] as const)('[BOT-31] after %s it refuses, and says which', (_what, past, id, facts) => {
    const answer = answerTo(past(), mirror, even)

    expect(answer?.action).toMatchObject({ type: 'decline', reason: 'noTrust' })
    expect(answer?.reason).toEqual({ id, facts })
  })

  test('[BOT-31] what another did is not held against this one', () => {
    const play = village()
    has(play, 's3', { wood: 3 })
    sold(play, 's3', 's1', { wood: 3 }, 9)

    expect(answered(play, mirror, even)).toEqual(taken)
  })

  test('[BOT-31] after the next kindness it is fair again', () => {
    expect(answered(gift(overcharged(), { coins: 1 }), mirror, even)).toEqual(taken)
  })

  test('[BOT-31] who wronged it is neither sold to nor bought from', () => {
    const dealing = (play: Play) => {
      needs(play, 's1', 'fish')
      needs(play, 's2', 'bread', 2, true)
      return watched(play, 's1', mirror, 90).filter(({ action }) => action.type === 'offer').length
    }

    expect(dealing(village())).toBeGreaterThan(0)
    expect(dealing(overcharged())).toBe(0)
  })

  test('[BOT-31] what is due to who wronged it is kept back, until they are good again', () => {
    const play = owes(overcharged())
    const kept = watched(play, 's1', mirror, 20)
    expect(first(kept, 'withhold')).toMatchObject({
      action: { withheld: true },
      reason: { id: 'keepsBackToo', facts: { seat: 's2', round: 1 } },
    })
    expect(kept.filter(({ action }) => action.type === 'withhold')).toHaveLength(1)

    gift(play, { coins: 1 })
    expect(first(watched(play, 's1', mirror, 5), 'withhold')).toMatchObject({
      action: { withheld: false },
      reason: { id: 'keepsPromise', facts: { seat: 's2' } },
    })
  })
})

describe('returns of gifts', () => {
  test.each(all.map((bot) => [bot.id, bot] as const))(
    '[BOT-34] %s returns with a lot that they need, whole',
    (_id, bot) => {
      const play = gift(village(), { fish: 2 })
      needs(play, 's2', 'bread', 2, true)

      expect(first(watched(play, 's1', bot, 20), 'give')).toMatchObject({
        action: { to: 's2', goods: { bread: 3 } },
        reason: { id: 'returnsGift', facts: { seat: 's2', coins: 6, round: 1 } },
      })
    },
  )

  test.each(all.map((bot) => [bot.id, bot] as const))(
    '[BOT-34] %s else returns coins when 30 s are left, once',
    (_id, bot) => {
      const play = gift(village(), { fish: 4 })
      const left = () => (play.market.endsAtMs - clock(play)) / 1_000
      const before = left()
      const gifts = watched(play, 's1', bot, 100).filter(({ action }) => action.type === 'give')

      expect(gifts.map(({ action }) => action)).toEqual([{ type: 'give', to: 's2', goods: { coins: 12 } }])
      expect(before - (gifts[0]?.second ?? 0)).toBeLessThanOrEqual(30)
    },
  )

  test('[BOT-34] more than a lot is returned in parts, never more than was given', () => {
    const play = gift(village(), { fish: 3 })
    needs(play, 's2', 'bread', 2, true)
    needs(play, 's2', 'tool', 2, true)
    const gifts = watched(play, 's1', mirror, 100).filter(({ action }) => action.type === 'give')

    expect(gifts.map(({ action }) => action.type === 'give' && action.goods)).toEqual([{ bread: 3 }, { coins: 3 }])
  })

  test('[BOT-34] without the coins it returns the next day, in time', () => {
    const play = gift(village(), { fish: 4 })
    has(play, 's1', {}, 3)
    expect(first(watched(play, 's1', mirror, 100), 'give')).toBeUndefined()

    nextDay(play)
    has(play, 's1', {}, 30)
    expect(first(watched(play, 's1', mirror, 74), 'give')?.action).toMatchObject({ to: 's2', goods: { coins: 12 } })
  })

  test('[BOT-34] who wronged it since gets nothing back', () => {
    const play = gift(village(), { coins: 5 })
    sold(play, 's2', 's1', { fish: 2 }, 8)

    expect(first(watched(play, 's1', mirror, 90), 'give')).toBeUndefined()
  })
})

describe('Mender', () => {
  test('[BOT-32] lets a third of wrongs pass, and says so: of 300 by lot', () => {
    const reasons = Array.from({ length: 300 }, (_, seed) => answerTo(overcharged(), mender, even, `${seed}`)?.reason)
    const passed = reasons.filter((reason) => reason?.id === 'letsItPass')

    expect(passed[0]).toEqual({ id: 'letsItPass', facts: { seat: 's2', round: 1 } })
    expect(passed.length).toBe(83)
    expect(reasons.filter((reason) => reason?.id === 'overchargedMe').length).toBe(209)
  })

  test('[BOT-32] it draws anew every round: who is refused one day may be forgiven the next', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => `${seed}`)
    const answers = (past: () => Play) => seeds.map((seed) => answered(past(), mender, even, seed)?.type)
    const nextDayToo = () => {
      const play = overcharged()
      nextDay(play)
      stock(play)
      return play
    }

    expect(answers(nextDayToo)).not.toEqual(answers(overcharged))
  })
})

describe('Grudge', () => {
  test.each([
    ['a third too much', overcharged, 'overchargedMe'],
    ['a broken promise', betrayed, 'brokeAPromise'],
  ] as const)('[BOT-33] %s is never forgotten, whatever else they do', (_what, past, id) => {
    const play = past()
    has(play, 's1', { bread: 6 }, 40)
    sold(play, 's1', 's2', { bread: 3 }, 6)
    gift(play, { coins: 1 })
    nextDay(play)
    stock(play)

    expect(answered(play, grudge, even)).toEqual(refusedFor(id))
  })

  test('[BOT-33] a gift without a return is no wrong to it', () => {
    expect(answered(ungrateful(), grudge, even)).toEqual(taken)
  })

  test('[BOT-33] a gift of twice the loss makes up for it one time in ten, a smaller one never: of 300 by lot', () => {
    const forgiven = (coins: number) =>
      Array.from({ length: 300 }, (_, seed) =>
        answered(gift(overcharged(), { coins }), grudge, even, `${seed}`),
      ).filter((answer) => answer?.reason === 'goodPrice').length

    expect([forgiven(4), forgiven(3)]).toEqual([31, 0])
  })
})

test('[BOT-40] now and then one of them slips, for a round and towards one partner: of 1000 by lot', () => {
  const slips = Array.from({ length: 1_000 }, (_, seed) => answered(village(), mirror, even, `${seed}`))

  expect(slips.filter((answer) => answer?.reason === 'slips').length).toBe(23)
  expect(slips.filter((answer) => answer?.reason === 'goodPrice').length).toBe(977)
})

test.each(all.map((bot) => [bot.id, bot] as const))('[BOT-41] a restart changes no mind of %s', (_id, bot) => {
  for (let seed = 0; seed < 40; seed++) {
    const [before, after] = aroundRestart(overcharged(), bot, even, `${seed}`)

    expect(after).toEqual(before)
    expect(before).toBeDefined()
  }
})

// Each bot's own row, as pictures in and acts out.

import { describe, expect, test } from 'vitest'
import type { Bot } from '../../../shared/bots/bot.ts'
import { bots, coverBot } from '../../../shared/bots/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { plays } from '../../helpers/village.ts'
import { answered, first, has, needs, quietVillage, watched } from './bench.ts'

const { hearth, ledgerkeeper, raider, neighbour } = bots

/** s1 makes bread and needs fish and wood; s2 makes fish and may need bread, as told. */
function twoStalls(need?: 2 | 3) {
  const play = quietVillage()
  needs(play, 's1', 'fish')
  needs(play, 's1', 'wood')
  has(play, 's1', { bread: 6, tool: 2 })
  has(play, 's2', { fish: 4, wood: 6, cloth: 4 }, 40)
  if (need) {
    needs(play, 's2', 'bread', need, true)
    needs(play, 's2', 'tool', need, true)
  }
  return play
}

type Case = readonly [what: string, gives: Bundle, wants: Bundle, answer: object]

describe('Ledgerkeeper', () => {
  test.each<Case>([
    ['six for a lot', { coins: 6 }, { bread: 3 }, { type: 'accept', reason: 'aboutEven' }],
    ['five for a lot (.83)', { coins: 5 }, { bread: 3 }, { type: 'accept', reason: 'aboutEven' }],
    [
      'four for a lot',
      { coins: 4 },
      { bread: 3 },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 6 }, reason: 'evenInstead' },
    ],
    [
      'eight for a lot',
      { coins: 8 },
      { bread: 3 },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 6 }, reason: 'evenInstead' },
    ],
    ['wood for seven', { wood: 3 }, { coins: 7 }, { type: 'accept', reason: 'aboutEven' }],
    [
      'fish, which spoils, for seven',
      { fish: 2 },
      { coins: 7 },
      { type: 'counter', gives: { coins: 6 }, wants: { fish: 2 }, reason: 'evenInstead' },
    ],
    [
      'cloth it does not need for coins',
      { cloth: 2 },
      { coins: 6 },
      { type: 'decline', because: 'noNeed', reason: 'doesNotNeedIt' },
    ],
    [
      'more bread than it has',
      { coins: 12 },
      { bread: 9 },
      { type: 'decline', because: 'notNow', reason: 'hasNoneLeft' },
    ],
  ])('[BOT-11] answers %s', (_what, gives, wants, answer) => {
    expect(answered(twoStalls(), ledgerkeeper, { gives, wants })).toEqual(answer)
  })

  test('[BOT-11] takes what it does not need in exchange while it holds few of it', () => {
    const swap = { gives: { cloth: 2 }, wants: { bread: 3 } }
    const stocked = twoStalls()
    has(stocked, 's1', { bread: 6, cloth: 4 })

    expect(answered(twoStalls(), ledgerkeeper, swap)).toEqual({ type: 'accept', reason: 'aboutEven' })
    expect(answered(stocked, ledgerkeeper, swap)).toEqual({
      type: 'decline',
      because: 'noNeed',
      reason: 'doesNotNeedIt',
    })
  })

  test('[BOT-11] takes a promise for the next evening, not for the one after', () => {
    const terms = { gives: {}, wants: { bread: 3 }, givesLater: { coins: 6 } }

    expect(answered(twoStalls(), ledgerkeeper, { ...terms, dueIn: 1 })).toEqual({ type: 'accept', reason: 'aboutEven' })
    expect(answered(twoStalls(), ledgerkeeper, { ...terms, dueIn: 2 })).toEqual({
      type: 'decline',
      because: 'notNow',
      reason: 'dueTooLate',
    })
  })

  test('[BOT-12] returns a gift at equal value 15 to 45 s later', () => {
    const play = twoStalls()
    plays(play, 's2', { type: 'give', to: 's1', goods: { fish: 2 } })
    const back = first(watched(play, 's1', ledgerkeeper, 60), 'give')

    expect(back?.action).toEqual({ type: 'give', to: 's2', goods: { coins: 6 } })
    expect(back?.reason).toEqual({ id: 'returnsGift', facts: { seat: 's2', coins: 6 } })
    expect(back?.second).toBeGreaterThanOrEqual(15)
    expect(back?.second).toBeLessThanOrEqual(47)
  })

  test('[BOT-12] hands back what it has no need for', () => {
    const play = twoStalls()
    plays(play, 's2', { type: 'give', to: 's1', goods: { cloth: 2 } })

    expect(first(watched(play, 's1', ledgerkeeper, 20), 'undoGift')?.action).toEqual({
      type: 'undoGift',
      exchange: 'x1',
      how: 'handedBack',
    })
  })
})

describe('Raider', () => {
  test.each<readonly [...Case, need: 2 | 3 | undefined]>([
    [
      'six from who needs it',
      { coins: 6 },
      { bread: 3 },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 10 }, reason: 'needCostsMore' },
      2,
    ],
    [
      'six from who needs it urgently',
      { coins: 6 },
      { bread: 3 },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 11 }, reason: 'needCostsMore' },
      3,
    ],
    [
      'six for what spoils, no need known',
      { coins: 6 },
      { bread: 3 },
      { type: 'counter', gives: { bread: 3 }, wants: { coins: 7 }, reason: 'needCostsMore' },
      undefined,
    ],
    [
      'six for what keeps, no need known',
      { coins: 6 },
      { tool: 1 },
      { type: 'decline', because: 'tooDear', reason: 'needCostsMore' },
      undefined,
    ],
    ['ten from who needs it', { coins: 10 }, { bread: 3 }, { type: 'accept', reason: 'paysMyPrice' }, 2],
    [
      'fish for eleven, which is less than a need is worth',
      { fish: 2 },
      { coins: 11 },
      { type: 'accept', reason: 'meetsMyNeed' },
      undefined,
    ],
    [
      'fish for twelve',
      { fish: 2 },
      { coins: 12 },
      { type: 'decline', because: 'tooDear', reason: 'tooDear' },
      undefined,
    ],
  ])('[BOT-13] answers %s', (_what, gives, wants, answer, need) => {
    expect(answered(twoStalls(need), raider, { gives, wants })).toEqual(answer)
  })

  test('[BOT-13] offers what it has over to a known need at its price', () => {
    const play = quietVillage()
    has(play, 's1', { bread: 6 })
    needs(play, 's2', 'bread', 2, true)

    expect(first(watched(play, 's1', raider, 60), 'offer')).toMatchObject({
      action: { to: 's2', gives: { bread: 3 }, wants: { coins: 10 } },
      reason: { id: 'pricesTheirNeed', facts: { seat: 's2', good: 'bread', coins: 10 } },
    })
  })

  test.each([
    ['Raider', raider, 66],
    ['Ledgerkeeper', ledgerkeeper, 8],
    ['Hearth', hearth, 0],
    // Of 200 by lot: .3, .02 and none.
  ] as const)('[BOT-14] %s breaks its share of promises', (_name, bot, broken) => {
    let count = 0
    for (let seed = 0; seed < 200; seed++) {
      const play = quietVillage()
      has(play, 's2', { cloth: 2 })
      plays(play, 's1', { type: 'offer', to: 's2', gives: {}, givesLater: { coins: 6 }, wants: { cloth: 2 }, dueIn: 0 })
      plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
      if (first(watched(play, 's1', bot, 2, `${seed}`), 'withhold')) count++
    }

    expect(count).toBe(broken)
  })

  test('[BOT-14] what is due and not kept back is delivered before the bell', () => {
    const play = quietVillage()
    has(play, 's2', { cloth: 2 })
    plays(play, 's1', { type: 'offer', to: 's2', gives: {}, givesLater: { coins: 6 }, wants: { cloth: 2 }, dueIn: 0 })
    plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })

    expect(first(watched(play, 's1', hearth, 109), 'deliver')).toMatchObject({
      action: { deal: 's1-s2-1', goods: { coins: 6 } },
      reason: { id: 'keepsPromise', facts: { seat: 's2' } },
    })
  })
})

describe('Hearth', () => {
  test('[BOT-15] gives at the well where that serves two needs or more', () => {
    const play = quietVillage()
    has(play, 's1', { bread: 6, help: 2 })
    needs(play, 's2', 'bread', 2, true)
    needs(play, 's3', 'help', 2, true)

    expect(first(watched(play, 's1', hearth, 60), 'give')).toMatchObject({
      action: { to: 'well', goods: { bread: 3, help: 2 } },
      reason: { id: 'servesMany', facts: { lots: 2 } },
    })
  })

  test('[BOT-15] gives one lot to the neediest it knows, and never what it needs itself', () => {
    const play = quietVillage()
    has(play, 's1', { bread: 6, wood: 3 })
    needs(play, 's1', 'wood')
    needs(play, 's2', 'wood', 3, true)
    needs(play, 's3', 'bread', 2, true)

    expect(first(watched(play, 's1', hearth, 60), 'give')?.action).toEqual({
      type: 'give',
      to: 's3',
      goods: { bread: 3 },
    })
  })

  test('[BOT-15] gives away nothing that an offer waits for', () => {
    const acts = Array.from({ length: 30 }, (_, seed) => {
      const play = quietVillage()
      has(play, 's1', { bread: 3 })
      needs(play, 's2', 'bread', 2, true)
      plays(play, 's3', { type: 'offer', to: 's1', gives: { coins: 6 }, wants: { bread: 3 } })
      return watched(play, 's1', hearth, 8, `${seed}`).filter(({ action }) => action.type !== 'say')[0]?.action.type
    })

    expect(new Set(acts)).toEqual(new Set(['accept']))
  })

  test.each<readonly [string, Bot, object]>([
    ['Hearth', hearth, { type: 'accept', reason: { id: 'likesToHelp', facts: { seat: 's2' } } }],
    ['Ledgerkeeper', ledgerkeeper, { type: 'decline', reason: { id: 'givesNothingAway', facts: { seat: 's2' } } }],
    ['Raider', raider, { type: 'decline', reason: { id: 'givesNothingAway', facts: { seat: 's2' } } }],
    ['Cover', coverBot, { type: 'decline', reason: { id: 'givesNothingAway', facts: { seat: 's2' } } }],
  ])('[BOT-16] %s asked for a lot it has over', (_name, bot, { type, reason }: { type?: string; reason?: object }) => {
    const play = quietVillage()
    has(play, 's1', { bread: 6 })
    needs(play, 's2', 'bread')
    plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
    const [act] = watched(play, 's1', bot, 8).filter(({ action }) => 'offer' in action)

    expect(act?.action.type).toBe(type)
    expect(act?.reason).toEqual(reason)
  })

  test('[BOT-17] Hearth lends the first hand, Ledgerkeeper and Neighbour the next ones, Raider none', () => {
    const atBarn = (bot: Bot, parts: string[]) => {
      const play = quietVillage()
      play.market.barn = { openedRound: 1, untilRound: 3, needed: 4, parts, state: 'open' }
      has(play, 's1', { wood: 3, help: 2 })
      return first(watched(play, 's1', bot, 60), 'lendAHand')?.reason.id
    }

    expect([hearth, ledgerkeeper, neighbour, raider].map((bot) => atBarn(bot, []))).toEqual([
      'lendsAHand',
      undefined,
      undefined,
      undefined,
    ])
    expect([ledgerkeeper, neighbour, raider].map((bot) => atBarn(bot, ['s2']))).toEqual([
      'lendsAHand',
      'lendsAHand',
      undefined,
    ])
  })

  test('[BOT-17] a barn that will hardly come off is left alone', () => {
    const play = quietVillage()
    play.market.barn = { openedRound: 0, untilRound: 1, needed: 4, parts: ['s2'], state: 'open' }
    has(play, 's1', { wood: 3, help: 2 })

    expect(first(watched(play, 's1', hearth, 60), 'lendAHand')).toBeUndefined()
  })
})

describe('credit', () => {
  test('[BOT-18] nobody takes the promise of who broke one to them', () => {
    const play = twoStalls()
    play.market.exchanges.push({
      id: 'x1',
      kind: 'deal',
      author: 's2',
      other: 's1',
      gives: { coins: 6 },
      gets: { bread: 3 },
      round: 1,
      atMs: 0,
      label: 'negative',
      subtype: 'default',
      outcome: 'broken',
      against: 's2',
      undone: undefined,
    })
    const terms = { gives: {}, wants: { bread: 3 }, givesLater: { coins: 6 }, dueIn: 1 } as const

    expect(answered(play, hearth, terms)).toEqual({ type: 'decline', because: 'noTrust', reason: 'brokeAPromise' })
  })

  test('[BOT-18] nobody takes the promise of who owes two lots already', () => {
    const terms = { gives: {}, wants: { bread: 3 }, givesLater: { coins: 18 }, dueIn: 1 } as const

    expect(answered(twoStalls(), hearth, terms)).toEqual({ type: 'decline', because: 'noTrust', reason: 'owesEnough' })
  })
})

describe('Cover', () => {
  test('[BOT-19] spends half of its coins at most', () => {
    const play = twoStalls()
    has(play, 's1', {}, 11)

    expect(answered(play, coverBot, { gives: { fish: 2 }, wants: { coins: 6 } })).toEqual({
      type: 'decline',
      because: 'notNow',
      reason: 'hasTooLittle',
    })
  })

  test('[BOT-19] says nothing in the name of who is away', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { moves } = runMatch({
        seed: `cover ${seed}`,
        seats: [coverBot, hearth, hearth, hearth],
        settings: { rounds: 1 },
      })
      expect(moves.filter(({ seat, action }) => seat === 's1' && action.type === 'say')).toEqual([])
    }
  })
})

describe('Neighbour', () => {
  test('[BOT-20] repays what it feels it owes', () => {
    const play = twoStalls()
    plays(play, 's2', { type: 'give', to: 's1', goods: { fish: 4 } })
    const back = first(watched(play, 's1', neighbour, 109), 'give')

    expect(back?.reason.id).toBe('repaysFavour')
    expect(back?.action).toMatchObject({ to: 's2' })
  })

  test.each<readonly [string, Bundle, Bundle, string]>([
    ['buys what it needs at its value', { fish: 2 }, { coins: 6 }, 'meetsMyNeed'],
    ['sells what it has over at its value', { coins: 6 }, { bread: 3 }, 'aboutEven'],
    ['sells its hours at their value', { coins: 6 }, { help: 2 }, 'aboutEven'],
  ])('[BOT-20] %s in each of 100 lives, as it would have proposed itself', (_what, gives, wants, reason) => {
    for (let seed = 0; seed < 100; seed++) {
      const play = twoStalls()
      has(play, 's1', { bread: 6, help: 2 })
      expect(answered(play, neighbour, { gives, wants }, `${seed}`)).toEqual({ type: 'accept', reason })
    }
  })

  test('[BOT-20] repays a favour once', () => {
    const play = twoStalls()
    plays(play, 's2', { type: 'give', to: 's1', goods: { fish: 4 } })
    const back = watched(play, 's1', neighbour, 109).filter(({ action }) => action.type === 'give')
    const coins = back.reduce((sum, { action }) => sum + (action.type === 'give' ? (action.goods.coins ?? 0) : 0), 0)

    expect(coins).toBe(12)
  })

  test('[BOT-20] grants an ask the more often the more it owes', () => {
    const granted = (gift: Bundle | undefined) => {
      let count = 0
      for (let seed = 0; seed < 100; seed++) {
        const play = quietVillage()
        has(play, 's1', { bread: 6 })
        has(play, 's2', { cloth: 4 })
        needs(play, 's1', 'cloth')
        if (gift) plays(play, 's2', { type: 'give', to: 's1', goods: gift })
        needs(play, 's2', 'bread')
        plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
        if (first(watched(play, 's1', neighbour, 8, `${seed}`), 'accept')) count++
      }
      return count
    }

    expect([granted(undefined), granted({ cloth: 2 })]).toEqual([60, 84])
  })

  test('[HOU-2] grants an ask more often to who lives in its household', () => {
    const granted = (household: boolean) => {
      let count = 0
      for (let seed = 0; seed < 100; seed++) {
        const play = quietVillage()
        has(play, 's1', { bread: 6 })
        needs(play, 's2', 'bread')
        if (household) {
          seatOf(play.market, 's1').household = 's2'
          seatOf(play.market, 's2').household = 's1'
        }
        plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
        if (first(watched(play, 's1', neighbour, 8, `${seed}`), 'accept')) count++
      }
      return count
    }

    expect([granted(false), granted(true)]).toEqual([57, 68])
  })
})

describe('a bargain that costs more than it is worth', () => {
  const yesses = (bot: Bot, wants: Bundle, owed?: Bundle) => {
    let count = 0
    for (let seed = 0; seed < 100; seed++) {
      const play = quietVillage()
      has(play, 's1', { cloth: 5, fish: 5 })
      has(play, 's2', { wood: 6 })
      if (owed) {
        needs(play, 's1', 'wood')
        plays(play, 's2', { type: 'give', to: 's1', goods: owed })
      }
      if (answered(play, bot, { gives: { coins: 1 }, wants }, `${seed}`)?.type === 'accept') count++
    }
    return count
  }

  test.each(
    Object.values({ ...bots, coverBot }).flatMap((bot) => [
      { bot, wants: { cloth: 5 } },
      { bot, wants: { fish: 5 } },
    ]),
  )('[BOT-23] $bot.id gives $wants for one coin in none of 100 lives', ({ bot, wants }) => {
    expect(yesses(bot, wants)).toBe(0)
  })

  test('[BOT-23] Neighbour gives it now and then to whom it owes as much', () => {
    expect(yesses(neighbour, { cloth: 5 }, { wood: 6 })).toBe(68)
  })
})

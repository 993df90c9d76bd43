// Hawker's scripts, step by step: what it asks, when, and why.

import { describe, expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { clock, type Play, pass, plays, wait } from '../../helpers/village.ts'
import { answered, type Done, has, needs, quietVillage } from './bench.ts'
import { type Scene, scene } from './scene.ts'

const { hawker } = bots

/** s1 makes bread and has two lots; s2 makes fish and needs bread. With seven stalls fish has two makers, and coupons make sense. */
function stalls(people = 7): Play {
  const play = quietVillage({ people, rounds: 5 })
  if (people === 7) Object.assign(seatOf(play.market, 's7'), { needs: [], crafts: ['fish'] })
  has(play, 's1', { bread: 6 })
  has(play, 's2', { fish: 4 }, 40)
  needs(play, 's2', 'bread', 2, true)
  return play
}

function untilScript(one: Scene): Done | undefined {
  while (one.acts.every(({ script }) => !script) && clock(one.play) < 80_000) one.run(1)
  return one.acts.find(({ script }) => script)
}

/** A scene in which it has just begun this script, by the first seed that draws it. */
function begun(script: string, allies: readonly string[] = [], make = stalls): Scene {
  for (let seed = 0; seed < 200; seed++) {
    const one = scene(make(), 's1', hawker, `${seed}`, allies)
    if (untilScript(one)?.script?.script === script) return one
  }
  throw new Error(`no seed begins with ${script}`)
}

function drawn(people: number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (let seed = 0; seed < 200; seed++) {
    const script = untilScript(scene(stalls(people), 's1', hawker, `share ${seed}`))?.script?.script ?? 'none'
    counts[script] = (counts[script] ?? 0) + 1
  }
  return counts
}

const openOffer = ({ market }: Play) => [...market.offers.values()][0]?.id ?? ''
const declines = (play: Play) =>
  plays(play, 's2', { type: 'decline', offer: openOffer(play), version: 1, reason: 'tooDear' })
const accepts = (play: Play) => plays(play, 's2', { type: 'accept', offer: openOffer(play), version: 1 })
/** What it did for its scripts: when, what, why. */
const played = (acts: readonly Done[]) => acts.filter(({ script }) => script)
/** The next day: s2 needs bread again. */
function nextDay({ play }: Scene): void {
  pass(play, 'marketBegan')
  for (const seat of play.market.seats.values()) seat.needs = []
  needs(play, 's2', 'bread', 2, true)
  has(play, 's1', { bread: 6 })
  has(play, 's2', { fish: 4 }, 40)
}

describe('which script', () => {
  // Of 200 by lot: a fifth each of the first four, a tenth each of the last two.
  test('[HAW-1] every sale draws one', () => {
    expect(drawn(7)).toEqual({ plain: 31, TNA: 47, DITF: 32, FITD: 47, freebie: 20, coupon: 18, none: 5 })
  })

  test('[HAW-1] where coupons are hidden, a plain sale takes their place', () => {
    expect(drawn(6)).toEqual({ plain: 49, TNA: 47, DITF: 32, FITD: 47, freebie: 20, none: 5 })
  })

  test('[HAW-1] it sells to a known need only, one sale at a time', () => {
    const nobodyNeeds = stalls()
    seatOf(nobodyNeeds.market, 's2').needs = []
    const one = begun('plain')

    expect(played(scene(nobodyNeeds, 's1', hawker).run(60))).toEqual([])
    expect(played(one.run(15))).toEqual([])
  })
})

test('[HAW-2] the plain sale asks seven coins for a lot of six', () => {
  expect(played(begun('plain').acts)).toMatchObject([
    {
      action: { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 7 } },
      reason: { id: 'asksItsPrice', facts: { seat: 's2', good: 'bread', coins: 7 } },
      script: { script: 'plain', part: 'sale' },
    },
  ])
})

describe('that’s not all', () => {
  test('[HAW-3] the lot at the price of more; after 2 s, before an answer, something is thrown in', () => {
    const one = begun('TNA')
    one.run(5)
    const [opening, sale, ...more] = played(one.acts)

    expect(opening).toMatchObject({
      action: { type: 'offer', gives: { bread: 3 }, wants: { coins: 9 } },
      reason: { id: 'holdsExtrasBack', facts: { seat: 's2', good: 'bread', coins: 9 } },
      script: { script: 'TNA', part: 'step' },
    })
    expect(sale).toMatchObject({
      second: (opening?.second ?? 0) + 2,
      action: { type: 'amend', gives: { bread: 4 }, wants: { coins: 9 } },
      reason: { id: 'throwsIn', facts: { seat: 's2', good: 'bread' } },
      script: { script: 'TNA', part: 'sale' },
    })
    expect(more).toEqual([])
  })

  test('[HAW-3] an hour of help, where that is the cheapest it has over; once', () => {
    const tools = () => {
      const play = stalls()
      Object.assign(seatOf(play.market, 's1'), { crafts: ['tool'] })
      has(play, 's1', { tool: 2, help: 2 })
      seatOf(play.market, 's2').needs = []
      needs(play, 's2', 'tool', 2, true)
      return play
    }
    const one = begun('TNA', [], tools)
    one.run(8)

    expect(played(one.acts).map(({ action }) => action)).toMatchObject([
      { type: 'offer', gives: { tool: 1 }, wants: { coins: 10 } },
      { type: 'amend', gives: { tool: 1, help: 1 }, wants: { coins: 10 } },
    ])
  })

  test.each([accepts, declines])('[HAW-3] after an answer nothing is', (answer) => {
    const one = begun('TNA')
    one.run(1)
    answer(one.play)

    expect(one.run(4).filter(({ action }) => action.type === 'amend')).toEqual([])
  })

  test('[HAW-3] with nothing to throw in it is a plain sale', () => {
    const scripts = Array.from({ length: 40 }, (_, seed) => {
      const play = stalls()
      Object.assign(seatOf(play.market, 's1'), { crafts: ['tool'] })
      has(play, 's1', { tool: 2 })
      needs(play, 's2', 'tool', 3, true)
      return untilScript(scene(play, 's1', hawker, `${seed}`))?.script?.script
    })

    expect(scripts).not.toContain('TNA')
    expect(scripts).toContain('plain')
  })
})

describe('door in the face', () => {
  test('[HAW-4] three times the price first; refused, it comes down at once', () => {
    const one = begun('DITF')
    one.run(6)
    declines(one.play)
    one.run(1)
    const [opening, sale] = played(one.acts)

    expect(opening).toMatchObject({
      action: { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 21 } },
      reason: { id: 'asksTooMuchFirst', facts: { seat: 's2', good: 'bread', coins: 21 } },
      script: { script: 'DITF', part: 'step' },
    })
    expect(sale).toMatchObject({
      second: (opening?.second ?? 0) + 7,
      action: { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 7 } },
      reason: { id: 'retreats', facts: { seat: 's2', good: 'bread', coins: 7 } },
      script: { script: 'DITF', part: 'sale' },
    })
  })

  test('[HAW-4] once, and never after an offer that ran out, was taken or was countered', () => {
    const twice = begun('DITF')
    declines(twice.play)
    twice.run(1)
    plays(twice.play, 's2', { type: 'decline', offer: 's1-s2-2', version: 1, reason: 'tooDear' })
    const ranOut = begun('DITF')
    wait(ranOut.play, 20_000)
    const taken = begun('DITF')
    accepts(taken.play)
    const countered = begun('DITF')
    plays(countered.play, 's2', {
      ...{ type: 'counter', offer: openOffer(countered.play), version: 1 },
      ...{ gives: { coins: 3 }, wants: { bread: 3 } },
    })

    for (const one of [twice, ranOut, taken, countered]) {
      expect(one.run(8).filter(({ reason }) => reason.id === 'retreats')).toEqual([])
    }
  })
})

describe('foot in the door', () => {
  const opening = {
    action: { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { fish: 2 } },
    reason: { id: 'asksLittleFirst', facts: { seat: 's2' } },
    script: { script: 'FITD', part: 'step' },
  }
  const large = {
    action: { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 21 } },
    reason: { id: 'asksMuchNow', facts: { seat: 's2', good: 'bread', coins: 21 } },
  }

  test('[HAW-5] a small favour now; granted, three times as much is asked in the next round, and not before', () => {
    const one = begun('FITD')
    expect(played(one.acts)).toMatchObject([opening])
    accepts(one.play)
    one.restart()
    expect(played(one.run(30)).filter(({ reason }) => reason.id === 'asksMuchNow')).toEqual([])
    nextDay(one)

    expect(played(one.run(30))).toMatchObject([{ ...large, script: { script: 'FITD', part: 'sale' } }])
  })

  test('[HAW-5] refused, nothing more is asked for it, and the large ask when refused is not come down from', () => {
    const refused = begun('FITD')
    declines(refused.play)
    nextDay(refused)
    expect(refused.run(30).filter(({ reason }) => reason.id === 'asksMuchNow')).toEqual([])

    const granted = begun('FITD')
    accepts(granted.play)
    nextDay(granted)
    granted.run(30, ({ script }) => script && declines(granted.play))
    expect(played(granted.acts).map(({ reason }) => reason.id)).toEqual(['asksLittleFirst', 'asksMuchNow'])
  })

  test('[HAW-5] it asks no favour of who is seen to have sold all they made', () => {
    const withoutFish = () => {
      const play = stalls()
      plays(play, 's2', { type: 'give', to: 's3', goods: { fish: 4 } })
      return play
    }

    expect(() => begun('FITD', [], withoutFish)).toThrow('no seed begins with FITD')
  })

  /** s7 is an ally of s1 and sells bread too. */
  function withAlly(reputation: 'visible' | 'off'): {
    readonly mine: readonly Done[]
    readonly theirs: readonly Done[]
  } {
    const one = begun('FITD', ['s7'])
    one.play.market.settings = { ...one.play.market.settings, reputation }
    Object.assign(seatOf(one.play.market, 's7'), { crafts: ['bread'] })
    has(one.play, 's7', { bread: 6 })
    accepts(one.play)
    const ally = scene(one.play, 's7', hawker, 'ally', ['s1'])
    const theirs = ally.run(10)
    nextDay(one)
    return { mine: played(one.run(30)), theirs: played(theirs) }
  }

  test('[HAW-5] an ally that saw the favour asks at once in its place, and says for whom', () => {
    const { mine, theirs } = withAlly('visible')

    expect(theirs[0]).toMatchObject({ ...large, script: { script: 'FITD', part: 'sale', ally: 's1' } })
    expect(mine).toEqual([])
  })

  test('[HAW-5] where exchanges are not public it has to ask itself', () => {
    const { mine, theirs } = withAlly('off')

    expect(theirs.filter(({ script }) => script?.script === 'FITD' && script.part === 'sale')).toEqual([])
    expect(mine).toMatchObject([large])
  })
})

describe('freebie', () => {
  test('[HAW-6] a gift of 8% of its price, in whole coins; 20 s later it asks', () => {
    const one = begun('freebie')
    one.run(20)
    const [gift, sale] = played(one.acts)

    expect(gift).toMatchObject({
      action: { type: 'give', to: 's2', goods: { coins: 1 } },
      reason: { id: 'givesBeforeAsking', facts: { seat: 's2', good: 'bread', coins: 1 } },
      script: { script: 'freebie', part: 'step' },
    })
    expect(sale).toMatchObject({
      second: (gift?.second ?? 0) + 20,
      action: { type: 'offer', to: 's2', gives: { bread: 3 }, wants: { coins: 7 } },
      reason: { id: 'asksAfterGift', facts: { seat: 's2', good: 'bread', coins: 7 } },
      script: { script: 'freebie', part: 'sale' },
    })
  })

  test('[HAW-6] not after a gift that was declined', () => {
    const one = begun('freebie')
    const gift = one.play.market.exchanges.at(-1)?.id ?? ''
    plays(one.play, 's2', { type: 'undoGift', exchange: gift, how: 'declined' })

    expect(one.run(30).filter(({ reason }) => reason.id === 'asksAfterGift')).toEqual([])
  })
})

describe('coupon', () => {
  test('[HAW-7] 20% off its own craft to the end of the next round', () => {
    expect(played(begun('coupon').acts)).toMatchObject([
      {
        action: { type: 'coupon', to: 's2', good: 'bread', percent: 20, rounds: 1 },
        reason: { id: 'sendsCoupon', facts: { seat: 's2', good: 'bread', percent: 20 } },
        script: { script: 'coupon', part: 'sale' },
      },
    ])
  })

  test('[HAW-7] a lot is kept for whoever has one: neither sold, thrown in, nor begun again with', () => {
    const one = begun('coupon')
    has(one.play, 's1', { bread: 3 })
    needs(one.play, 's3', 'bread', 3, true)
    plays(one.play, 's3', { type: 'offer', to: 's1', gives: { coins: 9 }, wants: { bread: 3 } })
    const acts = one.run(8)

    expect(acts.find(({ action }) => action.type === 'decline')?.reason).toEqual({
      id: 'keptForCoupon',
      facts: { good: 'bread' },
    })
    expect(played(one.run(30))).toEqual([])
    plays(one.play, 's2', { type: 'redeem', coupon: 's1-s2-c1', lots: 1 })
  })
})

describe('its dealings', () => {
  test('[HAW-8] what it promised is delivered', () => {
    const delivered = (seed: number) => {
      const one = scene(stalls(), 's1', hawker, `${seed}`)
      plays(one.play, 's1', {
        ...{ type: 'offer', to: 's2', gives: {}, givesLater: { coins: 6 }, wants: { fish: 2 }, dueIn: 0 },
      })
      plays(one.play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
      return one.run(105).some(({ action }) => action.type === 'deliver')
    }

    expect(Array.from({ length: 20 }, (_, seed) => delivered(seed)).every(Boolean)).toBe(true)
  })

  test.each([
    [5, { type: 'counter', gives: { bread: 3 }, wants: { coins: 7 }, reason: 'asksItsPrice' }],
    [6, { type: 'accept', reason: 'goodPrice' }],
  ])('[HAW-8] offered %i for a lot', (coins, answer) => {
    expect(answered(stalls(), hawker, { gives: { coins }, wants: { bread: 3 } })).toEqual(answer)
  })

  test('[HAW-8] it grants no asks', () => {
    const play = stalls()
    plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
    const act = scene(play, 's1', hawker)
      .run(8)
      .find(({ action }) => action.type === 'decline')

    expect(act?.reason).toEqual({ id: 'givesNothingAway', facts: { seat: 's2' } })
  })
})

test.each([
  ['TNA', () => {}, 'throwsIn', 3],
  ['DITF', declines, 'retreats', 2],
  ['FITD', accepts, 'asksMuchNow', 30],
  ['freebie', () => {}, 'asksAfterGift', 21],
] as const)('[HAW-9] a restart forgets no script that is under way: %s', (script, answer, reason, seconds) => {
  const one = begun(script)
  answer(one.play)
  if (script === 'FITD') nextDay(one)
  one.restart()

  expect(one.run(seconds).some((act) => act.reason.id === reason)).toBe(true)
})

test('[HAW-10] the same seed makes the same moves', () => {
  const moves = () => scene(stalls(), 's1', hawker, 'again').run(60)
  expect(moves()).toEqual(moves())
})

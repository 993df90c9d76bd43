// Each detector on logs made by hand: what fires, and each edge at which it no longer does.

import { describe, expect, test } from 'vitest'
import { detectTechniques, type OfferLogEvent } from '../../../../shared/reciprocity/techniques.ts'
import { amend, answer, gift, issue, offer, own } from './offer-logs.ts'

/** What is found, as `technique subtype e1>e2 flags`. */
function found(...log: readonly OfferLogEvent[]): string[] {
  return detectTechniques(log, {}).map(({ technique, subtype, e1, e2, flags }) =>
    [technique, subtype, `${e1}>${e2}`, ...flags].filter((word) => word !== undefined).join(' '),
  )
}

describe('that’s-not-all', () => {
  test('[TEC-2] more for the same price before an answer', () => {
    expect(found(offer('a', 0, 10, 10), amend('b', 4, 'a', 12, 10))).toEqual(['TNA sweetener a>b'])
  })

  test('[TEC-2] the same for less', () => {
    expect(found(offer('a', 0, 10, 10), amend('b', 4, 'a', 10, 8))).toEqual(['TNA discount a>b'])
  })

  test('[TEC-2] more for less is a sweetener and a discount', () => {
    expect(found(offer('a', 0, 10, 10), amend('b', 4, 'a', 11, 9))).toEqual(['TNA sweetener a>b discount'])
  })

  test('[TEC-2] magnitude is the fall of the price W/G', () => {
    expect(detectTechniques([offer('a', 0, 10, 12), amend('b', 4, 'a', 16, 12)], {})).toEqual([
      {
        technique: 'TNA',
        subtype: 'sweetener',
        e1: 'a',
        e2: 'b',
        magnitude: 0.375,
        flags: [],
        by: 'ann',
        to: 'ben',
        t: 4,
      },
    ])
  })

  test.each([
    [0.99, 0],
    [1, 1],
    [30, 1],
    [30.01, 0],
  ])('[TEC-2] after %f s: %i', (t, hits) => {
    expect(found(offer('a', 100.1, 10, 10), amend('b', 100.1 + t, 'a', 10, 8))).toHaveLength(hits)
  })

  test.each([
    [10, 10, 10, 9, 1],
    [10, 10, 10, 9.01, 0],
    [30, 30, 30, 27, 1],
    [0.75, 0.75, 0.75, 0.675, 1],
    [9, 10, 10, 10, 1],
    [9.1, 10, 10, 10, 0],
  ])('[TEC-2] %f for %f, then %f for %f: %i (improvement from .10)', (g1, w1, g2, w2, hits) => {
    expect(found(offer('a', 0, g1, w1), amend('b', 5, 'a', g2, w2))).toHaveLength(hits)
  })

  test('[TEC-2] a bare ask has no price to improve', () => {
    expect(found(offer('a', 0, 0, 10), amend('b', 5, 'a', 0, 5))).toEqual([])
    expect(found(offer('a', 0, 0, 10), amend('b', 5, 'a', 5, 10))).toEqual([])
    expect(found(offer('a', 0, 5, 10), amend('b', 5, 'a', 0, 1))).toEqual([])
  })

  test('[TEC-2] not after a yes, a no or a counter, to this version or to one that it follows', () => {
    const better = (t: number) => amend('c', t, 'a', 10, 5)

    expect(found(offer('a', 0, 10, 10), answer('reject', 2, 'a'), better(5))).toEqual([])
    expect(found(offer('a', 0, 10, 10), answer('accept', 2, 'a'), better(5))).toEqual([])
    expect(found(offer('a', 0, 10, 10), offer('b', 2, 5, 5, { by: 'ben', to: 'ann' }), better(5))).toEqual([])
    expect(found(offer('a', 0, 10, 10), amend('b', 0.5, 'a', 10, 9.5), answer('reject', 2, 'b'), better(5))).toEqual([])
  })

  test('[TEC-2] an answer that comes later does not undo it', () => {
    expect(found(offer('a', 0, 10, 10), amend('b', 4, 'a', 12, 10), answer('accept', 6, 'b'))).toEqual([
      'TNA sweetener a>b',
    ])
  })

  test('[TEC-2] a new offer in the same thread is a version too; in another thread it is not', () => {
    expect(found(offer('a', 0, 10, 10), own('withdraw', 3, 'a'), offer('b', 4, 12, 10))).toEqual(['TNA sweetener a>b'])
    expect(found(offer('a', 0, 10, 10), offer('b', 4, 12, 10, { thread: 'other' }))).toEqual([])
  })

  test('[TEC-2] the same two: neither another seller nor another buyer', () => {
    expect(found(offer('a', 0, 10, 10), offer('b', 4, 12, 10, { by: 'cem' }))).toEqual([])
    expect(found(offer('a', 0, 10, 10), offer('b', 4, 12, 10, { to: 'cem' }))).toEqual([])
  })

  test('[TEC-2] small steps add up against the first version of the last 30 s', () => {
    const steps = [offer('a', 0, 10, 10), amend('b', 5, 'a', 10, 9.5), amend('c', 10, 'b', 10, 9)]

    expect(found(...steps)).toEqual(['TNA discount a>c'])
  })
})

describe('door-in-the-face', () => {
  const large = offer('a', 0, 0, 60)
  const no = answer('reject', 5, 'a')
  const small = (wanted: number, t = 10, given = 0) => offer('b', t, given, wanted, { thread: 'other' })

  test('[TEC-3] a large ask refused, a small one at once; magnitude is the retreat', () => {
    expect(found(large, no, small(10))).toEqual(['DITF a>b'])
    expect(detectTechniques([large, no, small(15)], {})[0]?.magnitude).toBe(0.75)
  })

  test.each([
    [36, 1],
    [36.1, 0],
    [0.01, 1],
  ])('[TEC-3] 60, then %f: %i (at most .60 of the first)', (wanted, hits) => {
    expect(found(large, no, small(wanted))).toHaveLength(hits)
  })

  test.each([
    [120, 1],
    [120.1, 0],
  ])('[TEC-3] %f s after the first ask: %i', (t, hits) => {
    expect(found(large, no, small(10, t))).toHaveLength(hits)
  })

  test('[TEC-3] a retreat to a net ask of zero, or below, is haggling', () => {
    expect(found(large, no, small(10, 10, 10))).toEqual([])
    expect(found(large, no, small(10, 10, 12))).toEqual([])
    expect(found(offer('a', 0, 10, 20), no, small(10, 10, 10))).toEqual([])
    // 0.3 less three times 0.1 leaves a rest that is no ask.
    const ref = { coins: 0.1, bun: 0.3 }
    expect(detectTechniques([large, no, offer('b', 9, 3, 0, { want: { bun: 1 }, thread: 'other' })], ref)).toEqual([])
  })

  test('[TEC-3] the first was an ask: an even or kind offer that is refused opens no door', () => {
    expect(found(offer('a', 0, 60, 60), no, small(10))).toEqual([])
    expect(found(offer('a', 0, 70, 60), no, small(10))).toEqual([])
  })

  test('[TEC-3] net asks count, not what is wanted', () => {
    expect(found(offer('a', 0, 10, 20), no, small(20, 10, 14))).toEqual(['DITF a>b'])
    expect(found(offer('a', 0, 10, 20), no, small(20, 10, 13))).toEqual([])
  })

  test('[TEC-3] lapsing or being taken back is no refusal', () => {
    expect(found(large, own('expire', 5, 'a'), small(10))).toEqual([])
    expect(found(large, own('withdraw', 5, 'a'), small(10))).toEqual([])
    expect(found(large, small(10))).toEqual([])
  })

  test('[TEC-3] a no that names no offer is about the latest in the thread', () => {
    const { of: _, ...bare } = answer('reject', 5, 'a')

    expect(found(large, bare, small(10))).toEqual(['DITF a>b'])
    expect(found(large, { ...bare, thread: 'elsewhere' }, small(10))).toEqual([])
  })

  test('[TEC-3] a no that comes after the second ask does not count', () => {
    expect(found(large, small(10, 4), no)).toEqual([])
  })

  test('[TEC-3] the asker cannot refuse for the asked', () => {
    expect(found(large, { ...no, by: 'ann', to: 'ben' }, small(10))).toEqual([])
  })

  test('[TEC-3] two requesters, or two targets, are no door-in-the-face', () => {
    expect(found(large, no, { ...small(10), by: 'cem' })).toEqual([])
    expect(found(large, no, { ...small(10), to: 'cem' })).toEqual([])
  })

  test('[TEC-3] a no to the offer is a no to the version that stood then', () => {
    expect(found(offer('a', 0, 0, 20), amend('c', 2, 'a', 0, 60), no, small(15))).toEqual(['DITF c>b'])
  })

  test('[TEC-3] an amended ask after a no counts as the second', () => {
    expect(found(large, no, amend('b', 10, 'a', 0, 10))).toEqual(['DITF a>b'])
  })

  test('[TEC-4] maybe, when the target had bargained in that thread', () => {
    const counter = offer('x', 4, 0, 5, { by: 'ben', to: 'ann' })

    expect(found(large, counter, answer('reject', 6, 'a'), small(10))).toEqual(['DITF a>b maybe'])
    expect(found(large, { ...counter, thread: 'elsewhere' }, answer('reject', 6, 'a'), small(10))).toEqual(['DITF a>b'])
    expect(found(large, { ...counter, by: 'cem' }, answer('reject', 6, 'a'), small(10))).toEqual(['DITF a>b'])
    expect(found(large, { ...counter, to: 'cem' }, answer('reject', 6, 'a'), small(10))).toEqual(['DITF a>b'])
  })

  test('[TEC-4] maybe, when more than one ask was refused in these 120 s', () => {
    const middle = [offer('m', 20, 0, 50, { thread: 'middle' }), answer('reject', 25, 'm', { thread: 'middle' })]

    expect(found(large, no, ...middle, small(10, 30))).toEqual(['DITF m>b maybe'])
    expect(found(large, no, ...middle, small(10, 121))).toEqual(['DITF m>b'])
  })
})

describe('foot-in-the-door', () => {
  const small = offer('a', 0, 0, 4)
  const yes = answer('accept', 5, 'a')
  const large = (wanted: number, t = 60, given = 0) => offer('b', t, given, wanted, { thread: 'other' })

  test('[TEC-5] a small ask granted, a large one later; magnitude is how many times', () => {
    expect(found(small, yes, large(20))).toEqual(['FITD a>b'])
    expect(detectTechniques([small, yes, large(20)], {})[0]?.magnitude).toBe(5)
  })

  test.each([
    [12, 1],
    [11.9, 0],
  ])('[TEC-5] 4, then %f: %i (three times or more)', (wanted, hits) => {
    expect(found(small, yes, large(wanted))).toHaveLength(hits)
  })

  test.each([
    [1, 1],
    [1.1, 0],
  ])('[TEC-5] paid %f of 4: %i (a quarter at most)', (given, hits) => {
    expect(found(offer('a', 0, given, 4), yes, large(40))).toHaveLength(hits)
  })

  test.each([
    [1800, 1],
    [1800.1, 0],
  ])('[TEC-5] after %f s: %i', (t, hits) => {
    expect(found(small, yes, large(20, t))).toHaveLength(hits)
  })

  test('[TEC-5] not at the same moment', () => {
    expect(found(small, answer('accept', 0, 'a'), large(20, 0))).toEqual([])
  })

  test.each([
    [29.9, ['FITD a>b same_now']],
    [30, ['FITD a>b']],
  ])('[TEC-5] the same requester after %f s: %j', (t, hits) => {
    expect(found(small, yes, large(20, t))).toEqual(hits)
  })

  test('[TEC-5] an ally asks the large thing: only one that the log names, and never same_now', () => {
    const byCem = { ...large(20, 10), by: 'cem' }

    expect(found(small, yes, byCem)).toEqual([])
    expect(found(small, yes, { ...byCem, ally: 'ann' })).toEqual(['FITD a>b'])
    expect(found(small, yes, { ...byCem, ally: 'dee' })).toEqual([])
    expect(found(small, yes, { ...byCem, ally: 'ann', to: 'dee' })).toEqual([])
  })

  test('[TEC-5] of two first steps the later one counts, the ally’s or one’s own', () => {
    const steps = (own: number, allys: number) => [
      offer('own', own, 0, 4, { by: 'cem', thread: 'own' }),
      answer('accept', 20, 'own', { to: 'cem', thread: 'own' }),
      offer('allys', allys, 0, 4, { thread: 'allys' }),
      answer('accept', 20, 'allys', { thread: 'allys' }),
    ]
    const byCem = { ...large(20, 60), by: 'cem', ally: 'ann' }

    expect(found(...steps(1, 2), byCem)).toEqual(['FITD allys>b'])
    expect(found(...steps(2, 1), byCem)).toEqual(['FITD own>b'])
  })

  test('[TEC-5] nothing was granted: refused, lapsed, unanswered, or granted only later', () => {
    expect(found(small, answer('reject', 5, 'a'), large(20))).toEqual([])
    expect(found(small, own('expire', 5, 'a'), large(20))).toEqual([])
    expect(found(small, large(20))).toEqual([])
    expect(found(small, large(20, 3), yes)).toEqual([])
  })

  test('[TEC-5] an even trade is no first step, and an even offer no large ask', () => {
    expect(found(offer('a', 0, 4, 4), yes, large(20))).toEqual([])
    expect(found(small, yes, large(20, 60, 20))).toEqual([])
  })
})

describe('freebie', () => {
  const ask = (wanted: number, t = 20, given = 0) => offer('b', t, given, wanted)

  test('[TEC-6] a gift, then an ask; magnitude is gift to value wanted', () => {
    expect(found(gift('a', 0, 5), ask(10))).toEqual(['freebie a>b'])
    expect(detectTechniques([gift('a', 0, 5), ask(10)], {})[0]?.magnitude).toBe(0.5)
  })

  test('[TEC-6] a sale at an even price counts too', () => {
    expect(found(gift('a', 0, 2), ask(20, 20, 20))).toEqual(['freebie a>b'])
  })

  test('[TEC-6] buying of them for coins, at the value or above, is neither ask nor sale', () => {
    const buys = (coins: number) =>
      detectTechniques([gift('a', 0, 5), offer('b', 20, coins, 0, { want: { bread: 3 } })], { bread: 2 })

    expect(buys(6)).toEqual([])
    expect(buys(7)).toEqual([])
    expect(buys(5)).toHaveLength(1)
  })

  test.each([
    [15, ['freebie a>b']],
    [15.1, ['freebie a>b one_sided']],
  ])('[TEC-6] a gift of 5, an ask of %f: %j (more than three times is one-sided)', (wanted, hits) => {
    expect(found(gift('a', 0, 5), ask(wanted))).toEqual(hits)
  })

  test('[TEC-6] one-sided by the net ask', () => {
    expect(found(gift('a', 0, 5), ask(40, 20, 25))).toEqual(['freebie a>b'])
  })

  test.each([
    [100, 1],
    [100.5, 0],
  ])('[TEC-6] a gift of 2, %f wanted: %i (2%% or more)', (wanted, hits) => {
    expect(found(gift('a', 0, 2), ask(wanted))).toHaveLength(hits)
  })

  test.each([
    [300, 1],
    [300.1, 0],
  ])('[TEC-6] after %f s: %i', (t, hits) => {
    expect(found(gift('a', 0, 5), ask(10, t))).toHaveLength(hits)
  })

  test('[TEC-6] a gift that was declined or taken back is none', () => {
    expect(found(gift('a', 0, 5), answer('reject', 3, 'a'), ask(10))).toEqual([])
    expect(found(gift('a', 0, 5), own('withdraw', 3, 'a'), ask(10))).toEqual([])
  })

  test('[TEC-6] the same giver and receiver, and the gift first', () => {
    expect(found(gift('a', 0, 5), { ...ask(10), to: 'cem' })).toEqual([])
    expect(found(gift('a', 0, 5), { ...ask(10), by: 'cem' })).toEqual([])
    expect(found(gift('a', 0, 5, { by: 'ben', to: 'ann' }), ask(10))).toEqual([])
    expect(found(ask(10), gift('a', 30, 5))).toEqual([])
  })

  test('[TEC-6] a second gift, or an offer that wants nothing, is no ask', () => {
    expect(found(gift('a', 0, 5), gift('b', 9, 5), ask(0))).toEqual([])
  })
})

describe('coupon', () => {
  const bread = (t: number, units: number, coins: number, more = {}) =>
    offer(`b${t}`, t, 0, coins, { give: { bread: units }, thread: `b${t}`, ...more })
  const shown = bread(0, 1, 10, { to: 'all', public: true })
  const cheap = (t: number, to: string, coins = 9) => bread(t, 1, coins, { to, due: 500 })
  const hits = (...log: readonly OfferLogEvent[]) => detectTechniques(log, { bread: 10 })

  test('[TEC-7] a coupon is one; magnitude is its cut of the price', () => {
    expect(hits(issue('a', 0, { give: { bread: 3 }, want: { coins: 24 } }))).toEqual([
      {
        technique: 'coupon',
        e1: 'a',
        e2: 'a',
        magnitude: expect.closeTo(0.2, 12),
        flags: [],
        by: 'ann',
        to: 'ben',
        t: 0,
      },
    ])
    expect(hits(issue('a', 0))[0]?.magnitude).toBe(0)
    expect(hits(issue('a', 0, { give: { bread: 3 } }))[0]?.magnitude).toBe(0)
    expect(hits(issue('a', 0, { want: { coins: 3 } }))[0]?.magnitude).toBe(0)
    expect(hits(issue('a', 0, { give: { bread: 3 }, want: { coins: 33 } }))[0]?.magnitude).toBe(0)
  })

  test('[TEC-7] a dated offer to a named buyer, a tenth below the public price of the last 300 s', () => {
    expect(hits(shown, cheap(50, 'ben'))).toEqual([
      {
        technique: 'coupon',
        subtype: 'private_offer',
        e1: 'b0',
        e2: 'b50',
        magnitude: expect.closeTo(0.1, 12),
        flags: [],
        by: 'ann',
        to: 'ben',
        t: 50,
      },
    ])
  })

  test('[TEC-7] by the unit: two for 18 are a tenth off, two for 19 are not', () => {
    expect(hits(shown, bread(50, 2, 18, { due: 500 }))).toHaveLength(1)
    expect(hits(shown, bread(50, 2, 19, { due: 500 }))).toEqual([])
  })

  test('[TEC-7] not above .9 of the price, without a date, in public, after 300 s, or for other goods', () => {
    expect(hits(shown, cheap(50, 'ben', 9.1))).toEqual([])
    expect(hits(shown, bread(50, 1, 9))).toEqual([])
    expect(hits(shown, bread(50, 1, 9, { due: 500, public: true }))).toEqual([])
    expect(hits(shown, cheap(300, 'ben'))).toHaveLength(1)
    expect(hits(shown, cheap(300.1, 'ben'))).toEqual([])
    expect(hits({ ...shown, give: { wood: 5 } }, cheap(50, 'ben'))).toEqual([])
    expect(hits({ ...shown, by: 'cem' }, cheap(50, 'ben'))).toEqual([])
  })

  test('[TEC-7] for three named buyers; the fourth makes it a sale', () => {
    const buyers = ['ben', 'cem', 'dee', 'eli', 'ben'].map((to, i) => cheap(50 + i, to))

    expect(hits(shown, ...buyers).map(({ to }) => to)).toEqual(['ben', 'cem', 'dee'])
  })
})

describe('lowball', () => {
  const deal = [offer('a', 0, 10, 10), answer('accept', 5, 'a')]

  test.each([
    [11, 1],
    [10.9, 0],
    [9, 0],
  ])('[TEC-8] 10 for 10 agreed, then %f is wanted: %i (dearer by .10 or more)', (wanted, hits) => {
    expect(found(...deal, amend('b', 50, 'a', 10, wanted))).toEqual(hits ? ['lowball a>b'] : [])
  })

  test('[TEC-8] less for the same is dearer too, and nothing at all is the worst', () => {
    expect(detectTechniques([...deal, amend('b', 50, 'a', 8, 10)], {})[0]?.magnitude).toBe(0.25)
    expect(detectTechniques([...deal, amend('b', 50, 'a', 0, 10)], {})[0]?.magnitude).toBe(1)
  })

  test('[TEC-8] where one of the two has no price, a higher net ask is a worsening of 1', () => {
    const agreed = (given: number, wanted: number) => [offer('a', 0, given, wanted), answer('accept', 5, 'a')]
    const worse = (given: number, wanted: number, then: readonly [number, number]) =>
      detectTechniques([...agreed(given, wanted), amend('b', 50, 'a', ...then)], {})[0]?.magnitude

    expect(worse(10, 0, [10, 2])).toBe(1)
    expect(worse(10, 0, [10, 0])).toBeUndefined()
    expect(worse(0, 10, [1, 20])).toBe(1)
    expect(worse(0, 10, [1, 10])).toBeUndefined()
  })

  test('[TEC-8] an ask that was granted and grows', () => {
    const granted = [offer('a', 0, 0, 10), answer('accept', 5, 'a')]

    expect(found(...granted, amend('b', 50, 'a', 0, 11))).toEqual(['lowball a>b'])
    expect(found(...granted, amend('b', 50, 'a', 0, 10.5))).toEqual([])
  })

  test('[TEC-8] a dearer version of what was granted is no foot in the door', () => {
    expect(found(offer('a', 0, 0, 4), answer('accept', 5, 'a'), amend('b', 50, 'a', 0, 20))).toEqual(['lowball a>b'])
  })

  test('[TEC-8] not before it was accepted, and not once its author delivered', () => {
    expect(found(offer('a', 0, 10, 10), amend('b', 50, 'a', 10, 12), answer('accept', 60, 'b'))).toEqual([])
    expect(found(...deal, own('deliver', 20, 'a'), amend('b', 50, 'a', 10, 12))).toEqual([])
    expect(found(...deal, amend('b', 50, 'a', 10, 12), own('deliver', 60, 'a'))).toEqual(['lowball a>b'])
  })

  test('[TEC-8] what the other side delivered does not end it', () => {
    const paid = own('deliver', 20, 'a', { by: 'ben', to: 'ann' })

    expect(found(...deal, paid, amend('b', 50, 'a', 10, 12))).toEqual(['lowball a>b'])
  })
})

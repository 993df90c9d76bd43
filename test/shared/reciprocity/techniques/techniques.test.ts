// The detectors together: precedence, what overlays, one event alone, coupons counted, and nonsense.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { couponUse } from '../../../../shared/reciprocity/techniques/coupon.ts'
import { offerLogEventSchema } from '../../../../shared/reciprocity/techniques/offer-log.ts'
import { readLog } from '../../../../shared/reciprocity/techniques/reading.ts'
import { detectTechniques, type OfferLogEvent, patternsAgainst } from '../../../../shared/reciprocity/techniques.ts'
import { amend, answer, gift, issue, offer, redeem } from './offer-logs.ts'

const names = (log: readonly OfferLogEvent[]) =>
  detectTechniques(log, {}).map(({ technique, e2 }) => `${technique} ${e2}`)

describe('order', () => {
  const refused = [offer('no', 3, 0, 60, { thread: 'large' }), answer('reject', 4, 'no', { thread: 'large' })]
  const granted = [offer('yes', 0, 0, 2, { thread: 'small' }), answer('accept', 5, 'yes', { thread: 'small' })]
  const version = offer('first', 40, 10, 20, { thread: 'now' })
  const better = amend('second', 44, 'first', 10, 17, { thread: 'now' })

  test('[TEC-9] on one event TNA goes before DITF, and DITF before FITD', () => {
    expect(names([...granted, ...refused, version, better])).toEqual(['DITF first', 'TNA second'])
    expect(names([...granted, version, better])).toEqual(['FITD first', 'TNA second'])
    expect(names([...granted, ...refused, better])).toEqual(['DITF second'])
    expect(names([...granted, better])).toEqual(['FITD second'])
  })

  test('[TEC-9] a freebie is named besides any of them', () => {
    expect(names([...refused, gift('gift', 5, 5), offer('ask', 10, 0, 10)])).toEqual(['DITF ask', 'freebie ask'])
  })

  test('[TEC-1] a log out of order is read in order of time', () => {
    const log = [...refused, offer('ask', 10, 0, 10)]

    expect(names(log.toReversed())).toEqual(['DITF ask'])
  })

  test('[TEC-1] values are units times reference values; a coin is worth one, a good without a value nothing', () => {
    const log = [
      offer('a', 0, 0, 0, { give: { loaf: 1 }, want: { coins: 7, constructor: 9 } }),
      amend('b', 4, 'a', 0, 0, { give: { loaf: 1, cake: 2 }, want: { coins: 7, constructor: 9 } }),
    ]

    expect(detectTechniques(log, { loaf: 6, cake: 1 })).toMatchObject([{ technique: 'TNA', magnitude: 0.25 }])
    expect(detectTechniques(log, { loaf: 6 })).toEqual([])
  })
})

describe('one event', () => {
  const log = [offer('a', 0, 10, 10), amend('b', 4, 'a', 12, 10), amend('c', 8, 'b', 15, 10)]

  test('[TEC-10] patterns against one event are its hits in the whole log', () => {
    expect(patternsAgainst(log, {}, 'b')).toEqual(detectTechniques(log, {}).slice(0, 1))
    expect(patternsAgainst(log, {}, 'a')).toEqual([])
    expect(patternsAgainst(log, {}, 'nothing of that name')).toEqual([])
  })
})

describe('coupons', () => {
  const bread = { give: { bread: 3 } }
  const use = (...log: readonly OfferLogEvent[]) => couponUse(readLog(log, { bread: 2 }))

  test('[TEC-7] issued, redeemed (each once), and lift over ordinary offers of the same goods', () => {
    const coupons = ['ben', 'cem', 'dee', 'eli'].map((to, i) => issue(`c${i}`, i, { to, ...bread }))
    const used = [redeem(20, 'c0'), redeem(25, 'c0'), redeem(21, 'c1', { by: 'cem' }), redeem(22, 'c2', { by: 'dee' })]
    const offers = ['o0', 'o1', 'o2', 'o3'].map((id, i) => offer(id, 30 + i, 0, 6, { thread: id, ...bread }))
    const bought = [answer('accept', 40, 'o0', { thread: 'o0' })]
    const others = [
      offer('x', 50, 0, 6, { thread: 'x', give: { wood: 3 } }),
      answer('accept', 51, 'x', { thread: 'x' }),
    ]

    // 3 of 4 used, 1 of 4 bought: three times as often.
    expect(use(...coupons, ...used, ...offers, ...bought, ...others)).toEqual({ issued: 4, redeemed: 3, lift: 2 })
  })

  test('[TEC-7] no lift where there is nothing to compare with', () => {
    expect(use(issue('a', 0, bread), redeem(1, 'a'))).toEqual({ issued: 1, redeemed: 1 })
    expect(use(offer('a', 0, 1, 1))).toEqual({ issued: 0, redeemed: 0 })
  })
})

describe('any log', () => {
  const name = fc.constantFrom('ann', 'ben', 'cem', '', '__proto__')
  const id = fc.constantFrom(...'abcdefgh')
  const bundle = fc.dictionary(
    fc.constantFrom('coins', 'bread', 'constructor', 'toString'),
    fc.oneof(fc.nat(9), fc.double({ min: 0, noNaN: true })),
  )
  const events: fc.Arbitrary<OfferLogEvent> = fc.record(
    {
      id,
      t: fc.oneof(fc.nat(60), fc.double({ min: -9, max: 2000, noNaN: true })),
      ev: fc.constantFrom(...offerLogEventSchema.shape.ev.options),
      by: name,
      to: name,
      thread: fc.constantFrom('x', 'y'),
      of: id,
      give: bundle,
      want: bundle,
      due: fc.nat(99),
      public: fc.boolean(),
      ally: name,
    },
    { requiredKeys: ['id', 't', 'ev', 'by', 'to', 'thread', 'give', 'want'] },
  )
  const logs = fc.array(events, { maxLength: 40 })

  test('[TEC-11] is read without a throw, each hit by a later event on an earlier one with a magnitude above zero or of a coupon', () => {
    let hits = 0
    void fc.assert(
      fc.property(logs, (log) => {
        for (const hit of detectTechniques(log, { bread: 2 })) {
          hits++
          expect(hit.magnitude > 0 || hit.technique === 'coupon').toBe(true)
        }
      }),
      { numRuns: 500, seed: 3 },
    )
    expect(hits).toBeGreaterThan(100) // a fuzzer that finds nothing proves nothing
  })

  test('[TEC-1] a longer log has the same hits, and more', () => {
    void fc.assert(
      fc.property(logs, fc.nat(40), (log, cut) => {
        const ordered = log.toSorted((a, b) => a.t - b.t)
        const before = detectTechniques(ordered.slice(0, cut), { bread: 2 })
        expect(detectTechniques(ordered, { bread: 2 }).slice(0, before.length)).toEqual(before)
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})

describe('shape', () => {
  const event = { id: 'a', t: 0, ev: 'offer', by: 'ann', to: 'ben', thread: 'x' }

  test('[TEC-1] what is absent may be left out or null', () => {
    const nulls = { of: null, give: null, want: null, due: null, public: null, ally: null }

    expect(offerLogEventSchema.parse({ ...event, ...nulls })).toEqual({ ...event, give: {}, want: {} })
    expect(offerLogEventSchema.parse(event)).toEqual({ ...event, give: {}, want: {} })
  })

  test.each([
    ['an unknown event', { ev: 'haggle' }],
    ['a negative quantity', { give: { bread: -1 } }],
    ['a quantity that is no number', { want: { bread: '3' } }],
    ['a time that is no number', { t: '0' }],
    ['no id', { id: '' }],
  ])('[TEC-1] %s is refused', (_what, change) => {
    expect(offerLogEventSchema.safeParse({ ...event, ...change }).success).toBe(false)
  })
})

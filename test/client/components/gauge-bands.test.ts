// The gauge: its bands fill the width, and its pointer is always in the band of the label that the text names.

import { expect, test } from 'vitest'
import { bandsOf } from '../../../client/components/gauge-bands.ts'
import { classify } from '../../../shared/reciprocity/classify.ts'
import { labels } from '../../../shared/reciprocity/label.ts'
import { softGauge } from '../../../shared/reciprocity/soft-gauge.ts'

test.each([0, 2, 3])(
  'the pointer is in the band of the label for every pair of values, the other needing it %i',
  (need) => {
    for (let given = 1; given <= 30; given++) {
      for (let got = 0; got <= 30; got++) {
        const { label } = classify({ given, got, needOfOther: need, distance: 1 })
        if (!label) throw new Error('something passed, and nothing is called')
        const { widths, at } = bandsOf(label, softGauge({ given, got, tau: 1, needy: need >= 2 }))
        const start = labels.slice(0, labels.indexOf(label)).reduce((sum, kind) => sum + widths[kind], 0)
        expect([given, got, at > start && at < start + widths[label]]).toEqual([given, got, true])
        expect(widths.generalized + widths.balanced + widths.negative).toBeCloseTo(100, 9)
      }
    }
  },
)

test('an even trade is in the middle of a wide band, a price a third too high at its edge', () => {
  const even = bandsOf('balanced', softGauge({ given: 10, got: 10, tau: 1, needy: false }))
  expect(Math.round(even.at)).toBe(50)
  expect(Math.round(even.widths.balanced)).toBe(59)
  const dear = bandsOf('negative', softGauge({ given: 15, got: 20, tau: 1, needy: false }))
  expect(dear.at - dear.widths.generalized - dear.widths.balanced).toBeCloseTo(2, 1)
})

test('a gift is all gift', () => {
  expect(bandsOf('generalized', softGauge({ given: 6, got: 0, tau: 1, needy: false }))).toEqual({
    widths: { generalized: 60, balanced: 20, negative: 20 },
    at: 30,
  })
})

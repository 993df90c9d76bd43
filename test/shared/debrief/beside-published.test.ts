// Published figures beside charts: which stand where, with which verdict, and when there is none to give.

import { describe, expect, test } from 'vitest'
import { besidePublished } from '../../../shared/debrief/beside-published.ts'
import { type Debrief, debriefOf } from '../../../shared/debrief/debrief.ts'
import type { ExchangeRecord, MatchRecord } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { mayShow, publishedFigure } from '../../../shared/reciprocity/published.ts'
import { simulated } from '../../helpers/exported.ts'

const record = recordMatch(simulated('beside'))
const { charts } = debriefOf([record], () => 0.5)
const besideOf = (records: readonly MatchRecord[], more: Partial<Debrief['charts']> = {}, chart = '') =>
  besidePublished(records, { ...charts, ...more }).filter((one) => chart === '' || one.chart === chart)

describe('what came back of gifts', () => {
  const villages = (spokenOf: 'people' | 'all', ...points: readonly (number | null)[]) => {
    const [market] = charts.weightedReciprocity.numbers.markets
    if (!market) throw new Error('no market')
    const markets = points.map((rW) => ({ ...market, rW }))
    const numbers = { ...charts.weightedReciprocity.numbers, spokenOf, markets }
    return besideOf(
      [record],
      { weightedReciprocity: { ...charts.weightedReciprocity, numbers } },
      'weightedReciprocity',
    )
  }

  test('[PBS-1] the mean of four villages inside the range of trust games agrees, outside it differs', () => {
    expect(villages('people', 0.3, 0.4, 0.35, 0.45)[0]).toMatchObject({
      figure: 'S9ret',
      verdict: 'agrees',
      own: { n: 4 },
    })
    expect(villages('people', 0.9, 0.95, 0.92, 0.94)[0]?.verdict).toBe('differs')
    expect(villages('people', 0.3, 0.4, 0.35, 0.45)[0]?.own?.value).toBeCloseTo(0.375)
  })

  test('[PBS-1] fewer than four villages cannot tell, and bots among themselves are not compared', () => {
    expect(villages('people', 0.9, 0.95, null, 0.92)[0]).toMatchObject({ verdict: 'cannotTell', own: { n: 3 } })
    expect(villages('all', 0.3, 0.4, 0.35, 0.45)).toEqual([])
  })
})

describe('prices raised on a need', () => {
  /** `unfair` of `taps` people felt that the other owes them. */
  const felt = (unfair: number, taps: number, more: Partial<ExchangeRecord> = {}): MatchRecord => {
    const [any] = record.exchanges
    if (!any) throw new Error('no exchange')
    const exchanges = Array.from({ length: taps }, (_, k): ExchangeRecord => {
      const sides = { author: 's1', other: 's2', authorKept: 'person', otherKept: 'person', against: 's1' } as const
      return { ...any, ...sides, id: `x${k + 1}`, label: 'negative', subtype: 'gouging', ...more }
    })
    const own = exchanges.map(({ id }, k) => ({
      ...{ seat: 's2', exchange: id, feeling: k < unfair ? ('theyOwe' as const) : ('fair' as const) },
    }))
    // What the one who raised the price felt is another matter.
    return {
      ...record,
      exchanges,
      felt: [...own, ...exchanges.map(({ id }) => ({ seat: 's1', exchange: id, feeling: 'fair' as const }))],
    }
  }
  const verdictOf = (some: MatchRecord) => besideOf([some], {}, 'feltComputed')[0]?.verdict

  test.each([
    [20, 24, 'agrees'],
    [3, 5, 'cannotTell'],
    [2, 24, 'differs'],
  ] as const)('[PBS-2] %i of %i who felt it unfair: %s', (unfair, taps, verdict) => {
    const [one] = besideOf([felt(unfair, taps)], {}, 'feltComputed')

    expect(one).toMatchObject({
      figure: 'S10',
      verdict,
      own: { value: unfair / taps, n: taps },
      published: { value: 0.82, n: 107 },
    })
  })

  test('[PBS-2] what was no such price, or passed with a bot, counts nothing', () => {
    expect(verdictOf(felt(20, 24, { subtype: 'hard_bargain' }))).toBe(undefined)
    expect(verdictOf(felt(20, 24, { authorKept: 'bot' }))).toBe(undefined)
  })
})

test('[PBS-3] a model, and what chooses itself in free play, get no verdict', () => {
  const seen = charts.techniques.numbers.techniques.map((row) => ({ ...row, seen: 1 }))
  const techniques = { ...charts.techniques, numbers: { ...charts.techniques.numbers, techniques: seen } }
  const some = besideOf([record], { techniques })

  expect(some.filter(({ chart }) => chart === 'techniques').map(({ figure }) => figure)).toEqual([
    'tnaFirst',
    'ditfVerbal',
    'fitdDillard',
    'couponSales',
  ])
  expect(some.filter(({ chart }) => chart === 'obligationOverTime')).toMatchObject([
    { figure: 'S2', published: { value: 0.7, n: 18_515 } },
  ])
  expect(new Set(some.map(({ verdict }) => verdict))).toEqual(new Set(['noVerdict']))
})

test('[PBS-4] every figure is one of ours, shown as its mark allows', () => {
  const seen = charts.techniques.numbers.techniques.map((row) => ({ ...row, seen: 1 }))
  const techniques = { ...charts.techniques, numbers: { ...charts.techniques.numbers, techniques: seen } }
  for (const { figure, showing } of besideOf([record], { techniques })) {
    const known = publishedFigure(figure)
    expect(known && mayShow(known.mark, known.from)).toBe(showing)
  }
})

// From given figures of a class to its verdict, for each experiment and each verdict that it can come to. The reckoning beside each case is by hand: science notes, part D0.

import { describe, expect, test } from 'vitest'
import type { Interval } from '../../../shared/reciprocity/statistics/interval.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { armResult } from '../../../shared/scenarios/results.ts'
import { type Judged, verdictsOf } from '../../../shared/scenarios/verdict.ts'

/** What was measured of each person, or of each market, by condition. */
type Figures = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>

function judged(id: string, figures: Figures): readonly Judged[] {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  const arms = Object.entries(figures).map(([arm, people]) =>
    armResult(
      scenario,
      arm,
      people.map((values) => ({ seat: 's1', values })),
    ),
  )
  return verdictsOf(scenario, 'target', arms)
}

type Share = readonly [yes: number, of: number]
/** So many of so many said yes. */
const said = (measure: string, ...[yes, of]: Share) =>
  Array.from({ length: of }, (_, index) => ({ [measure]: index < yes ? 1 : 0 }))
const each = (measure: string, ...values: readonly number[]) => values.map((value) => ({ [measure]: value }))
/** So many tickets among so many people: as even as can be. */
const tickets = (count: number, people: number) =>
  each('tickets', ...Array.from({ length: people }, (_, at) => Math.floor((count + at) / people)))

const two = (value: number) => value.toFixed(2)
const around = (interval: Interval | undefined) => interval && `${two(interval.low)} to ${two(interval.high)}`

type Odds = readonly [verdict: string, first: Share, second: Share, own: string, prediction: string]

/** Log odds ratio: ln((a+.5)(d+.5)/((b+.5)(c+.5))), SE the root of the sum of 1/(x+.5); the class's interval 1.96 SE around it, the prediction 1.96 sqrt(SE^2 + SEp^2) around the published one. */
const odds: Readonly<Record<string, { readonly measure: string; readonly cases: readonly Odds[] }>> = {
  // Published .630 (.068).
  S3: {
    measure: 'donates',
    cases: [
      // ln(60.5 * 112.5 / (90.5 * 38.5)) = .670, SE .250; .630 +- 1.96 * .259
      ['agrees', [60, 150], [38, 150], '0.18 to 1.16', '0.12 to 1.14'],
      // ln(6.5 * 16.5 / (14.5 * 4.5)) = .497, SE .711
      ['cannotTell', [6, 20], [4, 20], '-0.90 to 1.89', '-0.77 to 2.03'],
      // ln(5.5 / 45.5) = -2.113, SE .531
      ['differs', [5, 50], [25, 50], '-3.15 to -1.07', '-0.42 to 1.68'],
    ],
  },
  // The pooled one, as part D0 has it: 1.119 (.367).
  S4: {
    measure: 'saysYes',
    cases: [
      // ln(30.5 * 40.5 / (20.5 * 10.5)) = 1.747, SE .449; 1.119 +- 1.96 * .580
      ['agrees', [30, 50], [10, 50], '0.87 to 2.63', '-0.02 to 2.26'],
      // The class of the unit test in part D0: 1.318, SE .754; 1.119 +- 1.96 * .839
      ['cannotTell', [9, 15], [4, 15], '-0.16 to 2.80', '-0.52 to 2.76'],
      // ln(5.5 * 35.5 / (55.5 * 25.5)) = -1.980, SE .519; 1.119 +- 1.96 * .636
      ['differs', [5, 60], [25, 60], '-2.99 to -0.97', '-0.12 to 2.36'],
    ],
  },
  // 1.364 (.522).
  S5: {
    measure: 'grantsLarge',
    cases: [
      // ln(20.5 * 28.5 / (16.5 * 8.5)) = 1.427, SE .512; 1.364 +- 1.96 * .731
      ['agrees', [20, 36], [8, 36], '0.42 to 2.43', '-0.07 to 2.80'],
      // ln(8.5 / 4.5) = .636, SE .805
      ['cannotTell', [6, 12], [4, 12], '-0.94 to 2.21', '-0.52 to 3.24'],
      // ln(4.5 / 36.5) = -2.093, SE .589
      ['differs', [4, 40], [20, 40], '-3.25 to -0.94', '-0.18 to 2.91'],
    ],
  },
  // 1.417 (.556).
  S6: {
    measure: 'buys',
    cases: [
      // ln(22.5 * 18.5 / (8.5 * 12.5)) = 1.366, SE .544; 1.417 +- 1.96 * .778
      ['agrees', [22, 30], [12, 30], '0.30 to 2.43', '-0.11 to 2.94'],
      // ln(8.5 * 7.5 / (4.5 * 5.5)) = .946, SE .809
      ['cannotTell', [8, 12], [5, 12], '-0.64 to 2.53', '-0.51 to 3.34'],
      // ln(5.5 * 18.5 / (35.5 * 22.5)) = -2.061, SE .555
      ['differs', [5, 40], [22, 40], '-3.15 to -0.97', '-0.12 to 2.96'],
    ],
  },
}

describe.each(Object.entries(odds))('%s, two shares beside a published log odds ratio', (id, { measure, cases }) => {
  const [treated = '', control = ''] = scenarioOf(id)?.primary ?? []

  test.each(cases)('[SCE-5] %s: %o v %o', (verdict, first, second, own, prediction) => {
    const [one] = judged(id, { [treated]: said(measure, ...first), [control]: said(measure, ...second) })

    expect(one?.verdict).toBe(verdict)
    expect(one?.own && around(one.own.interval)).toBe(own)
    expect(one?.prediction && around(one.prediction)).toBe(prediction)
  })

  test('[SCE-5] tooFew: nobody in one of the two', () => {
    expect(judged(id, { [treated]: said(measure, 3, 4) })[0]?.verdict).toBe('tooFew')
    expect(judged(id, { [treated]: said(measure, 3, 4), [control]: [] })[0]?.verdict).toBe('tooFew')
  })
})

test.each([
  ['S2', said('saysYes', 20, 20), said('saysYes', 0, 20)],
  ['S2', said('saysYes', 0, 20), said('saysYes', 20, 20)],
  ['S2', [], []],
])('[SCE-5] %s: never a verdict, whatever people did: a minute is not a month', (id, now, fourMonths) => {
  expect(judged(id, { now, fourMonths })).toEqual([{ verdict: 'noVerdict', published: 0.7 }])
})

// ln 2.19 = .784, SE ln(3.6 / 1.3) / 3.92 = .260. A class: ln of the ratio, SE sqrt(1/x + 1/y).
test.each([
  // ln(46 / 19) = .884, SE .273; .784 +- 1.96 * .377
  ['agrees', [46, 24], [19, 24], '0.35 to 1.42', '0.05 to 1.52'],
  // ln 1.5 = .405, SE .456; .784 +- 1.96 * .525
  ['cannotTell', [12, 8], [8, 8], '-0.49 to 1.30', '-0.25 to 1.81'],
  // ln(15 / 40) = -.981, SE .303; .784 +- 1.96 * .399
  ['differs', [15, 24], [40, 24], '-1.57 to -0.39', '0.00 to 1.57'],
  // Twice as many people who bought as much: half the rate. ln(46 / 48 / (19 / 24)) = .191, SE .273
  ['cannotTell', [46, 48], [19, 24], '-0.34 to 0.73', '0.05 to 1.52'],
] as const)('[SCE-5] S7: %s, %o tickets v %o', (verdict, [x, n], [y, m], own, prediction) => {
  const [one] = judged('S7', { favour: tickets(x, n), none: tickets(y, m) })

  expect(one?.verdict).toBe(verdict)
  expect(one?.own && around(one.own.interval)).toBe(own)
  expect(one?.prediction && around(one.prediction)).toBe(prediction)
})

test('[SCE-5] S7: tooFew where nobody bought a ticket in one of the two: there is no ratio', () => {
  expect(judged('S7', { favour: tickets(9, 5), none: tickets(0, 5) })[0]?.verdict).toBe('tooFew')
  expect(judged('S7', { favour: tickets(9, 5) })[0]?.verdict).toBe('tooFew')
})

// Student's interval of each mean; 3.182 SDs over the root of four. .235 and .185, SD .0129 each: half .0205, SE .0105; together .0148.
test.each([
  ['higher', [0.22, 0.24, 0.23, 0.25], [0.18, 0.19, 0.2, 0.17], '0.02 to 0.08'],
  ['lower', [0.18, 0.19, 0.2, 0.17], [0.22, 0.24, 0.23, 0.25], '-0.08 to -0.02'],
  // .205 and .200; SDs .0420 and .0316: halves .0669 and .0503, SEs .0341 and .0257; together .0427: .005 +- .084
  ['cannotTell', [0.15, 0.25, 0.2, 0.22], [0.18, 0.21, 0.17, 0.24], '-0.08 to 0.09'],
] as const)('[SCE-5] S8: %s tips', (verdict, sweets, none, own) => {
  const [one] = judged('S8', { onePlusOne: each('tip', ...sweets), none: each('tip', ...none) })

  expect(one?.verdict).toBe(verdict)
  expect(one?.own && around(one.own.interval)).toBe(own)
})

test('[SCE-5] S8: tooFew with one guest, or where tips do not vary', () => {
  const some = each('tip', 0.2, 0.25)
  expect(judged('S8', { onePlusOne: some, none: each('tip', 0.2) })[0]?.verdict).toBe('tooFew')
  expect(judged('S8', { onePlusOne: some, none: each('tip', 0.2, 0.2) })[0]?.verdict).toBe('tooFew')
})

test('[SCE-5] S9: tooFew for what only one pair shows; the other means stand by themselves', () => {
  const pairs = [{ sent: 0.5, returned: 0.4 }, { sent: 0.6 }, { sent: 0.4 }]

  // Sent: .500, SD .1: .509 +- 1.96 sqrt(.138^2 + SE^2), well inside.
  expect(judged('S9', { noHistory: pairs }).map(({ measure, verdict }) => [measure, verdict])).toEqual([
    ['sent', 'agrees'],
    ['returned', 'tooFew'],
  ])
})

// 82% [74, 88]: ln(.82 / .18) = 1.516, SE (1.992 - 1.046) / 3.92 = .241.
test.each([
  // ln(9.5 / 5.5) = .547, SE sqrt(1/9.5 + 1/5.5) = .536; 1.516 +- 1.96 * .587
  ['cannotTell', 5, 4, 7, '-0.50 to 1.60', '0.36 to 2.67'],
  // ln(33.5 / 7.5) = 1.497, SE .404; 1.516 +- 1.96 * .471
  ['agrees', 16, 17, 20, '0.70 to 2.29', '0.59 to 2.44'],
  // ln(10.5 / 30.5) = -1.066, SE .358; 1.516 +- 1.96 * .432
  ['differs', 4, 6, 20, '-1.77 to -0.37', '0.67 to 2.36'],
] as const)('[SCE-5] S10: %s, both conditions together', (verdict, one, other, of, own, prediction) => {
  const [first] = judged('S10', {
    surcharge: said('stormUnfair', one, of),
    discountEnds: said('stormUnfair', other, of),
  })

  expect(first?.verdict).toBe(verdict)
  expect(first?.own && around(first.own.interval)).toBe(own)
  expect(first?.prediction && around(first.prediction)).toBe(prediction)
})

test('[SCE-5] S10: tooFew where nobody rated', () => {
  expect(judged('S10', { surcharge: each('share', 0.4), discountEnds: [] })[0]?.verdict).toBe('tooFew')
})

/** The mean over both conditions, each by its number; SE of each from Student's half: 3.182 SDs over the root of four, over 1.96. */
const within = [
  ['S11', 'moreWithFines', ['plainFirst', 'finesFirst']],
  ['S12', 'moreRecorded', ['visible', 'hidden']],
  ['S13', 'fewerWithGifts', ['giftsFirst', 'loansFirst']],
] as const
describe.each(within)('%s, what each shows within itself', (id, measure, [first, second]) => {
  test.each([
    // .4 and .3, SD .0816 each: half .130, SE .0663; of the mean .35: sqrt(2) * .0663 / 2 = .0469
    ['higher', [0.3, 0.4, 0.5, 0.4], [0.2, 0.3, 0.4, 0.3], '0.26 to 0.44'],
    ['lower', [-0.3, -0.4, -0.5, -0.4], [-0.2, -0.3, -0.4, -0.3], '-0.44 to -0.26'],
    // .025 and .025, SD .275 each: half .438, SE .223; of the mean .158
    ['cannotTell', [0.3, -0.3, 0.2, -0.1], [0.3, -0.3, 0.2, -0.1], '-0.28 to 0.33'],
  ] as const)('[SCE-5] %s', (verdict, one, other, own) => {
    const [found] = judged(id, { [first]: each(measure, ...one), [second]: each(measure, ...other) })

    expect(found?.verdict).toBe(verdict)
    expect(found?.own && around(found.own.interval)).toBe(own)
  })

  test('[SCE-5] tooFew: one alone has no spread', () => {
    expect(judged(id, { [first]: each(measure, 0.5), [second]: [] })[0]?.verdict).toBe('tooFew')
  })
})

// ln(20.5 * 16.5 / (4.5 * 8.5)) = 2.180, SE .670; ln(7.5^2 / 5.5^2) = .620, SE .794.
const shares: readonly (readonly [verdict: string, one: Share, other: Share, own: string])[] = [
  ['higher', [20, 24], [8, 24], '0.87 to 3.49'],
  ['lower', [8, 24], [20, 24], '-3.49 to -0.87'],
  ['cannotTell', [7, 12], [5, 12], '-0.94 to 2.18'],
]

// What was published is a correlation in firms. Source: science notes, part D, S14.
test('[SCE-5] S14: no verdict, however the mentored and the others differ', () => {
  for (const [, one, other] of shares)
    expect(judged('S14', { hall: [...said('mentored', ...one), ...said('others', ...other)] })).toEqual([
      { verdict: 'noVerdict' },
    ])
})

test.each(shares)('[SCE-5] S15: %s, who was told %o and who was not %o', (verdict, one, other, own) => {
  const [found] = judged('S15', { told: said('signsUp', ...one), control: said('signsUp', ...other) })

  expect(found?.verdict).toBe(verdict)
  expect(found?.own && around(found.own.interval)).toBe(own)
})

test('[SCE-5] S15: tooFew where one half has nobody', () => {
  expect(judged('S15', { told: said('signsUp', 3, 4) })[0]?.verdict).toBe('tooFew')
})

test('[SCE-5] of every experiment that students ask in, none has a verdict', () => {
  for (const scenario of scenarios)
    if (scenario.modes.includes('requester'))
      expect(verdictsOf(scenario, 'requester', [])).toEqual([{ verdict: 'builtTo' }])
})

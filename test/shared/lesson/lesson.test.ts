// What a lesson comes to: the quiz, the bets, and two settings side by side.

import { describe, expect, test } from 'vitest'
import type { MatchRecord } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { betsOf } from '../../../shared/lesson/bets.ts'
import { predictions, rangeOf } from '../../../shared/lesson/predictions.ts'
import { formAt, pairsFor, type QuizForm, questionId, quizPairs, quizScore } from '../../../shared/lesson/quiz.ts'
import { quizGain } from '../../../shared/lesson/quiz-gain.ts'
import { type PlayedMarket, treatmentEffect } from '../../../shared/lesson/treatment-effect.ts'
import { host, inMarket, plays } from '../../helpers/village.ts'

const CODE = 'ABC234'

/** Answers with so many of the three right at each time. */
function sheet(form: QuizForm, before: number | undefined, after: number | undefined) {
  const answers: Record<string, number> = {}
  for (const [time, right] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (right === undefined) continue
    for (const [index, pair] of pairsFor(CODE).entries()) {
      const correct = pair.right[formAt(time, form)]
      answers[questionId(time, pair.id)] = index < right ? correct : (correct + 1) % pair.options
    }
  }
  return { form, answers }
}

describe('the quiz', () => {
  test('[QUI-1] a class gets three of twelve pairs, the same ones each time, and other classes get others', () => {
    expect(quizPairs.length).toBe(12)
    expect(new Set(pairsFor(CODE).map(({ id }) => id)).size).toBe(3)
    expect(pairsFor(CODE)).toEqual(pairsFor(CODE))
    const seen = new Set(
      Array.from({ length: 200 }, (_, n) => pairsFor(`R${n}`))
        .flat()
        .map(({ id }) => id),
    )
    expect(seen.size).toBe(12)
  })

  test('[QUI-2] who gets form a before gets b after, and the other way round', () => {
    expect([formAt('before', 'a'), formAt('after', 'a'), formAt('before', 'b'), formAt('after', 'b')]).toEqual([
      ...['a', 'b', 'b', 'a'],
    ])
  })

  test('[QUI-3] a sheet is scored only when all three were answered', () => {
    expect(quizScore(CODE, 'before', sheet('a', 2, undefined))).toBeCloseTo(2 / 3)
    expect(quizScore(CODE, 'after', sheet('a', 2, undefined))).toBe(undefined)
    const { answers } = sheet('b', 3, undefined)
    const [first] = Object.keys(answers)
    const { [first ?? '']: _, ...rest } = answers
    expect(quizScore(CODE, 'before', { form: 'b', answers: rest })).toBe(undefined)
  })

  test('[QUI-4] the mean gain of those who answered both times, with its interval', () => {
    const gain = quizGain(CODE, [sheet('a', 1, 2), sheet('b', 1, 3), sheet('a', 2, 2), sheet('b', 0, undefined)])
    expect(gain?.students).toBe(3)
    expect(gain?.before).toBeCloseTo(4 / 9)
    expect(gain?.after).toBeCloseTo(7 / 9)
    expect(gain?.gain).toBeCloseTo(1 / 3)
    // Gains 1/3, 2/3, 0: SD 1/3, t(.975, 2) = 4.3027, half = 4.3027 / (3 sqrt 3) = .8280.
    expect(gain?.interval?.low).toBeCloseTo(1 / 3 - 0.828, 3)
    expect(gain?.interval?.high).toBeCloseTo(1 / 3 + 0.828, 3)
    expect(quizGain(CODE, [sheet('a', 1, undefined)])).toBe(undefined)
    expect(quizGain(CODE, [sheet('a', 1, 2)])?.interval).toBe(undefined)
  })
})

/** A market of persons in which so many coins are given and so many swapped. */
function market(given: number, swapped: number): MatchRecord {
  const play = inMarket({ people: 3, rounds: 1 })
  if (given > 0) plays(play, 's1', { type: 'give', to: 's2', goods: { coins: given } })
  if (swapped > 0) {
    plays(play, 's2', { type: 'offer', to: 's3', gives: { coins: swapped }, wants: { coins: swapped } })
    const [offer] = play.market.offers.values()
    plays(play, 's3', { type: 'accept', offer: offer?.id ?? '', version: 1 })
  }
  host(play, { type: 'endMatch' })
  return recordMatch(play.log.map((event, index) => ({ seq: index + 1, by: 'host', event })))
}

test('[QUI-5] bets are counted by range, beside what happened', () => {
  const answers = [{ 'predict:gifts': 0, 'predict:gains': 3 }, { 'predict:gifts': 1 }, {}]
  const [gifts, gains, promises] = betsOf(answers, [market(5, 5)])
  expect(gifts?.chosen).toEqual([1, 1, 0, 0])
  // 5 given, 5 for 5 swapped: a third of fifteen.
  expect(gifts?.actual).toBeCloseTo(1 / 3)
  expect(gifts?.range).toBe(1)
  expect(gains?.chosen).toEqual([0, 0, 0, 1])
  expect(promises).toEqual({ id: 'promises', chosen: [0, 0, 0, 0] })
})

test('[QUI-5] every share falls in one range', () => {
  for (const prediction of predictions) {
    for (let percent = 0; percent <= 100; percent++) {
      const range = rangeOf(prediction, percent / 100)
      expect(percent / 100).toBeGreaterThanOrEqual(prediction.edges[range] ?? 2)
      expect(percent / 100).toBeLessThanOrEqual(prediction.edges[range + 1] ?? -1)
    }
  }
})

describe('treatments', () => {
  const half = () => 0.5
  const played = (
    arm: 'control' | 'treated',
    given: number,
    swapped: number,
    more: Partial<PlayedMarket> = {},
  ): PlayedMarket => ({
    match: 1,
    arm,
    village: `${arm} ${given} ${swapped}`,
    block: '3+0',
    record: market(given, swapped),
    ...more,
  })

  test('[TRT-3] markets are compared by their share of gifts among persons', () => {
    const effect = treatmentEffect(
      [
        ...[1, 2, 3, 4].map((n) => played('control', n, 10, { village: `c${n}` })),
        ...[6, 7, 8, 9].map((n) => played('treated', n, 1, { village: `t${n}` })),
      ],
      half,
    )
    const control = [1, 2, 3, 4].map((n) => n / (n + 20))
    const treated = [6, 7, 8, 9].map((n) => n / (n + 2))
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length

    expect(effect?.design).toBe('between')
    expect(effect?.means.control).toBeCloseTo(mean(control))
    expect(effect?.means.treated).toBeCloseTo(mean(treated))
    expect(effect?.test?.difference).toBeCloseTo(mean(treated) - mean(control))
    // Of the 70 ways to draw four of eight, two are as extreme as this one.
    expect(effect?.test?.answer?.p).toBeCloseTo(2 / 70)
  })

  test('[TRT-3] under four villages an arm there are points, and too few villages to tell', () => {
    const effect = treatmentEffect(
      [played('control', 1, 5, { village: 'a' }), played('treated', 5, 1, { village: 'b' })],
      half,
    )
    expect(effect?.points.length).toBe(2)
    expect(effect?.test?.answer).toBe(undefined)
  })

  test('[TRT-4] villages that played both arms are compared with themselves', () => {
    const villages = [1, 2, 3, 4, 5, 6].flatMap((n) => {
      const first = n % 2 === 0 ? 'treated' : 'control'
      const second = n % 2 === 0 ? 'control' : 'treated'
      const amounts = { treated: [6, 1], control: [1, 6] } as const
      return [
        played(first, amounts[first][0], amounts[first][1], { village: `v${n}`, match: 1 }),
        played(second, amounts[second][0], amounts[second][1], { village: `v${n}`, match: 2 }),
      ]
    })
    const effect = treatmentEffect(villages, half)
    expect(effect?.design).toBe('crossover')
    expect(effect?.test?.difference).toBeCloseTo(6 / 8 - 1 / 13)
  })

  test('[TRT-3] where persons exchanged nothing there is nothing to compare', () => {
    expect(treatmentEffect([played('control', 0, 0), played('treated', 3, 0)], half)).toBe(undefined)
  })
})

// Means, standard errors and places.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { figuresOf } from '../../../shared/simulate/figures.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { emptyDiary } from '../../../shared/simulate/scripts/diary.ts'
import { figure, summing } from '../../../shared/simulate/summary.ts'

test.each([
  [[], { mean: 0, se: 0 }],
  [[7], { mean: 7, se: 0 }],
  [[1, 2, 3], { mean: 2, se: Math.sqrt(1 / 3) }],
])('[SIM-8] %j has this mean and standard error', (values, expected) => {
  expect(figure(values)).toEqual(expected)
})

test('[SIM-8] of one match it gives each strategy its results, places and share of gains', () => {
  const { hearth, raider } = bots
  const match = runMatch({ seed: 'sum', seats: [hearth, raider], settings: { rounds: 2 } })
  const sums = summing()
  sums.take(figuresOf(match, emptyDiary()))
  const { strategies, possibleGains } = sums.summary()
  const { market } = match
  const results = market.results?.seats ?? []

  expect(strategies.map(({ prosperity }) => prosperity.mean)).toEqual(results.map(({ prosperity }) => prosperity))
  expect(strategies.map(({ needsMet }) => needsMet)).toEqual(results.map((seat) => seat.needsMet / seat.needsDealt))
  expect(strategies.reduce((sum, { rank }) => sum + rank.mean, 0)).toBe(3)
  expect(possibleGains.mean).toBe((market.results?.gained ?? 0) / (market.results?.possible ?? 1))
})

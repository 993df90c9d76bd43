// What a change of the village must do to its numbers, whatever they are.

import { expect, test } from 'vitest'
import { goodFacts } from '../../../shared/game/goods.ts'
import { WELLBEING } from '../../../shared/game/timers/bell.ts'
import { START } from '../../../shared/game/timers/open-match.ts'
import { percentOf, perMatch, prosperity } from '../../../shared/simulate/balance/measure.ts'
import type { MatchFigures } from '../../../shared/simulate/figures.ts'
import type { Player } from '../../../shared/simulate/player.ts'
import { playMeasured, type Simulation } from '../../../shared/simulate/simulate.ts'
import { figure, summing } from '../../../shared/simulate/summary.ts'
import { withWorthsTimes } from '../../helpers/worths-times.ts'

const SEED = 'held-out'
const mixed = ['hearth', 'ledgerkeeper', 'mirror', 'neighbour', 'shifter', 'raider'] as const

function played(cast: readonly Player[], matches: number, more: Partial<Simulation> = {}): MatchFigures[] {
  return Array.from(
    { length: matches },
    (_, index) => playMeasured({ cast, matches, seed: SEED, ...more }, index).figures,
  )
}

function means(matches: readonly MatchFigures[]): Map<string, number> {
  const sums = summing()
  for (const match of matches) sums.take(match)
  return new Map(sums.summary().strategies.map(({ strategy, prosperity }) => [strategy, prosperity.mean]))
}

test('[BAL-10] other crafts for every seat change the mean of a strategy by less than 10%', () => {
  // Of 50 matches a lone Raider's mean still varies by a tenth.
  const before = means(played(mixed, 100))
  const after = means(played(mixed, 100, { turnedBy: 3 }))

  expect(after.size).toBe(6)
  for (const [strategy, mean] of after) {
    expect(mean, strategy).not.toBe(before.get(strategy))
    expect(Math.abs(mean / (before.get(strategy) ?? 0) - 1), strategy).toBeLessThan(0.1)
  }
})

test('[BAL-11] with all values, purses and wellbeing doubled every strategy keeps its rank', () => {
  // In this company they are so far apart that no lot could turn them round.
  const apart = ['raider', 'hearth', { script: 'idle' }] as const
  const play = () => means(played([...apart, ...apart], 40, { settings: { barn: false } }))
  const ranked = (all: Map<string, number>) => [...all].sort(([, a], [, b]) => b - a).map(([strategy]) => strategy)
  const [once, twice] = [play(), withWorthsTimes(2, play)]

  expect(ranked(once)).toEqual(['Raider', 'Hearth', 'Does-nothing'])
  expect(ranked(twice)).toEqual(ranked(once))
  for (const [strategy, mean] of once) expect((twice.get(strategy) ?? 0) / mean, strategy).toBeCloseTo(2, 1)
  expect([goodFacts.tool.valueCoins, WELLBEING.urgentUnmet, START.coins]).toEqual([6, -12, 20])
})

test('[BAL-12] where needs are never told Hearths give half as much or less', () => {
  const gifts = (player: Player) =>
    figure(
      perMatch(
        played(
          Array.from({ length: 6 }, () => player),
          12,
        ),
        (seat) => seat.gifts,
      ),
    ).mean

  expect(gifts('hearth')).toBeGreaterThan(5)
  expect(gifts({ bot: 'hearth', never: 'tells' })).toBeLessThanOrEqual(gifts('hearth') / 2)
})

test('[BAL-13] a Ledgerkeeper in place of a Raider makes the whole village richer', () => {
  const village = (last: Player) => perMatch(played([...mixed.slice(0, 5), last], 40), prosperity)

  expect(percentOf(village('ledgerkeeper'), village('raider')).mean).toBeGreaterThan(100)
})

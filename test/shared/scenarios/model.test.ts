// The model of every scenario, played: the first half of its figures, and what holds of every experiment that is played.

import { expect, test } from 'vitest'
import { violations } from '../../../shared/game/invariants.ts'
import { scenarios } from '../../../shared/scenarios/index.ts'
import { playScenario } from '../../../shared/simulate/run-scenario.ts'
import { answersAsSaid, played } from './model-answers.ts'
import { modelFigures } from './model-figures.ts'

test('[SCE-2] every scenario has its figures, but ours, which have none to match', () => {
  expect(scenarios.map(({ id }) => id).filter((id) => !modelFigures[id])).toEqual(
    scenarios.map(({ id }) => id).filter((id) => ['S13', 'S14', 'S15'].includes(id)),
  )
})

answersAsSaid('first')

const ways = scenarios.flatMap((one) => [one, ...(one.variants ?? [])])
test.each(ways.flatMap(({ id, arms }) => arms.map((arm) => [id, arm])))(
  '[SCE-3] %s, %s: nothing refused, nothing made or lost',
  (id = '', arm = '') => {
    const scenario = played(id)
    const matches = scenario.roles.length > 4 ? 3 : 40
    for (let k = 0; k < matches; k++) {
      const { market, events, moves } = playScenario(scenario, arm, `whole ${k}`)
      expect(moves.filter(({ refused }) => refused)).toEqual([])
      expect(violations(market)).toEqual([])
      expect(scenario.observe(market, events).length).toBeGreaterThan(0)
    }
  },
  60_000,
)

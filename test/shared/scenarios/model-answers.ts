// The model of a scenario, played: its rates and means against the figures it was built from. In two test files, as it takes the longest of all.

import { expect, test } from 'vitest'
import { decayOf } from '../../../shared/scenarios/decay.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { type ArmResult, armResult } from '../../../shared/scenarios/results.ts'
import { runScenario } from '../../../shared/simulate/run-scenario.ts'
import { type Figures, modelDecay, modelFigures } from './model-figures.ts'

/** Agents of each condition, and how far from its figure a result may be, in points of its scale. */
const PAIRS = { agents: 20_000, points: 1.5 }
/** Where many sit in one market, so many are enough: each gives the mean of many rounds. */
const GROUPS = { agents: 6_000, points: 1.5 }

export const played = (id: string) => {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  return scenario
}

/** Every figure belongs to one of the halves. */
export function answersAsSaid(half: 'first' | 'second'): void {
  const ids = Object.keys(modelFigures)
  const middle = ids.length / 2
  const mine = ids.filter((_, index) => (half === 'first' ? index < middle : index >= middle))
  test.each(mine.map((id) => [id]))(
    '[SCE-2] %s answers as its figures say',
    (id) => {
      const figures = modelFigures[id] ?? {}
      const known = new Set(Object.values(figures).flatMap(({ arms }) => Object.keys(arms)))
      const results = near(id, figures, [...known], played(id).roles.length < 4 ? PAIRS : GROUPS)
      const decay = modelDecay[id]
      if (decay !== undefined) expect(Math.abs((decayOf(played(id), results)?.ratio ?? 0) - decay)).toBeLessThan(0.03)
    },
    240_000,
  )
}

function near(
  id: string,
  figures: Figures,
  arms: readonly string[],
  { agents, points }: typeof PAIRS,
): readonly ArmResult[] {
  const scenario = played(id)
  const results: ArmResult[] = []
  for (const [arm, markets] of runScenario(scenario, { agents, seed: 'model', arms })) {
    const result = armResult(scenario, arm, markets.flat())
    results.push(result)
    for (const [measure, { scale, arms: byArm }] of Object.entries(figures)) {
      const expected = byArm[arm]
      const found = result.measures[measure]
      if (expected === undefined) continue
      const got = found?.kind === 'rate' ? found.rate : (found?.mean ?? Number.NaN)
      expect(Math.abs(got - expected) / scale, `${arm} ${measure}: ${got} for ${expected}`).toBeLessThan(points / 100)
    }
  }
  return results
}

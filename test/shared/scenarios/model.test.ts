// The model of every scenario, played: its rates and means against the figures it was built from.

import { expect, test } from 'vitest'
import { violations } from '../../../shared/game/invariants.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { armResult } from '../../../shared/scenarios/results.ts'
import { playScenario, runScenario } from '../../../shared/simulate/run-scenario.ts'

const AGENTS = 20_000

/** By scenario, measure and condition. Source: science notes, part D, the row of each. */
const figures: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  S4: {
    saysYes: { ditf: 0.5, exposure: 0.25, target: 0.167, twoRequesters: 0.105, delayed: 0.5 },
    delivers: { ditf: 0.42, exposure: 0.25, target: 0.167, twoRequesters: 0.105, delayed: 0.35 },
  },
}

test.each(scenarios.map(({ id }) => [id]))(
  '[SCE-2] %s at 20,000 agents a condition',
  (id) => {
    const scenario = scenarioOf(id)
    if (!scenario) throw new Error(`no ${id}`)
    const observed = runScenario(scenario, { agents: AGENTS, seed: 'model' })
    for (const [arm, observations] of observed) {
      const { measures } = armResult(scenario, arm, observations)
      for (const [measure, byArm] of Object.entries(figures[id] ?? {})) {
        const result = measures[measure]
        if (byArm[arm] === undefined) continue
        expect(
          Math.abs((result?.kind === 'rate' ? result.rate : Number.NaN) - byArm[arm]),
          `${arm} ${measure}`,
        ).toBeLessThan(0.015)
      }
    }
    expect(Object.keys(figures[id] ?? {}).length).toBeGreaterThan(0)
  },
  120_000,
)

test.each(scenarios.flatMap(({ id, arms }) => arms.map((arm) => [id, arm])))(
  '[SCE-3] %s, %s: nothing refused, nothing made or lost',
  (id = '', arm = '') => {
    const scenario = scenarioOf(id)
    if (!scenario) throw new Error(`no ${id}`)
    for (let k = 0; k < 40; k++) {
      const { market, moves } = playScenario(scenario, arm, `whole ${k}`)
      expect(moves.filter(({ refused }) => refused)).toEqual([])
      expect(violations(market)).toEqual([])
      expect(scenario.observe(market).length).toBeGreaterThan(0)
    }
  },
)

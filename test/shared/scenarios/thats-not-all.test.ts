// That's not all: treatment and control end with the very same offer; only the way there differs.

import { expect, test } from 'vitest'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { playScenario } from '../../../shared/simulate/run-scenario.ts'

/** What the seller's one offer said, version by version. */
function versionsIn(arm: string): readonly string[] {
  const scenario = scenarioOf('S6')
  if (!scenario) throw new Error('no S6')
  const [offer, second] = playScenario(scenario, arm, 'terms').market.bygone
  expect(second).toBeUndefined()
  return (offer?.versions ?? []).map(({ gives, wants, givesLater, wantsLater }) =>
    JSON.stringify({ gives, wants, givesLater, wantsLater }),
  )
}

test.each([
  ['tna', 'control'],
  ['tnaDear', 'controlDear'],
  ['discount', 'discountControl'],
])('[SCE-11] the last terms of %s and %s are equal to the byte', (treated, control) => {
  const [two, one] = [versionsIn(treated), versionsIn(control)]

  expect([two.length, one.length]).toEqual([2, 1])
  expect(two.at(-1)).toBe(one[0])
  expect(two[0]).not.toBe(one[0])
})

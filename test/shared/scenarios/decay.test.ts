// What a month of the story leaves of the yes: of a class without a verdict, of bots without an interval, and of the model as it was built.

import { expect, test } from 'vitest'
import { decayOf } from '../../../shared/scenarios/decay.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { armResult } from '../../../shared/scenarios/results.ts'
import type { Mode, Scenario } from '../../../shared/scenarios/scenario.ts'
import { verdictsOf } from '../../../shared/scenarios/verdict.ts'

function played(id: string): Scenario {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  return scenario
}
const gratitude = played('S2')

/** So many of twenty said yes. */
const arms = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([arm, yes]) =>
    armResult(
      gratitude,
      arm,
      Array.from({ length: 20 }, (_, index) => ({ seat: 's1', values: { saysYes: index < yes ? 1 : 0 } })),
    ),
  )
const judged = (counts: Readonly<Record<string, number>>, mode: Mode = 'target') =>
  verdictsOf(gratitude, mode, arms(counts))

// Golden: as in the test of the line itself, e^-.32454 and e^(-.32454 +- 1.96 * .11781).
const all = { now: 12, fourMonths: 3, oneMonth: 8, twoMonths: 7 }
const left = expect.closeTo(0.72286, 5)
const interval = { low: expect.closeTo(0.57381, 5), high: expect.closeTo(0.91061, 5) }

test('[SCE-13] a class is told what each month left, beside the study, and there is no verdict', () => {
  expect(judged(all)).toEqual([{ verdict: 'noVerdict', own: { estimate: left, interval }, published: 0.7 }])
})

test('[SCE-13] who had no favour is not in it', () => {
  expect(judged({ ...all, noGift: 19 })).toEqual(judged(all))
})

test('[SCE-13] two delays, or three of which one was played by nobody, make no curve', () => {
  const { twoMonths: _, ...three } = all
  const nobody = armResult(gratitude, 'twoMonths', [])

  expect(judged({ now: 12, fourMonths: 3 })).toEqual([{ verdict: 'noVerdict', published: 0.7 }])
  expect(judged({ now: 12, fourMonths: 3, noGift: 2 })).toEqual([{ verdict: 'noVerdict', published: 0.7 }])
  expect(decayOf(gratitude, [...arms({ now: 12, fourMonths: 3 }), nobody])).toBeUndefined()
  expect(judged(three)[0]?.own?.interval).toBeDefined()
})

test('[SCE-13] where all say yes at once, no line is laid', () => {
  expect(judged({ now: 20, oneMonth: 10, twoMonths: 10, fourMonths: 4 })).toEqual([
    { verdict: 'noVerdict', published: 0.7 },
  ])
})

test('[SCE-13] of bots it has no interval: they were built to answer like this', () => {
  expect(judged(all, 'requester')).toEqual([{ verdict: 'builtTo', own: { estimate: left }, published: 0.7 }])
})

test('[SCE-13] no other experiment has it', () => {
  expect(decayOf(played('S4'), arms(all))).toBeUndefined()
})

// From counts to a verdict.

import { expect, test } from 'vitest'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { armResult } from '../../../shared/scenarios/results.ts'
import type { Mode } from '../../../shared/scenarios/scenario.ts'
import { verdictsOf } from '../../../shared/scenarios/verdict.ts'

/** So many people an arm, of whom so many said yes. */
type Counts = Readonly<Record<string, readonly [yes: number, of: number]>>

function judged(id: string, measure: string, counts: Counts, mode: Mode = 'target') {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  const arms = Object.entries(counts).map(([arm, [yes, of]]) => {
    const people = Array.from({ length: of }, (_, index) => ({
      seat: 's1',
      values: { [measure]: index < yes ? 1 : 0 },
    }))
    return armResult(scenario, arm, people)
  })
  return verdictsOf(scenario, mode, arms)
}

test.each([
  ['agrees', { ditf: [30, 50], target: [10, 50] }],
  ['cannotTell', { ditf: [5, 12], target: [3, 12] }],
  ['differs', { ditf: [5, 60], target: [25, 60] }],
  ['tooFew', { ditf: [3, 4] }],
] as const)('[SCE-5] S4: %s', (verdict, counts) => {
  expect(judged('S4', 'saysYes', counts)[0]?.verdict).toBe(verdict)
})

test('[SCE-5] S4 says how many it would take', () => {
  // 50.0 against 16.7%: 30 an arm. Source: science notes, part D0.
  const [one] = judged('S4', 'saysYes', { ditf: [5, 12], target: [3, 12] })
  expect(one?.casesAnArm).toBeGreaterThan(20)
  expect(one?.casesAnArm).toBeLessThan(40)
})

test.each([
  ['first', [5, 25]],
  ['second', [0, 60]],
  ['both', [1, 12]],
  ['neither', [30, 40]],
] as const)('[SCE-5] S1: its interval holds %s', (verdict, plain) => {
  expect(judged('S1', 'sendsBack', { plain, control: [0, 9] })[0]?.verdict).toBe(verdict)
})

test.each([
  ['agrees', { surcharge: [16, 20], discountEnds: [17, 20] }],
  ['differs', { surcharge: [5, 20], discountEnds: [5, 20] }],
] as const)('[SCE-5] S10: %s', (verdict, counts) => {
  expect(judged('S10', 'stormUnfair', counts)[0]?.verdict).toBe(verdict)
})

test('[SCE-5] S9: each mean beside the means of many studies', () => {
  const scenario = scenarioOf('S9')
  if (!scenario) throw new Error('no S9')
  const people = (sent: number, returned: number) =>
    [-0.1, 0, 0.1, 0.2, -0.2, -0.1, 0, 0.1, 0.2, -0.2].map((off) => ({
      seat: 's1',
      values: { sent: sent + off, returned: returned + off },
    }))
  const verdicts = (sent: number, returned: number) =>
    verdictsOf(scenario, 'target', [armResult(scenario, 'noHistory', people(sent, returned))]).map(
      ({ verdict }) => verdict,
    )
  expect(verdicts(0.5, 0.37)).toEqual(['agrees', 'agrees'])
  // Three who sent 0, .5 and 1: SE .29 beside .138 among studies; what came back varies less, SE .04 beside .094.
  const few = [0, 0.5, 1].map((sent, index) => ({ seat: 's1', values: { sent, returned: 0.3 + 0.07 * index } }))
  expect(verdictsOf(scenario, 'target', [armResult(scenario, 'noHistory', few)]).map(({ verdict }) => verdict)).toEqual(
    ['cannotTell', 'agrees'],
  )
  expect(verdicts(0.97, 0.9)).toEqual(['differs', 'differs'])
})

test('[SCE-5] bots that were built to answer like this are no evidence', () => {
  expect(judged('S4', 'saysYes', { ditf: [30, 50], target: [10, 50] }, 'requester')).toEqual([{ verdict: 'builtTo' }])
})

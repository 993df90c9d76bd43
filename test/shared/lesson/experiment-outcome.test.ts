// What an experiment came to where people sit together: their market is what counts, not each of them.

import { expect, test } from 'vitest'
import { experimentOutcome } from '../../../shared/lesson/experiment-outcome.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import type { MeasuredMarket } from '../../../shared/scenarios/measured.ts'
import type { Mode } from '../../../shared/scenarios/scenario.ts'

/** A market in which everybody comes to the same. */
function market(id: string, arm: string, measure: string, value: number, uncounted?: 'cutShort'): MeasuredMarket {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  const seats = scenario.people.target.map((_, index) => `s${index + 1}`)
  return {
    ...{ scenario, arm, mode: 'target' },
    seats: seats.map((seat) => ({ seat, values: { [measure]: value }, uncounted, concerns: [seat] })),
  }
}

test('[SCE-9] farmers of one village are no four witnesses: the interval is that of the villages’ means', () => {
  const villages = [0.3, 0.2, 0].flatMap((more) =>
    ['plainFirst', 'finesFirst'].map((arm) => market('S11', arm, 'moreWithFines', more)),
  )
  const outcome = experimentOutcome(villages)
  const [result] = (outcome?.arms ?? []).map(({ measures }) => measures['moreWithFines'])

  // Three means: .167, SD .153, half 4.303 * .153 / sqrt(3) = .379. As twelve farmers it would be .083, and no zero in it.
  expect(result).toMatchObject({ kind: 'mean', n: 12, mean: expect.closeTo(0.1667, 4) })
  expect(result?.interval).toEqual({ low: expect.closeTo(-0.2128, 4), high: expect.closeTo(0.5461, 4) })
  expect(outcome?.judged[0]?.verdict).toBe('cannotTell')
})

test('[SCE-9] villages that all show it tell; one alone does not', () => {
  const shows = [0.3, 0.25, 0.2, 0.25].flatMap((more) =>
    ['visible', 'hidden'].map((arm) => market('S12', arm, 'moreRecorded', more)),
  )

  expect(experimentOutcome(shows)?.judged[0]?.verdict).toBe('higher')
  expect(experimentOutcome(shows.slice(0, 1))?.judged[0]?.verdict).toBe('tooFew')
})

test('[SCE-9] who does not count is in no village’s mean', () => {
  const villages = [
    ...[0.3, 0.2].map((more) => market('S11', 'plainFirst', 'moreWithFines', more)),
    market('S11', 'plainFirst', 'moreWithFines', -1, 'cutShort'),
  ]

  expect(experimentOutcome(villages)?.arms[0]).toMatchObject({
    ...{ n: 8, excluded: { cutShort: 4 } },
    measures: { moreWithFines: { n: 8, mean: expect.closeTo(0.25, 12) } },
  })
})

test('[SCE-5] where students met the model each condition has its counts, and no interval', () => {
  const pairs = [1, 0, 1].map((value) => market('S2', 'now', 'saysYes', value))
  const measured = (mode: Mode) =>
    experimentOutcome(pairs.map((one) => ({ ...one, mode })))?.arms[0]?.measures['saysYes']

  expect(measured('target')).toMatchObject({ yes: 2, n: 3, interval: { low: expect.any(Number) } })
  expect(measured('requester')).toEqual({ kind: 'rate', yes: 2, n: 3, rate: 2 / 3 })
})

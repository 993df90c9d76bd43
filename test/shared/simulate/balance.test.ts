// What must stay true of the numbers (game design, section 8), on seeds that nothing was tuned on; and how it is judged.

import { beforeAll, describe, expect, test } from 'vitest'
import { balancing, HELD_OUT_SEED, TUNING_SEED, type Verdict } from '../../../shared/simulate/balance/balancing.ts'
import { statements } from '../../../shared/simulate/balance/index.ts'
import { type Claim, statement } from '../../../shared/simulate/balance/statement.ts'
import { visiting } from '../../../shared/simulate/balance/villages.ts'
import { playMeasured } from '../../../shared/simulate/simulate.ts'

describe('the statements', () => {
  /**
   * A twentieth of what `npm run gt -- simulate --balance` plays, for every run of the tests. With so few matches a statement that is true
   * may miss a bound by chance: here it fails where a figure is more than two standard errors on the wrong side, and says so in the command.
   */
  const MATCHES = 20
  const verdicts = new Map<number, Verdict>()

  beforeAll(() => {
    const { simulations, take } = balancing(statements, MATCHES, HELD_OUT_SEED)
    for (const [index, simulation] of simulations.entries()) {
      for (let match = 0; match < simulation.matches; match++) {
        for (const verdict of take(index, match, playMeasured(simulation, match).figures)) {
          verdicts.set(verdict.number, verdict)
        }
      }
    }
  }, 300_000)

  function judged(number: number) {
    const claims = verdicts.get(number)?.claims ?? []
    return { claims: claims.length, broken: claims.filter(({ holds, clear }) => !holds && clear) }
  }

  test('[BAL-0] the share of the possible gains is 0 where nothing moves, and never more than the whole', () => {
    expect(judged(0)).toEqual({ claims: 3, broken: [] })
  })

  test('[BAL-1] giving is not below trading, and both are well above taking', () => {
    expect(judged(1)).toEqual({ claims: 4, broken: [] })
  })

  test('[BAL-2] one Raider among Hearths is rich', () => {
    expect(judged(2)).toEqual({ claims: 1, broken: [] })
  })

  test('[BAL-3] where others answer in kind and can see, a Raider is poor', () => {
    expect(judged(3)).toEqual({ claims: 2, broken: [] })
  })

  test('[BAL-4] a Hearth among Mirrors is no fool', () => {
    expect(judged(4)).toEqual({ claims: 1, broken: [] })
  })

  test('[BAL-5] no strategy of the default village is twice as good as another', () => {
    expect(judged(5)).toEqual({ claims: 1, broken: [] })
  })

  test('[BAL-6] under heavy shocks gifts keep more seats above zero than accounts do', () => {
    expect(judged(6)).toEqual({ claims: 1, broken: [] })
  })

  test('[BAL-7] among six alike no craft is much better than another', () => {
    expect(judged(7)).toEqual({ claims: 14, broken: [] })
  })

  test('[BAL-8] no single habit is enough, sharing and promising gain where they should', () => {
    expect(judged(8)).toEqual({ claims: 6, broken: [] })
  })

  test("[BAL-9] at a person's pace there is enough to do, and not too much", () => {
    expect(judged(9)).toEqual({ claims: 5, broken: [] })
  })
})

test('[BAL-9] time in which nothing is suggested is counted while a need is open', () => {
  const lived = visiting({ script: 'person', tells: 'all' })
  const idle = Array.from(
    { length: 40 },
    (_, match) => playMeasured({ ...lived, matches: 40, seed: 'idle' }, match).figures.diary.longestIdleMs,
  )

  expect(Math.max(...idle)).toBeGreaterThan(0)
})

test('[SIM-17] the seeds of tuning and of showing have nothing in common', () => {
  const seeds = (seed: string) => balancing(statements, 400, seed).simulations.map((one) => one.seed)

  expect(new Set(seeds(HELD_OUT_SEED))).toEqual(new Set(['held-out']))
  expect(seeds(TUNING_SEED)).not.toContain('held-out')
})

describe('judging', () => {
  const trial = { cast: ['hearth', 'raider'], settings: { rounds: 1 } } as const
  const { figures } = playMeasured({ ...trial, matches: 1, seed: 'x' }, 0)
  const verdictOn = (claim: Omit<Claim, 'says' | 'unit'>) => {
    const one = statement({ number: 1, says: '', trials: { trial }, claims: () => [{ says: '', unit: '', ...claim }] })
    return balancing([one], 1, 'x').take(0, 0, figures)[0]?.claims[0]
  }

  test.each([
    [{ least: 5 }, 5, true],
    [{ least: 5 }, 4.9, false],
    [{ most: 5 }, 5, true],
    [{ most: 5 }, 5.1, false],
    [{ above: 5 }, 5, false],
    [{ above: 5 }, 5.1, true],
    [{ below: 5 }, 5, false],
    [{ below: 5 }, 4.9, true],
    [{ least: 5, most: 8 }, 9, false],
    [{ least: 5 }, Number.NaN, false],
  ])('[SIM-17] with the bounds %j a figure of %d holds: %s', (bounds, mean, holds) => {
    expect(verdictOn({ figure: { mean, se: 0 }, ...bounds })).toMatchObject({ holds })
  })

  test.each([
    [1, 7.1, true],
    [1, 6.9, false],
    [0, 5, true],
  ])('[SIM-17] with a standard error of %d a figure of %d is clear of the bound 5: %s', (se, mean, clear) => {
    expect(verdictOn({ figure: { mean, se }, least: 5 })).toMatchObject({ clear })
  })

  test('[SIM-17] a kind of match that two statements speak of is played once; each is judged once all of its matches are in', () => {
    const two = [1, 2].map((number) =>
      statement({
        number,
        says: '',
        trials: { trial, ...(number === 2 ? { other: { ...trial, turnedBy: 1, times: 2 } } : {}) },
        claims: () => [],
      }),
    )
    const { simulations, take } = balancing(two, 2, 'x')
    const numbers = (simulation: number, match: number) => take(simulation, match, figures).map(({ number }) => number)

    expect(simulations).toEqual([
      { ...trial, matches: 2, seed: 'x' },
      { ...trial, turnedBy: 1, matches: 4, seed: 'x' },
    ])
    expect([numbers(0, 1), numbers(0, 0)]).toEqual([[], [1]])
    expect([1, 3, 0, 2].map((match) => numbers(1, match))).toEqual([[], [], [], [2]])
  })
})

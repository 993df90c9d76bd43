// The scenarios from the command line: what is listed, what is counted, and what is said to a slip.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apply } from '../../../shared/game/apply.ts'
import { marketEventSchema } from '../../../shared/game/events/index.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { playScenario } from '../../../shared/simulate/run-scenario.ts'
import { asked } from '../../helpers/command.ts'

test('[SCE-1] scenarios --json lists every one, whole', () => {
  const { code, out } = asked('scenarios', '--json')
  const listed: (Record<string, unknown> & { variants?: { id: string }[] })[] = JSON.parse(out[0] ?? '')
  expect([code, out.length, listed.map(({ id }) => id)]).toEqual([0, 1, scenarios.map(({ id }) => id)])
  expect(listed.flatMap(({ variants = [] }) => variants).map(({ id }) => id)).toEqual([
    'S2-steady',
    'S3-first',
    'S4-meta',
    'S11-strangers',
  ])
  for (const one of listed)
    expect(
      Object.keys(one)
        .filter((key) => key !== 'variants')
        .sort(),
    ).toEqual(['arms', 'compared', 'id', 'mark', 'measure', 'published', 'stages', 'title'])
})

test('[SCE-1] scenarios --json names what a class is set beside: nothing where only a sign was published', () => {
  const listed: { id: string; compared: { id: string; figures: unknown; n?: number; mark: string }[] }[] = JSON.parse(
    asked('scenarios', '--json').out[0] ?? '',
  )
  const compared = (id: string) => listed.find((one) => one.id === id)?.compared

  expect(Object.fromEntries(listed.map(({ id, compared }) => [id, compared.map(({ id }) => id)]))).toEqual({
    ...{ S1: ['S1', 'S1b'], S2: ['S2'], S3: ['S3l'], S4: ['S4pool'], S5: ['S5'], S6: ['S6'], S7: ['S7'] },
    ...{ S9: ['S9sent', 'S9ret'], S10: ['S10'] },
    ...{ S8: [], S11: [], S12: [], S13: [], S14: [], S15: [] },
  })
  expect(compared('S4')).toMatchObject([{ figures: { lnOr: 1.119, se: 0.367 }, mark: 'M-hi' }])
  expect(compared('S7')).toMatchObject([{ figures: { rateRatio: 2.19, low: 1.3, high: 3.6 }, reportedBy: 'E. Diehl' }])
  expect(compared('S9')).toMatchObject([{ figures: { mean: 0.509 } }, { figures: { mean: 0.365 } }])
  expect(compared('S1')).toMatchObject([
    { figures: { share: 0.202 }, n: 578, mark: 'V-s' },
    { figures: { share: 0.02 }, n: 755, mark: 'V-o' },
  ])
})

test('[SCE-9] scenario --json: the interval of farmers is that of their villages’ means', () => {
  const { arms } = JSON.parse(asked('scenario', 'S11', '--agents', '12', '--seed', 'x', '--json').out[0] ?? '')
  const scenario = scenarioOf('S11')
  for (const { id, n, mean, ci } of arms) {
    const villages = [1, 2, 3].map((market) => {
      const match = scenario && playScenario(scenario, id, `x:${id}:${market}`)
      const shares = scenario?.observe(match?.market ?? emptyMarket(), match?.events ?? []) ?? []
      return shares.reduce((sum, { values }) => sum + (values?.['without'] ?? 0), 0) / shares.length
    })
    const middle = villages.reduce((sum, one) => sum + one, 0) / 3
    // Three means: two degrees of freedom, t 4.302653.
    const half = 4.302653 * Math.sqrt(villages.reduce((sum, one) => sum + (one - middle) ** 2, 0) / 2 / 3)
    expect([n, mean]).toEqual([12, expect.closeTo(middle, 12)])
    expect(ci).toEqual([expect.closeTo(middle - half, 6), expect.closeTo(middle + half, 6)])
  }
})

test('[SCE-1] scenario --json counts, and the same seed counts the same', () => {
  const args = ['scenario', 'S4', '--agents', '50', '--seed', 'x', '--json']
  const { code, out, errors } = asked(...args)
  const { id, arms } = JSON.parse(out[0] ?? '')
  expect([code, errors, id]).toEqual([0, [], 'S4'])
  for (const arm of arms) {
    expect(arm).toMatchObject({ n: 50, ci: [expect.any(Number), expect.any(Number)] })
    expect(arm.rate).toBe(arm.yes / arm.n)
  }
  expect(asked(...args).out).toEqual(out)
  expect(asked('scenario', 's4', '--agents', '50', '--seed', 'y', '--json').out).not.toEqual(out)
})

test('[SCE-13] scenario S2 --json says what a month leaves, and scenarios what the study found', () => {
  const run = (id: string) => JSON.parse(asked('scenario', id, '--agents', '300', '--json').out[0] ?? '')
  const { arms, decay } = run('S2')
  const share = (arm: string) => arms.find(({ id }: { id: string }) => id === arm).rate

  // Near to what the first and the last delay alone would come to.
  expect(decay).toEqual({ ratio: expect.any(Number), ci: [expect.any(Number), expect.any(Number)] })
  expect(Math.abs(decay.ratio - (share('fourMonths') / share('now')) ** 0.25)).toBeLessThan(0.05)
  expect(decay.ci[0] < decay.ratio && decay.ratio < decay.ci[1]).toBe(true)
  expect(run('S3')).not.toHaveProperty('decay')
  const listed: Record<string, unknown>[] = JSON.parse(asked('scenarios', '--json').out[0] ?? '')
  expect(listed.find(({ id }) => id === 'S2')).toMatchObject({ published: { ratioPer30Days: 0.7 }, mark: 'V-o' })
})

test('[SCE-1] the same counts follow from the events', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gt-scenario-'))
  const file = join(folder, 'events.jsonl')
  const { out } = asked('scenario', 'S4', '--agents', '40', '--events', file, '--json')
  const markets = new Map<string, ReturnType<typeof emptyMarket>>()
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const { match, seq: _, ...event } = JSON.parse(line)
    const market = markets.get(match) ?? emptyMarket()
    markets.set(match, market)
    apply(market, marketEventSchema.parse(event))
  }
  rmSync(folder, { recursive: true })
  const yes: Record<string, number> = {}
  for (const market of markets.values()) {
    const arm = market.secret?.arm ?? ''
    for (const one of scenarioOf('S4')?.observe(market, []) ?? [])
      yes[arm] = (yes[arm] ?? 0) + (one.values?.['saysYes'] ?? 0)
  }
  const { arms } = JSON.parse(out[0] ?? '')
  expect(yes).toEqual(Object.fromEntries(arms.map(({ id, yes }: { id: string; yes: number }) => [id, yes])))
})

test.each([
  [['scenario'], /Say which experiment/],
  [['scenario', 'S99'], /No experiment is called "S99"/],
  [['scenario', 'S4', '--agents', '0'], /--agents takes a whole number/],
  [['scenario', 'S4', '--seed', ''], /--seed/],
  [['scenario', 'S4', '--events', '/no/such/folder/x'], /cannot be written/],
  [['scenarios', '--what'], /--what/],
])('[SCE-1] %j is answered in one sentence', (args, sentence) => {
  const { code, out, errors } = asked(...args)
  expect([code, out, errors.length]).toEqual([2, [], 1])
  expect(errors[0]).toMatch(sentence)
})

// The common granary among strangers: who sits with whom, and what is measured of them.

import { expect, test } from 'vitest'
import type { Stage } from '../../../shared/game/stage.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { playScenario } from '../../../shared/simulate/run-scenario.ts'
import { played } from './model-answers.ts'

const strangers = played('S11-strangers')
const seats = strangers.roles.map((_, index) => `s${index + 1}`)
const gives = (stages: readonly Stage[]) => stages.filter(({ collects }) => collects !== undefined)
const pairsOf = (groups: Stage['groups'] = []) =>
  groups.flatMap((group) => group.flatMap((one) => group.flatMap((other) => (one < other ? [`${one} ${other}`] : []))))
/** How many of these have come up so often. */
const counted = (pairs: readonly string[]) => {
  const times = new Map<string, number>()
  for (const pair of pairs) times.set(pair, (times.get(pair) ?? 0) + 1)
  const found: Record<number, number> = {}
  for (const count of times.values()) found[count] = (found[count] ?? 0) + 1
  return found
}
const rounds = gives(strangers.stages('plainFirst', 'target'))

test('[SCE-14] each round the twelve sit in three fours, whichever half comes first', () => {
  for (const arm of strangers.arms)
    for (const length of ['whole', 'short'] as const) {
      const stages = strangers.stages(arm, 'target', length)
      expect(gives(stages).length).toBe(length === 'whole' ? 20 : 8)
      for (const { groups } of gives(stages)) {
        expect(groups?.map((group) => group.length)).toEqual([4, 4, 4])
        expect(groups?.flat().sort()).toEqual([...seats].sort())
      }
      // Who sat together may fine one another.
      stages.forEach((stage, index) => {
        if (stage.can.includes('fine')) expect(stage.groups).toEqual(stages[index - 1]?.groups)
      })
    }
})

test('[SCE-14] two sit together four to six times in twenty rounds, two or three times in each half', () => {
  const pairs = rounds.map(({ groups }) => pairsOf(groups))

  expect(counted(pairs.flat())).toEqual({ 4: 3, 5: 30, 6: 33 })
  for (const half of [pairs.slice(0, 10), pairs.slice(10)]) expect(counted(half.flat())).toEqual({ 2: 18, 3: 48 })
})

test('[SCE-14] of eighteen pairs only three sit together again in the next round, and none three times running', () => {
  const pairs = rounds.map(({ groups }) => new Set(pairsOf(groups)))
  const again = pairs.slice(1).map((now, index) => [...now].filter((pair) => pairs[index]?.has(pair)))

  expect(again.map((stayed) => stayed.length)).toEqual(again.map(() => 3))
  const thrice = again.slice(1).flatMap((stayed, index) => stayed.filter((pair) => again[index]?.includes(pair)))
  expect(thrice).toEqual([])
})

test('[SCE-14] partners and strangers play the same halves and measure the same', () => {
  const partners = scenarioOf('S11')
  const shape = (stages: readonly Stage[] = []) =>
    stages.map(({ kind, seconds, questions }) => [kind, seconds, questions])

  expect(partners?.variants).toContain(strangers)
  expect([strangers.arms, strangers.measures]).toEqual([partners?.arms, partners?.measures])
  for (const arm of strangers.arms)
    for (const length of ['whole', 'short'] as const)
      expect(shape(strangers.stages(arm, 'target', length))).toEqual(shape(partners?.stages(arm, 'target', length)))
})

test('[SCE-14] a fine falls on who gave as much as the rest by the group of its round, not by all twelve', () => {
  const { market } = playScenario(strangers, 'finesFirst', 'by hand')
  const [fineRound, giveRound] = [3, 2]
  const among = ['s1', 's2', 's4', 's12']
  const gift = (seat: string, coins: number, sat: readonly string[]) => ({
    ...{ seat, coins, round: giveRound, atMs: 0, among: sat },
  })
  market.granary?.gifts.splice(0)
  // Of the four the mean is 5, of all twelve more.
  const sat = among.map((seat, index) => gift(seat, [2, 6, 7, 5][index] ?? 0, among))
  const elsewhere = ['s3', 's7', 's8', 's10'].map((seat) => gift(seat, 20, ['s3', 's7', 's8', 's10']))
  market.granary?.gifts.push(...sat, ...elsewhere)
  market.fines.splice(0)
  for (const to of ['s2', 's4', 's12', 's1'].filter((seat) => seat !== 's1'))
    market.fines.push({ by: 's1', to, round: fineRound, atMs: 0, among })
  market.fines.push({ by: 's2', to: 's1', round: fineRound, atMs: 0, among })
  const of = (seat: string) => strangers.observe(market, []).find((one) => one.seat === seat)?.values?.['antisocial']

  expect([of('s1'), of('s2'), of('s4')]).toEqual([1, 0, undefined])
})

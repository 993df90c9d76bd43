// The charts of the sandbox in words: every sentence whole, every figure a figure, every column named.

import { expect, test } from 'vitest'
import type { ChartPage } from '../../../client/debrief/charts/chart-page.ts'
import { columnWords } from '../../../client/debrief/terms.ts'
import { generationPages } from '../../../client/sandbox/generation-pages.ts'
import { ordersOf, playedText, problemOf, resultOf } from '../../../client/sandbox/run-setting.ts'
import { type Setting, usualSetting } from '../../../client/sandbox/setting.ts'
import { strategyName } from '../../../client/sandbox/strategy-words.ts'
import { thrivePages } from '../../../client/sandbox/thrive-pages.ts'
import { sandboxColumns } from '../../../client/text/en-sandbox.ts'
import { botIds } from '../../../shared/bots/index.ts'
import type { MeetingFigures } from '../../../shared/simulate/meetings.ts'
import { type MatchOutcome, playOutcome, thriving } from '../../../shared/simulate/thriving.ts'

function whole(pages: readonly ChartPage[]): void {
  for (const page of pages) {
    const said = [page.headline, page.measured, page.description, ...(page.legend ?? []).map(({ word }) => word)]
    for (const words of said) {
      expect(words, page.id).not.toBe('')
      expect(words, page.id).not.toMatch(/\{\{|sandbox\.|debrief\.|NaN|undefined|Infinity/)
    }
    const strategies = botIds.map(strategyName)
    for (const { id } of page.table.columns) {
      if (!strategies.includes(id)) expect(columnWords(id), `${page.id}: ${id}`).not.toBe(id)
    }
    for (const row of page.table.rows) expect(row).toHaveLength(page.table.columns.length)
  }
}

const quick: Setting = { ...usualSetting, rounds: 2 }

test('who thrives: every chart in whole sentences, for a mixed cast and for one alone', () => {
  for (const cast of [usualSetting.cast, { hearth: 3 }]) {
    const outcomes = ordersOf({ ...quick, cast })
      .slice(0, 4)
      .map(({ simulation, index }) => playOutcome(simulation, index))
    whole(thrivePages(thriving(outcomes)))
  }
  expect(Object.keys(sandboxColumns)).toContain('strategy')
})

test('a lead is claimed only where the ranges of the means do not overlap', () => {
  const outcomes = (raider: readonly number[]) =>
    raider.map((prosperity, match) => ({
      seats: [
        { strategy: 'hearth', prosperity: 200 + (match % 2) * 20 },
        { strategy: 'raider', prosperity },
      ].map((seat) => ({
        ...{ ...seat, wellbeing: 0, needsMet: 1, needsDealt: 2 },
        did: { generalized: 0, balanced: 0, negative: 0 },
      })),
      gained: 1,
      possible: 2,
    }))
  const headline = (raider: readonly number[]) => thrivePages(thriving(outcomes(raider)))[0]?.headline

  expect(headline([300, 320, 310, 305])).toBe('Raider thrives most here: 309 on average')
  expect(headline([100, 420, 150, 390])).toBe('Raider and Hearth do about as well as each other here')
})

/** Figures without luck. */
function figures(alone: readonly (readonly number[])[], half: readonly (readonly number[])[]): MeetingFigures {
  const sure = (table: readonly (readonly number[])[]) => table.map((row) => row.map((mean) => ({ mean, se: 0 })))
  return { alone: sure(alone), half: sure(half) }
}

test('generations: who takes over, what all earn, and who can enter where, in whole sentences', () => {
  const setting: Setting = { ...quick, view: 'generations', cast: { hearth: 11, raider: 1 }, generations: 60 }
  const pages = generationPages(
    setting,
    figures(
      [
        [320, 90],
        [400, 240],
      ],
      [
        [320, 200],
        [340, 240],
      ],
    ),
  )
  const [shares, earns, alone] = pages

  whole(pages)
  expect(shares?.headline).toMatch(/^Raider takes over: from 8% to 9\d%$/)
  expect(earns?.headline).toMatch(/^What all earn falls from 3\d\d to 2\d\d$/)
  expect(alone?.headline).toBe('A single Raider earns 400 among Hearth, the most of any')
  expect(shares?.table.rows[0]).toEqual([0, 11 / 12, 1 / 12])
  expect(shares?.table.rows.at(-1)?.[0]).toBe(60)
})

test('[SBX-4] a run of generations plays every meeting, in each world that is compared', () => {
  const setting: Setting = { ...quick, view: 'generations', cast: { hearth: 1, raider: 1 }, matches: 50, rounds: 1 }
  const orders = ordersOf(setting)
  expect(orders).toHaveLength(5 * 10)
  const both = ordersOf({ ...setting, beside: 'reputationOff' })
  expect(both.map(({ simulation }) => simulation.settings?.reputation)).toEqual([
    ...Array(50).fill('visible'),
    ...Array(50).fill('off'),
  ])
  const outcomes = both.map(
    (_, order): MatchOutcome => ({
      seats: ['hearth', 'raider'].map((strategy) => ({
        ...{ strategy, prosperity: order, wellbeing: 0, needsMet: 0, needsDealt: 0 },
        did: { generalized: 0, balanced: 0, negative: 0 },
      })),
      ...{ gained: 0, possible: 1 },
    }),
  )
  const result = resultOf({ ...setting, beside: 'reputationOff' }, outcomes)
  if (result.view !== 'generations') throw new Error('another view')
  expect(result.worlds.map(({ reputation }) => reputation)).toEqual(['visible', 'off'])
  // The mean of ten orders in a row, meeting by meeting.
  expect(
    result.worlds.map(({ figures: { alone, half } }) => [alone[0]?.[0]?.mean, alone[1]?.[1]?.mean, half[1]?.[0]?.mean]),
  ).toEqual([
    [4.5, 34.5, 44.5],
    [54.5, 84.5, 94.5],
  ])
  for (const { figures } of result.worlds) whole(generationPages(setting, figures))
})

test('what was played holds while only shares, mutation and length change', () => {
  const setting: Setting = { ...quick, view: 'generations' }
  const same = { ...setting, cast: { ...setting.cast, hearth: 9 }, mutation: 3, generations: 150 }

  expect(playedText(same)).toBe(playedText(setting))
  expect(playedText({ ...setting, noise: 1 })).not.toBe(playedText(setting))
  expect(playedText({ ...quick, cast: { ...quick.cast, hearth: 9 } })).not.toBe(playedText(quick))
})

test('a setting that cannot be run says why', () => {
  expect(problemOf({ ...quick, cast: { hearth: 1 } })).toBe('tooFew')
  expect(problemOf({ ...quick, cast: { hearth: 5 } })).toBeUndefined()
  expect(problemOf({ ...quick, view: 'generations', cast: { hearth: 5, raider: 0 } })).toBe('oneStrategy')
})

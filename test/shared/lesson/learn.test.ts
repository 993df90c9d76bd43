// The lessons of Learn: every experiment is in one, every bet has its answer in one of four ranges, and nothing is shown that may not be.

import { expect, test } from 'vitest'
import { lessonOf, lessonOfScenario, lessons, settleBet } from '../../../shared/lesson/learn.ts'
import { scenarioOf, scenarios } from '../../../shared/scenarios/index.ts'
import { stagedMs } from '../../../shared/scenarios/staged-ms.ts'

test('every experiment is the play of exactly one lesson', () => {
  const played = lessons.flatMap(({ play }) => ('scenario' in play ? [play.scenario] : []))

  expect(played.toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted())
  expect(lessonOfScenario('S4')?.id).toBe('door')
  expect(lessonOf('nothing')).toBeUndefined()
})

test.each(
  lessons.flatMap(({ id, minutes, play }) => ('scenario' in play ? [[id, minutes, play.scenario] as const] : [])),
)(
  '%s takes three to five minutes, and not much more for who never says that they are done',
  (_id, minutes, scenarioId) => {
    const scenario = scenarioOf(scenarioId)
    if (!scenario) throw new Error(`no ${scenarioId}`)
    expect(minutes).toBeGreaterThanOrEqual(3)
    expect(minutes).toBeLessThanOrEqual(5)
    for (const arm of scenario.primary) expect(stagedMs(scenario, arm, 'target', 'short') / 60_000).toBeLessThan(7.5)
  },
)

test('bets on what was published fall where it was found', () => {
  const right = Object.fromEntries(lessons.map(({ id, bet }) => [id, settleBet(bet)?.right]))

  // 20%, 70%, 1.75, 50%, 53%, 73%, 2.19, 1.35, 85%, 37%, 91%, .31, no change, 50%, indirect gifts. Source: science notes, part 1.
  expect(right).toEqual({
    ...{ kinds: undefined, norm: 1, summers: 3, debt: 2, timeFrame: 2 },
    ...{ charity: 3, door: 2, foot: 2, notAll: 2, smallFavour: 2, freebies: 2, signUps: 3, resist: 1 },
    ...{ trust: 1, fairPrice: 3, mentoring: 1, reputation: 1, sanctions: 2, needs: 0 },
  })
})

test('a bet on oneself waits for what came out', () => {
  const { bet } = lessons[0]

  expect([0, 1, 2, 3, 4, 5, 6].map((agreed) => settleBet(bet, agreed)?.right)).toEqual([0, 0, 1, 1, 2, 2, 3])
})

test('a bet on a figure that may not be shown is not settled', () => {
  const bet = {
    on: 'published',
    figure: 'finesShares',
    key: 'partnersWith',
    edges: [0.25, 0.5, 0.75],
    as: 'of100',
  } as const

  expect(settleBet(bet)).toBeUndefined()
  expect(settleBet({ on: 'finding', right: 0, source: 'x', mark: 'M-mid' })).toBeUndefined()
})

test('each bet says how its figure may be shown', () => {
  const showing = (id: string) => {
    const lesson = lessonOf(id)
    return lesson && settleBet(lesson.bet)?.showing
  }

  expect(['debt', 'door', 'summers', 'reputation'].map(showing)).toEqual(['asFact', 'asReported', undefined, 'asFact'])
})

// How likely a class comes to an answer, before it plays.

import { expect, test } from 'vitest'
import { classChance, opensWith } from '../../../shared/scenarios/class-chance.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import type { Mode } from '../../../shared/scenarios/scenario.ts'

function chanceOf(id: string, students: number, more: readonly string[] = []) {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`no ${id}`)
  return classChance(scenario, 'target', [...scenario.primary, ...more], students)
}

test('[CEX-10] S4: 24 students seldom tell, 62 mostly do; a third condition takes its share', () => {
  expect(chanceOf('S4', 24)).toMatchObject({ anArm: 12, students: 62 })
  expect(chanceOf('S4', 24)?.chance).toBeCloseTo(0.311, 3)
  expect(chanceOf('S4', 62)?.chance).toBeGreaterThan(0.75)
  expect(chanceOf('S4', 24, ['exposure'])).toMatchObject({ anArm: 8, students: 93 })
  expect(chanceOf('S4', 1)?.chance).toBe(0)
})

test('[CEX-10] S1: an answer is one of the two studies and not the other; S3 takes more than a class', () => {
  expect(chanceOf('S1', 30)).toMatchObject({ anArm: 15, students: 30 })
  expect(chanceOf('S3', 300)?.students).toBe(undefined)
})

test('[CEX-10] S7: two means of tickets; S10: one share of all', () => {
  const [raffle, storm] = [chanceOf('S7', 48), chanceOf('S10', 24)]
  // At least 24 an arm for 80%. Source: science notes, part D, S7.
  expect(raffle).toMatchObject({ anArm: 24 })
  expect(raffle?.chance).toBeGreaterThan(0.78)
  expect(chanceOf('S7', 12)?.chance).toBeLessThan(0.5)
  expect(storm).toMatchObject({ anArm: 12, students: expect.any(Number) })
  // By hand, of 24 people: the interval of 18.5 to 6.5 has no 0 in it (1.046 - 1.96 x .456), that of 17.5 to 7.5 has (.847 - 1.96 x .436);
  // of a binomial with .82 there are 18 or more with .874, and 15 or fewer, which differ, with .019.
  expect(storm?.chance).toBeCloseTo(0.894, 3)
})

test('[CEX-12] a further condition opens when each of all gets its number of cases', () => {
  const opens = (id: string, more: readonly string[] = [], mode: Mode = 'target') => {
    const scenario = scenarioOf(id)
    return scenario && opensWith(scenario, mode, [...scenario.primary, ...more])
  }
  // Door in the face: 31 of each for 80% power. Source: science notes, part D0.
  expect([opens('S4'), opens('S4', ['exposure'])]).toEqual([93, 124])
  // The charity box: 299 of each, and no class has so many.
  expect(opens('S3')).toBe(undefined)
  // Nothing to reckon with: open.
  expect([opens('S8'), opens('S4', [], 'requester')]).toEqual([0, 0])
})

test('[CEX-10] nothing is reckoned where nothing was published to reckon with, nor where students ask', () => {
  expect(chanceOf('S12', 48)).toBe(undefined)
  const scenario = scenarioOf('S4')
  expect(scenario && classChance(scenario, 'requester', scenario.primary, 48)).toBe(undefined)
})

// Before a class plays: how likely it comes to an answer, and how many students that would take.

import { publishedEffect, publishedFigure, publishedShare } from '../reciprocity/published.ts'
import { chanceOfOne } from '../reciprocity/statistics/chance-of-share.ts'
import { casesAnArm } from '../reciprocity/statistics/proportions.ts'
import { chanceOfAnswer, chanceOfRateAnswer, chanceOfShareAnswer } from '../reciprocity/statistics/verdict.ts'
import type { ArmId, Mode, Scenario } from './scenario.ts'

export type ClassChance = {
  /** People of each condition. */
  readonly anArm: number
  /** Probability of a verdict other than "cannot tell", if what was published is true of this class. */
  readonly chance: number
  /** For a chance of about 80%. Undefined: more than a class ever has. */
  readonly students?: number
}

/** The largest class, in each of two conditions. */
const MOST_AN_ARM = 150
/** Source: the power that casesAnArm reckons with. */
const WANTED = 0.8

/** Undefined: nothing was published from which it could be reckoned. */
export function classChance(
  scenario: Scenario,
  mode: Mode,
  arms: readonly ArmId[],
  students: number,
): ClassChance | undefined {
  const { people } = scenario
  const size = people[mode].length
  if (mode === 'requester' || size !== 1 || arms.length === 0) return undefined
  const anArm = Math.min(MOST_AN_ARM, Math.floor(students / arms.length))
  const chance = chanceOf(scenario, arms.length)
  if (!chance) return undefined
  const cases = casesFor(scenario, chance)
  return {
    anArm,
    chance: anArm === 0 ? 0 : chance(anArm),
    ...(cases !== undefined && cases <= MOST_AN_ARM && { students: cases * arms.length }),
  }
}

/**
 * How many students it takes before one more condition opens, so that each gets its number of cases.
 * @returns 0: it is open to any class, as nothing can be reckoned; undefined: no class has so many
 */
export function opensWith(scenario: Scenario, mode: Mode, arms: readonly ArmId[]): number | undefined {
  const chance = classChance(scenario, mode, [...arms, 'one more'], 2 * MOST_AN_ARM)
  return chance ? chance.students : 0
}

/** Of each condition. For two shares by the formula that the published numbers of cases come from, so that setup and verdict say the same. */
function casesFor(scenario: Scenario, chance: (anArm: number) => number): number | undefined {
  const [p, q] = scenario.primary.map((arm) => publishedOf(scenario, arm))
  if (scenario.compare.kind === 'logOdds') return p === undefined || q === undefined ? undefined : casesAnArm(p, q)
  return chance(MOST_AN_ARM) < WANTED ? undefined : leastFor(chance)
}

/** By the number of people in each of so many conditions. */
function chanceOf(scenario: Scenario, arms: number): ((anArm: number) => number) | undefined {
  const { compare, primary } = scenario
  const [p, q] = primary.map((arm) => publishedOf(scenario, arm))
  switch (compare.kind) {
    case 'shares': {
      const [first, second] = [compare.first, compare.second].map((id) => publishedFigure(id)?.figures['share'])
      if (first === undefined || second === undefined) return undefined
      return (anArm) => chanceOfOne(anArm, first, second)
    }
    case 'share': {
      const known = publishedFigure(compare.figure)
      const published = known && publishedShare(known)
      return published && ((anArm) => chanceOfShareAnswer(anArm * arms, published.share, published))
    }
    case 'logOdds':
    case 'rateRatio': {
      const known = publishedFigure(compare.figure)
      const effect = known && publishedEffect(known)
      if (!effect || p === undefined || q === undefined) return undefined
      const reckon = compare.kind === 'logOdds' ? chanceOfAnswer : chanceOfRateAnswer
      return (anArm) => reckon(anArm, p, q, effect)
    }
    default:
      return undefined
  }
}

/** The fewest of each condition with the chance that is wanted: the chance rises with their number, but for the steps of whole people. */
function leastFor(chance: (anArm: number) => number): number {
  let [few, enough] = [0, MOST_AN_ARM]
  while (enough - few > 1) {
    const half = Math.floor((few + enough) / 2)
    if (chance(half) >= WANTED) enough = half
    else few = half
  }
  return enough
}

function publishedOf({ publishedArms }: Scenario, arm: ArmId): number | undefined {
  const at = publishedArms[arm]
  return at && publishedFigure(at.figure)?.figures[at.key]
}

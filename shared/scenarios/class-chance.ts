// Before a class plays: how likely it comes to an answer, and how many students that would take.

import { publishedEffect, publishedFigure } from '../reciprocity/published.ts'
import { chanceOfOne } from '../reciprocity/statistics/chance-of-share.ts'
import { casesAnArm } from '../reciprocity/statistics/proportions.ts'
import { chanceOfAnswer } from '../reciprocity/statistics/verdict.ts'
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
  const { compare, people } = scenario
  const size = people[mode].length
  if (mode === 'requester' || size !== 1 || arms.length === 0) return undefined
  const anArm = Math.min(MOST_AN_ARM, Math.floor(students / arms.length))
  const told = (chance: number, cases: number | undefined): ClassChance => ({
    anArm,
    chance,
    ...(cases !== undefined && cases <= MOST_AN_ARM && { students: cases * arms.length }),
  })
  if (compare.kind === 'shares') {
    const [first, second] = [compare.first, compare.second].map((id) => publishedFigure(id)?.figures['share'])
    if (first === undefined || second === undefined) return undefined
    const chance = (cases: number) => chanceOfOne(cases, first, second)
    const least = Array.from({ length: MOST_AN_ARM }, (_, index) => index + 1).find((cases) => chance(cases) >= WANTED)
    return told(anArm === 0 ? 0 : chance(anArm), least)
  }
  if (compare.kind !== 'logOdds') return undefined
  const known = publishedFigure(compare.figure)
  const effect = known && publishedEffect(known)
  const [p, q] = scenario.primary.map((arm) => shareOf(scenario, arm))
  if (!effect || p === undefined || q === undefined) return undefined
  return told(anArm === 0 ? 0 : chanceOfAnswer(anArm, p, q, effect), casesAnArm(p, q))
}

function shareOf({ publishedArms }: Scenario, arm: ArmId): number | undefined {
  const at = publishedArms[arm]
  return at && publishedFigure(at.figure)?.figures[at.key]
}

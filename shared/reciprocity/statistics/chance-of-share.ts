// Before a class plays: how likely one share comes to lie beside one of two published ones and not the other.

import { binomialDistribution } from 'simple-statistics'
import { sharesHeld } from './verdict.ts'

/** Probability that the interval of so many cases holds exactly one of two published shares, if the first is true of them. */
export function chanceOfOne(cases: number, first: number, second: number): number {
  return (binomialDistribution(cases, first) ?? []).reduce((sum, probability, yes) => {
    const held = sharesHeld({ yes, of: cases }, first, second)?.held
    return held === 'first' || held === 'second' ? sum + probability : sum
  }, 0)
}

// A class beside a published figure: does it agree, does it differ, or can one not tell?

import { binomialDistribution, poissonDistribution } from 'simple-statistics'
import { type Effect, intervalOf, logit, logOddsRatio, logRateRatio } from './effect.ts'
import { holds, type Interval, Z } from './interval.ts'
import { type Share, wilson } from './proportions.ts'

export type Verdict = 'agrees' | 'cannotTell' | 'differs' | 'noVerdict'

export type Comparison = {
  /** 95% interval of the class's own effect. */
  readonly own: Interval
  /** Where a class's estimate would fall in 95% of classes if the published effect were true. */
  readonly prediction: Interval
  readonly z: number
  readonly verdict: Verdict
}

/**
 * Inside the prediction interval with the same sign and an interval without 0: agrees; inside and its interval holds 0: cannot tell;
 * outside, or of the opposite sign with an interval without 0: differs. No verdict against a published effect whose own interval holds 0.
 * Source: science notes, part D0.
 */
export function compare(own: Effect, published: Effect): Comparison {
  const together = Math.hypot(published.se, own.se)
  const prediction = intervalOf({ estimate: published.estimate, se: together })
  const z = (own.estimate - published.estimate) / together
  return { own: intervalOf(own), prediction, z, verdict: verdictOf(own, published, prediction) }
}

function verdictOf(own: Effect, published: Effect, prediction: Interval): Verdict {
  if (holds(intervalOf(published), 0)) return 'noVerdict'
  if (!holds(prediction, own.estimate)) return 'differs'
  if (holds(intervalOf(own), 0)) return 'cannotTell'
  return Math.sign(own.estimate) === Math.sign(published.estimate) ? 'agrees' : 'differs'
}

/** Only a direction, where there is no published figure to match. */
export function direction(own: Effect): 'higher' | 'lower' | 'cannotTell' {
  if (holds(intervalOf(own), 0)) return 'cannotTell'
  return own.estimate > 0 ? 'higher' : 'lower'
}

/** One share beside two published ones (S1: 20.2% in 1976, 2.0% in 2016): which of them does its interval hold? Undefined for no cases. Source: science notes, part D0. */
export function sharesHeld(
  own: Share,
  first: number,
  second: number,
): { readonly own: Interval; readonly held: 'first' | 'second' | 'both' | 'neither' } | undefined {
  const interval = wilson(own)
  if (!interval) return undefined
  const [one, other] = [holds(interval, first), holds(interval, second)]
  const held = one && other ? 'both' : one ? 'first' : other ? 'second' : 'neither'
  return { own: interval, held }
}

/** A class's mean beside the means of many studies (S9): their mean +- 1.96 sqrt(SD of studies^2 + SE^2). Source: science notes, part D, S9. */
export function compareMean(
  own: { readonly mean: number; readonly se: number },
  studies: { readonly mean: number; readonly sd: number },
): { readonly prediction: Interval; readonly inside: boolean } {
  const half = Z * Math.hypot(studies.sd, own.se)
  const prediction = { low: studies.mean - half, high: studies.mean + half }
  return { prediction, inside: holds(prediction, own.mean) }
}

const isAnswer = (own: Effect, published: Effect) => {
  const { verdict } = compare(own, published)
  return verdict === 'agrees' || verdict === 'differs'
}

/** Probability that so many an arm come to a verdict other than "cannot tell", if the published shares are true of them. For the setup screen. Source: science notes, part D0. */
export function chanceOfAnswer(anArm: number, p: number, q: number, published: Effect): number {
  const first = binomialDistribution(anArm, p) ?? []
  const second = binomialDistribution(anArm, q) ?? []
  let answered = 0
  first.forEach((probability, yes) => {
    second.forEach((other, no) => {
      if (isAnswer(logOddsRatio({ yes, of: anArm }, { yes: no, of: anArm }), published)) answered += probability * other
    })
  })
  return answered
}

/** The same of two means of counts (S7: tickets), each count Poisson. Two counts of which one is zero have no ratio: no answer. Source: as above. */
export function chanceOfRateAnswer(anArm: number, first: number, second: number, published: Effect): number {
  const others = poissonDistribution(anArm * second) ?? []
  let answered = 0
  ;(poissonDistribution(anArm * first) ?? []).forEach((probability, one) => {
    others.forEach((other, two) => {
      const own = logRateRatio({ count: one, over: anArm }, { count: two, over: anArm })
      if (own && isAnswer(own, published)) answered += probability * other
    })
  })
  return answered
}

/** The same of one share of so many people beside a published one (S10), against even odds. Source: as above. */
export function chanceOfShareAnswer(people: number, share: number, published: Effect): number {
  return (binomialDistribution(people, share) ?? []).reduce(
    (sum, probability, yes) => (isAnswer(logit({ yes, of: people }), published) ? sum + probability : sum),
    0,
  )
}

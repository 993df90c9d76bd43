// A class beside what was published: does it agree, does it differ, or can one not tell?

import { publishedEffect, publishedFigure, publishedShare } from '../reciprocity/published.ts'
import { type Effect, logit, logOddsRatio, logRateRatio } from '../reciprocity/statistics/effect.ts'
import { type Interval, Z } from '../reciprocity/statistics/interval.ts'
import { casesAnArm, type Share } from '../reciprocity/statistics/proportions.ts'
import { compare, compareMean, direction, sharesHeld } from '../reciprocity/statistics/verdict.ts'
import { decayOf } from './decay.ts'
import type { ArmResult, MeasureResult } from './results.ts'
import type { Mode, Scenario } from './scenario.ts'

/** `tooFew`: an arm without cases, or one that does not vary. `builtTo`: the bots were built to answer like this. */
type Verdict =
  | 'agrees'
  | 'cannotTell'
  | 'differs'
  | 'noVerdict'
  | 'first'
  | 'second'
  | 'both'
  | 'neither'
  | 'higher'
  | 'lower'
  | 'tooFew'
  | 'builtTo'

export type Judged = {
  readonly verdict: Verdict
  /** Of which measure, where there is one for each. */
  readonly measure?: string
  /** The class's own effect on the scale that is compared, with its 95% interval; without one where bots answered. */
  readonly own?: { readonly estimate: number; readonly interval?: Interval }
  readonly published?: number
  /** Where 95% of classes would fall if the published figure were true of them. */
  readonly prediction?: Interval
  /** Cases an arm for an 80% chance to tell the published shares apart. */
  readonly casesAnArm?: number
}

/**
 * @param arms those that were played, measured on people
 * @returns one entry, or one for each measure that is compared
 */
export function verdictsOf(scenario: Scenario, mode: Mode, arms: readonly ArmResult[]): readonly Judged[] {
  const { compare: plan, measures, primary } = scenario
  if (mode === 'requester') return [{ verdict: 'builtTo', ...fadingOfBots(scenario, arms) }]
  const main = measures[0]?.id ?? ''
  const of = (arm: string, measure = main) => arms.find(({ id }) => id === arm)?.measures[measure]
  const [first, second] = [of(primary[0]), of(primary[1])]
  switch (plan.kind) {
    case 'logOdds':
      return [{ ...effects(oddsOf(first, second), plan.figure), ...needed(scenario) }]
    case 'rateRatio':
      return [effects(ratioOf(first, second), plan.figure)]
    case 'shares': {
      const share = shareOf(of(plan.arm))
      const [one, other] = [shareFigure(plan.first), shareFigure(plan.second)]
      const held = share && sharesHeld(share, one, other)
      if (!share || !held) return [{ verdict: 'tooFew' }]
      return [{ verdict: held.held, own: { estimate: share.yes / share.of, interval: held.own }, published: one }]
    }
    case 'share':
      return [againstShare(together(arms.map(({ id }) => shareOf(of(id)))), plan.figure)]
    case 'studies':
      return Object.entries(plan.figures).map(([measure, figure]) =>
        againstStudies(of(plan.arm, measure), measure, figure),
      )
    case 'decay':
      return [{ verdict: 'noVerdict', ...fading(scenario, arms) }]
    case 'measures':
      return [{ verdict: 'noVerdict' }]
    case 'within': {
      const parts = arms.flatMap(({ measures }) => measures[plan.measure] ?? [])
      return [signOf(parts)]
    }
    case 'direction': {
      const effect = differenceOf(first, second)
      if (!effect) return [{ verdict: 'tooFew' }]
      return [{ verdict: direction(effect), own: { estimate: effect.estimate, interval: around(effect) } }]
    }
  }
}

function effects(own: Effect | undefined, figure: string): Judged {
  const known = publishedFigure(figure)
  const published = known && publishedEffect(known)
  if (!own || !published) return { verdict: 'tooFew' }
  const { verdict, own: interval, prediction } = compare(own, published)
  return { verdict, own: { estimate: own.estimate, interval }, published: published.estimate, prediction }
}

/** One share against a published one with its interval: on the scale of odds, where 0 is one half. */
function againstShare(share: Share | undefined, figure: string): Judged {
  const known = publishedFigure(figure)
  const published = known && publishedShare(known)
  if (!share || !published) return { verdict: 'tooFew' }
  const own = logit(share)
  const { verdict, own: interval, prediction } = compare(own, published)
  return { verdict, own: { estimate: own.estimate, interval }, published: published.estimate, prediction }
}

function againstStudies(result: MeasureResult | undefined, measure: string, figure: string): Judged {
  const { mean, sdStudies } = publishedFigure(figure)?.figures ?? {}
  if (result?.kind !== 'mean' || !result.interval || mean === undefined || sdStudies === undefined)
    return { verdict: 'tooFew', measure }
  const se = seOf(result.interval)
  const { prediction, inside } = compareMean({ mean: result.mean, se }, { mean, sd: sdStudies })
  const own = { estimate: result.mean, interval: result.interval }
  // A mean that is less sure than the studies differ among themselves lies inside whatever the class did.
  const verdict = !inside ? 'differs' : se > sdStudies ? 'cannotTell' : 'agrees'
  return { verdict, measure, own, published: mean, prediction }
}

/** What a month leaves, beside what 30 days left in the study. */
function fading(scenario: Scenario, arms: readonly ArmResult[]): Pick<Judged, 'own' | 'published'> {
  if (scenario.compare.kind !== 'decay') return {}
  const own = decayOf(scenario, arms)
  const published = publishedFigure(scenario.compare.figure)?.figures['ratioPer30Days']
  return {
    ...(own && { own: { estimate: own.ratio, interval: own.interval } }),
    ...(published !== undefined && { published }),
  }
}

/** The same of bots, whose answers are no sample of anything: without an interval. */
function fadingOfBots(scenario: Scenario, arms: readonly ArmResult[]): Pick<Judged, 'own' | 'published'> {
  const { own, published } = fading(scenario, arms)
  return own ? { own: { estimate: own.estimate }, ...(published !== undefined && { published }) } : {}
}

/** The mean over all conditions, each weighted by its number. */
function signOf(parts: readonly MeasureResult[]): Judged {
  const means = parts.flatMap((part) =>
    part.kind === 'mean' && part.interval ? [{ ...part, interval: part.interval }] : [],
  )
  const n = means.reduce((sum, part) => sum + part.n, 0)
  if (n === 0) return { verdict: 'tooFew' }
  const estimate = means.reduce((sum, { mean, n: of }) => sum + mean * of, 0) / n
  const se = Math.hypot(...means.map(({ interval, n: of }) => (seOf(interval) * of) / n))
  return { verdict: direction({ estimate, se }), own: { estimate, interval: around({ estimate, se }) } }
}

function shareOf(result: MeasureResult | undefined): Share | undefined {
  return result?.kind === 'rate' && result.n > 0 ? { yes: result.yes, of: result.n } : undefined
}

function together(shares: readonly (Share | undefined)[]): Share | undefined {
  const known = shares.flatMap((share) => share ?? [])
  if (known.length === 0) return undefined
  return known.reduce((sum, { yes, of }) => ({ yes: sum.yes + yes, of: sum.of + of }))
}

function oddsOf(first: MeasureResult | undefined, second: MeasureResult | undefined): Effect | undefined {
  const [one, other] = [shareOf(first), shareOf(second)]
  return one && other && logOddsRatio(one, other)
}

/** Of counts: tickets bought, over how many people. */
function ratioOf(first: MeasureResult | undefined, second: MeasureResult | undefined): Effect | undefined {
  if (first?.kind !== 'mean' || second?.kind !== 'mean') return undefined
  const counted = ({ mean, n }: { mean: number; n: number }) => ({ count: Math.round(mean * n), over: n })
  return logRateRatio(counted(first), counted(second))
}

/** First less second: of shares on the scale of odds, of means as they are. */
function differenceOf(first: MeasureResult | undefined, second: MeasureResult | undefined): Effect | undefined {
  if (first?.kind !== 'mean' || second?.kind !== 'mean') return oddsOf(first, second)
  if (!first.interval || !second.interval) return undefined
  return { estimate: first.mean - second.mean, se: Math.hypot(seOf(first.interval), seOf(second.interval)) }
}

function needed({ publishedArms, primary }: Scenario): Pick<Judged, 'casesAnArm'> {
  const rate = (arm: string) => {
    const at = publishedArms[arm]
    return at && publishedFigure(at.figure)?.figures[at.key]
  }
  const [p, q] = [rate(primary[0]), rate(primary[1])]
  const cases = p === undefined || q === undefined ? undefined : casesAnArm(p, q)
  return cases === undefined ? {} : { casesAnArm: cases }
}

function shareFigure(figure: string): number {
  return publishedFigure(figure)?.figures['share'] ?? Number.NaN
}

const seOf = ({ low, high }: Interval) => (high - low) / (2 * Z)
const around = ({ estimate, se }: Effect): Interval => ({ low: estimate - Z * se, high: estimate + Z * se })

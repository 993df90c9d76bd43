// Published figures beside the charts that measure something like them: with a verdict only where what was measured bears one.

import { mayShow, publishedFigure, type Showing } from '../reciprocity/published.ts'
import { type Effect, logit } from '../reciprocity/statistics/effect.ts'
import type { Interval } from '../reciprocity/statistics/interval.ts'
import { meanInterval } from '../reciprocity/statistics/means.ts'
import { type Share, wilson } from '../reciprocity/statistics/proportions.ts'
import { compare, compareMean, type Verdict } from '../reciprocity/statistics/verdict.ts'
import type { ObligationOverTimeChart } from './charts/obligation-over-time.ts'
import type { TechniquesChart } from './charts/techniques.ts'
import type { WeightedReciprocityChart } from './charts/weighted-reciprocity.ts'
import type { ExchangeRecord, MatchRecord } from './match-record.ts'
import { isBetween } from './who.ts'

/** Of these figures, in these charts. Which figure may stand beside which chart is a decision of ours: see each function below. */
const figureIds = ['S9ret', 'S10', 'S2', 'tnaFirst', 'ditfVerbal', 'fitdDillard', 'couponSales'] as const
export type BesideId = (typeof figureIds)[number]

export type Beside = {
  readonly chart: 'weightedReciprocity' | 'feltComputed' | 'obligationOverTime' | 'techniques'
  readonly figure: BesideId
  /** How its mark lets it be shown. */
  readonly showing: Exclude<Showing, 'no'>
  /** Shares; `n` of people, cases or studies. The interval: where a class's figure would fall if the published one were true of it, or the figure's own. */
  readonly published?: Partial<Interval> & { readonly value: number; readonly n: number }
  /** Among people alone; `n` of villages, or of taps. */
  readonly own?: Partial<Interval> & { readonly value: number; readonly n: number }
  readonly verdict: Verdict
}

type Charts = {
  readonly weightedReciprocity: WeightedReciprocityChart
  readonly obligationOverTime: ObligationOverTimeChart
  readonly techniques: TechniquesChart
}

export function besidePublished(records: readonly MatchRecord[], charts: Charts): readonly Beside[] {
  return [
    ...returned(charts.weightedReciprocity),
    ...unfair(records),
    ...fading(charts.obligationOverTime),
    ...persuasion(charts.techniques),
  ]
}

function beside(
  chart: Beside['chart'],
  figure: BesideId,
  more: Pick<Beside, 'verdict' | 'published' | 'own'>,
): Beside[] {
  const known = publishedFigure(figure)
  const showing = known && mayShow(known.mark, known.from)
  return showing === undefined || showing === 'no' ? [] : [{ chart, figure, showing, ...more }]
}

/** Fewer villages than this bear no verdict. Source: science notes, part D0. */
const LEAST_VILLAGES = 4

/** Of what people gave people, how much came back from the same hand, a village a point, beside what is sent back in trust games. Source: science notes, part D0, S9. */
function returned({ numbers }: WeightedReciprocityChart): Beside[] {
  const { mean, sdStudies, studies } = publishedFigure('S9ret')?.figures ?? {}
  const points = numbers.markets.flatMap(({ rW }) => rW ?? [])
  if (numbers.spokenOf !== 'people' || points.length === 0) return []
  if (mean === undefined || sdStudies === undefined || studies === undefined) return []
  const own = meanInterval(points)
  const spread = points.reduce((sum, point) => sum + (point - own.mean) ** 2, 0) / Math.max(1, points.length - 1)
  const se = Math.sqrt(spread / points.length)
  const { prediction, inside } = compareMean({ mean: own.mean, se }, { mean, sd: sdStudies })
  return beside('weightedReciprocity', 'S9ret', {
    published: { value: mean, low: Math.max(0, prediction.low), high: Math.min(1, prediction.high), n: studies },
    own: { value: own.mean, n: points.length, ...insideOne(own.interval) },
    verdict: points.length < LEAST_VILLAGES ? 'cannotTell' : inside ? 'agrees' : 'differs',
  })
}

/** Who paid another person a price that was raised on their need: how many felt that the other owes them, beside how many call such a price unfair. */
function unfair(records: readonly MatchRecord[]): Beside[] {
  const { figures, n } = publishedFigure('S10') ?? {}
  const { unfair: value, low, high } = figures ?? {}
  const share = unfairTaps(records)
  if (share.of === 0 || n === undefined || value === undefined || low === undefined || high === undefined) return []
  const published: Effect = logit({ yes: value * n, of: n })
  return beside('feltComputed', 'S10', {
    published: { value, low, high, n },
    own: { value: share.yes / share.of, n: share.of, ...wilson(share) },
    verdict: compare(logit(share), published).verdict,
  })
}

function unfairTaps(records: readonly MatchRecord[]): Share {
  const taps = records.flatMap(({ exchanges, felt }) => {
    const gouged = new Map(exchanges.filter(isGouge).map((exchange) => [exchange.id, exchange]))
    return felt.filter(({ exchange, seat }) => {
      const { against } = gouged.get(exchange) ?? {}
      return against !== undefined && against !== seat
    })
  })
  return { yes: taps.filter(({ feeling }) => feeling === 'theyOwe').length, of: taps.length }
}

function isGouge({ subtype, authorKept, otherKept }: ExchangeRecord): boolean {
  return (subtype === 'gouging' || subtype === 'need_pricing') && isBetween('people', authorKept, otherKept)
}

/** The model of the chart is built on this figure: no verdict. */
function fading({ finding }: ObligationOverTimeChart): Beside[] {
  const { figures, n } = publishedFigure('S2') ?? {}
  const value = figures?.['ratioPer30Days']
  if (finding.id === 'noDebts' || value === undefined || n === undefined) return []
  return beside('obligationOverTime', 'S2', { published: { value, n }, verdict: 'noVerdict' })
}

const ofTechnique = { TNA: 'tnaFirst', DITF: 'ditfVerbal', FITD: 'fitdDillard', coupon: 'couponSales' } as const

/** In free play sequences choose themselves: no effect, no verdict. Source: science notes, part C. */
function persuasion({ numbers }: TechniquesChart): Beside[] {
  return numbers.techniques.flatMap(({ technique, seen }) => {
    const figure = technique in ofTechnique ? ofTechnique[technique as keyof typeof ofTechnique] : undefined
    return seen > 0 && figure ? beside('techniques', figure, { verdict: 'noVerdict' }) : []
  })
}

function insideOne(interval: Interval | undefined): Partial<Interval> {
  return interval ? { low: Math.max(0, interval.low), high: Math.min(1, interval.high) } : {}
}

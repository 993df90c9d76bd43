// Two settings side by side: the share of gifts among persons, market by market, and what the lot alone could have shown.

import { modeShare } from '../debrief/charts/mode-share.ts'
import type { MatchRecord } from '../debrief/match-record.ts'
import { compareCrossover, compareMarkets, type LotTest } from '../reciprocity/statistics/randomisation.ts'

export type Arm = 'control' | 'treated'
/** A market as it was played: in which match, with which arm, by which village. */
export type PlayedMarket = {
  readonly match: number
  readonly arm: Arm
  /** The same in both matches of a crossover. */
  readonly village: string
  /** Drawn together: alike in people and bots. */
  readonly block: string
  readonly record: MatchRecord
}

/** The one primary measure: the value share of generalized exchanges among persons, 0 to 1. Source: science notes, D0: one primary measure a comparison. */
export type TreatmentEffect = {
  readonly design: 'between' | 'crossover'
  readonly means: { readonly [A in Arm]: number }
  /** Each point a market. */
  readonly points: readonly { readonly arm: Arm; readonly match: number; readonly share: number }[]
  readonly test: LotTest | undefined
}

/** Markets in which persons exchanged nothing with each other have no share and are left out. Undefined: nothing to compare. */
export function treatmentEffect(played: readonly PlayedMarket[], random: () => number): TreatmentEffect | undefined {
  const points = played.flatMap((market) => {
    const { coins, shares } = modeShare([market.record]).numbers.cuts.game.people.whole
    const passed = coins.generalized + coins.balanced + coins.negative
    return passed === 0 ? [] : [{ ...market, share: shares.generalized }]
  })
  if (!points.some(({ arm }) => arm === 'control') || !points.some(({ arm }) => arm === 'treated')) return undefined
  const pairs = crossed(points)
  const of = (arm: Arm) => meanOf(points.filter((point) => point.arm === arm).map(({ share }) => share))
  return {
    design: pairs.length > 0 ? 'crossover' : 'between',
    means: { control: of('control'), treated: of('treated') },
    points: points.map(({ arm, match, share }) => ({ arm, match, share })),
    test:
      pairs.length > 0
        ? compareCrossover(pairs, random)
        : compareMarkets(
            points.map(({ block, arm, share }) => ({ block, treated: arm === 'treated', mean: share })),
            random,
          ),
  }
}

type Point = PlayedMarket & { readonly share: number }

/** Villages that played both arms, one after the other. */
function crossed(points: readonly Point[]) {
  return [...Map.groupBy(points, ({ village }) => village).values()].flatMap((village) => {
    const [first, second, ...more] = [...village].sort((a, b) => a.match - b.match)
    if (!first || !second || more.length > 0 || first.arm === second.arm) return []
    const treatedFirst = first.arm === 'treated'
    return [{ block: first.block, treatedFirst, first: first.share, second: second.share }]
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

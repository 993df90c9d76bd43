// The share of possible gains: what the villages reached of what they could have, by evening and by market.

import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { share, sum } from '../values.ts'

/** Wellbeing over what it is if nothing ever moves, and the most there could have been. */
type Gains = { readonly gained: number; readonly possible: number; readonly share: number }
export type PossibleGainsChart = Chart<
  'possibleGains',
  Gains & {
    readonly rounds: readonly (Gains & { readonly round: number })[]
    readonly markets: readonly (Gains & { readonly market: number })[]
  },
  'oneVillage' | 'villages' | 'nothingPossible'
>

/** Source: game design, section 8, 0. */
export function possibleGains(records: readonly MatchRecord[]): PossibleGainsChart {
  const markets = records.map(({ results }, index) => ({ market: index + 1, ...gains([results]) }))
  const evenings = records.flatMap(({ villageShare }) => villageShare)
  const last = Math.max(0, ...evenings.map(({ round }) => round))
  const rounds = Array.from({ length: last }, (_, k) => ({
    round: k + 1,
    ...gains(evenings.filter(({ round }) => round === k + 1)),
  }))
  const whole = gains(records.map(({ results }) => results))
  const shares = markets.filter(({ possible }) => possible > 0).map((market) => market.share)
  return {
    id: 'possibleGains',
    numbers: { ...whole, rounds, markets },
    finding: {
      id: shares.length === 0 ? 'nothingPossible' : records.length === 1 ? 'oneVillage' : 'villages',
      facts: {
        ...{ ...whole, markets: records.length },
        ...(shares.length > 0 ? { least: Math.min(...shares), most: Math.max(...shares) } : {}),
      },
    },
    table: tableOf({ market: 'count', round: 'count', gained: 'number', possible: 'number', share: 'share' }, [
      ...rounds.map((row) => [null, row.round, row.gained, row.possible, row.share]),
      ...markets.map((row) => [row.market, null, row.gained, row.possible, row.share]),
    ]),
  }
}

function gains(parts: readonly { readonly gained: number; readonly possible: number }[]): Gains {
  const [gained, possible] = [sum(parts, (part) => part.gained), sum(parts, (part) => part.possible)]
  return { gained, possible, share: share(gained, possible) }
}

// How close a class was with its bets: what it expected, and what it did.

import { modeShare } from '../debrief/charts/mode-share.ts'
import type { MatchRecord } from '../debrief/match-record.ts'
import { type Prediction, predictionId, predictions, rangeOf } from './predictions.ts'

export type Bet = {
  readonly id: Prediction
  /** How many chose each of the four ranges. */
  readonly chosen: readonly number[]
  /** What happened, 0 to 1, and the range it falls in; absent where there was nothing to count. */
  readonly actual?: number
  readonly range?: number
}

export function betsOf(answers: readonly Readonly<Record<string, number>>[], records: readonly MatchRecord[]): Bet[] {
  return predictions.map((prediction) => {
    const chosen = prediction.edges.slice(1).map((_, range) => {
      return answers.filter((sheet) => sheet[predictionId(prediction.id)] === range).length
    })
    const actual = actualOf(prediction.id, records)
    return {
      id: prediction.id,
      chosen,
      ...(actual === undefined ? {} : { actual, range: rangeOf(prediction, actual) }),
    }
  })
}

function actualOf(id: Prediction, records: readonly MatchRecord[]): number | undefined {
  switch (id) {
    case 'gifts': {
      const { coins, shares } = modeShare(records).numbers.cuts.game.all.whole
      return coins.generalized + coins.balanced + coins.negative === 0 ? undefined : shares.generalized
    }
    case 'gains': {
      const evenings = records.flatMap(({ villageShare }) => villageShare)
      const possible = evenings.reduce((sum, one) => sum + one.possible, 0)
      return possible === 0 ? undefined : Math.max(0, evenings.reduce((sum, one) => sum + one.gained, 0) / possible)
    }
    case 'promises': {
      const ended = records.flatMap(({ pledges }) => pledges.filter(({ outcome }) => outcome !== 'open'))
      return ended.length === 0 ? undefined : ended.filter(({ outcome }) => outcome !== 'broken').length / ended.length
    }
  }
}

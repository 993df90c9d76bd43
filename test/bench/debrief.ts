// How long the debrief of a whole class takes: 50 markets of 6, 300 players, some 10,000 exchanges. Wanted: charts under 300 ms, all within a second.

import { bots } from '../../shared/bots/index.ts'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { apply } from '../../shared/game/apply.ts'
import { chance } from '../../shared/game/chance.ts'
import { emptyMarket } from '../../shared/game/state.ts'
import { runMatch } from '../../shared/simulate/run-match.ts'
import { logged } from '../helpers/debrief.ts'
import { type Bench, millisecondsOf } from './bench.ts'

const MARKETS = 50
/** A class rarely plays so many; it takes them to come to 10,000 exchanges. */
const ROUNDS = 13
const seats = [bots.hearth, bots.ledgerkeeper, bots.neighbour, bots.raider, bots.hearth, bots.neighbour]

export const debriefBench: Bench = {
  name: 'debrief',
  run() {
    const logs = Array.from({ length: MARKETS }, (_, k) =>
      logged(runMatch({ seed: `class ${k}`, seats, settings: { rounds: ROUNDS } }).events),
    )
    const records = logs.map(recordMatch)
    const draws = () => chance('class', 'null model').next
    const { exchanges, charts } = debriefOf(records, draws())
    const events = logs.reduce((sum, log) => sum + log.length, 0)
    const folding = millisecondsOf(() => {
      for (const log of logs) {
        const market = emptyMarket()
        for (const { event } of log) apply(market, event)
      }
      return events
    })
    const recording = millisecondsOf(() => logs.map(recordMatch).length)
    const charting = millisecondsOf(() => debriefOf(records, draws()).exchanges)
    const { gifts } = charts.weightedReciprocity.finding.facts
    return [
      `${MARKETS * seats.length} players, ${exchanges} exchanges (${gifts} gifts and granted asks), ${events} events`,
      `recording: ${recording.toFixed(0)} ms, ${(recording / folding).toFixed(1)} times folding the logs alone`,
      `all charts: ${charting.toFixed(0)} ms, ${(charting / folding).toFixed(1)} times folding the logs alone`,
    ]
  },
}

// The debrief: every chart's numbers, sentence and table, from the records of one or many markets.

import { besidePublished } from './beside-published.ts'
import { feltComputed } from './charts/felt-computed.ts'
import { fines } from './charts/fines.ts'
import { gini } from './charts/gini.ts'
import { gougesByNeed } from './charts/gouges-by-need.ts'
import { granary } from './charts/granary.ts'
import { households } from './charts/households.ts'
import { modeShare } from './charts/mode-share.ts'
import { needsMet } from './charts/needs-met.ts'
import { obligationOverTime } from './charts/obligation-over-time.ts'
import { pledges } from './charts/pledges.ts'
import { possibleGains } from './charts/possible-gains.ts'
import { techniques } from './charts/techniques.ts'
import { wealthByActs } from './charts/wealth-by-acts.ts'
import { weightedReciprocity } from './charts/weighted-reciprocity.ts'
import { whoGaveWhom } from './charts/who-gave-whom.ts'
import type { MatchRecord } from './match-record.ts'

/**
 * Plain JSON without names: markets are numbered from 1 in the order given, seats are `s1`, `s2`, ...
 *
 * @param records of ended matches, one a market
 * @param random draws of the null models, 0 <= x < 1
 */
export function debriefOf(records: readonly MatchRecord[], random: () => number) {
  const seats = records.flatMap((record) => record.seats)
  const charts = {
    modeShare: modeShare(records),
    whoGaveWhom: whoGaveWhom(records),
    needsMet: needsMet(records),
    pledges: pledges(records),
    feltComputed: feltComputed(records),
    weightedReciprocity: weightedReciprocity(records, random),
    gini: gini(records),
    obligationOverTime: obligationOverTime(records),
    gougesByNeed: gougesByNeed(records),
    wealthByActs: wealthByActs(records),
    possibleGains: possibleGains(records),
    techniques: techniques(records),
    granary: granary(records),
    fines: fines(records),
    households: households(records, random),
  }
  return {
    markets: records.length,
    seats: seats.length,
    people: seats.filter(({ keeperAtEnd }) => keeperAtEnd !== 'bot').length,
    rounds: Math.max(0, ...records.map(({ rounds }) => rounds)),
    exchanges: records.reduce((count, { exchanges }) => count + exchanges.length, 0),
    charts,
    /** Published figures, chart by chart. */
    beside: besidePublished(records, charts),
  }
}
export type Debrief = ReturnType<typeof debriefOf>

// The rows of long.csv: one an event, in flat facts, with when it was and how the exchange it tells of is labelled.

import type { ExchangeRecord, MatchRecord } from '../../shared/debrief/match-record.ts'
import { countedLog } from '../../shared/debrief/record/counted-log.ts'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { emptyMarket, type Market } from '../../shared/game/state.ts'
import type { LongFacts } from './events/event-facts.ts'
import { factsOf } from './events/index.ts'
import { checkOf } from './events-jsonl.ts'
import type { ExportedMatch, ExportRow } from './exported-log.ts'

export type LongRow = LongFacts &
  Omit<ExportRow, 'event' | 'line'> & {
    readonly type: MarketEvent['type']
    readonly round: number
    readonly phase: Market['phase']
    /** False: it happened in a round that was played again, and counts in no other table. */
    readonly counted: boolean
    /** Of the exchange that this event completed. */
    readonly judged: Pick<ExchangeRecord, 'label' | 'subtype'> | undefined
    readonly check: string
  }

export function longRows({ rows }: ExportedMatch, { exchanges }: MatchRecord): LongRow[] {
  return foldedRows(rows, emptyMarket(), new Map(exchanges.map((exchange) => [exchange.completedSeq, exchange])))
}

/**
 * @param market as it was before the first row; it is played on
 * @param judged by the number of the event that completed each exchange
 */
export function foldedRows(
  rows: readonly ExportRow[],
  market: Market,
  judged: ReadonlyMap<number, NonNullable<LongRow['judged']>>,
): LongRow[] {
  const counted = new Set(countedLog(rows).map(({ seq }) => seq))
  return rows.map(({ event, line, ...when }) => {
    const facts = factsOf(event, market)
    apply(market, event)
    return {
      ...facts,
      ...when,
      ...{ type: event.type, round: market.round, phase: market.phase, check: checkOf(line) },
      ...{ counted: counted.has(when.seq), judged: judged.get(when.seq) },
    }
  })
}

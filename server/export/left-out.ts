// What an export leaves out of a market for students who said no to research: every row that names their seats, counted.

import type { MatchRecord } from '../../shared/debrief/match-record.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { ExchangeId, SeatId } from '../../shared/game/state.ts'
import { type Column, column } from './column.ts'
import { checkOf } from './events-jsonl.ts'
import { experimentRows } from './experiment-rows.ts'
import type { ExportedMatch, ExportRow } from './exported-log.ts'
import type { LongRow } from './long-rows.ts'
import { type Callings, noteNames, withoutNames } from './names-in-text.ts'

/** Of one market. How many are left out is told, never which. */
export type LeftOut = {
  readonly match: number
  readonly market: number
  readonly seats: number
  readonly events: number
  readonly exchanges: number
  readonly experiment: number
  /** Of the events: what a common store returned to all, or to a group with one of those seats. */
  readonly shared: number
}

export const leftOutColumns: readonly Column<LeftOut>[] = [
  column('match', 'count', 'from 1', 'which match of the room', (row) => row.match),
  column('market', 'count', 'from 1', 'a market of it of which rows are left out', (row) => row.market),
  column(
    'seats',
    'count',
    'from 1',
    'seats whose students said no to research: so many rows of wide.csv are left out',
    (row) => row.seats,
  ),
  column('events', 'count', 'from 0', 'rows of events.jsonl, and of long.csv, that are left out', (row) => row.events),
  column('exchanges', 'count', 'from 0', 'rows of exchanges.csv that are left out', (row) => row.exchanges),
  column('experiment', 'count', 'from 0', 'rows of experiment.csv that are left out', (row) => row.experiment),
  column(
    'shared',
    'count',
    'from 0',
    'of the events those that tell what the granary returned: from them what these seats gave could be worked out',
    (row) => row.shared,
  ),
]

/** What a market's rows come to in each file. */
export type MarketRows = {
  readonly match: ExportedMatch
  readonly record: MatchRecord
  readonly long: readonly LongRow[]
}

/** Everything of a market but the rows that name these seats; what is left is numbered from 1. */
export function withoutSeats(
  { match, record, long }: MarketRows,
  seats: readonly SeatId[],
): MarketRows & { readonly leftOut: LeftOut } {
  const mayStay = match.rows.filter(({ event }) => !isShareOf(event, seats))
  const told = mayStay.map(groupWithout(seats)).map(stageWithout(seats))
  const kept = told.filter(keeps(told, seats))
  const numbers = new Map(kept.map(({ seq }, index) => [seq, index + 1]))
  const numberOf = (seq: number) => numbers.get(seq) ?? 0
  const lines = new Map<number, string>()
  const rows = kept.map(({ line: _, ...row }): ExportRow => {
    const numbered = { ...row, seq: numberOf(row.seq) }
    const line = JSON.stringify(numbered)
    lines.set(row.seq, line)
    return { ...numbered, line }
  })
  const exchanges = record.exchanges
    .filter(({ seq, completedSeq }) => numbers.has(seq) && numbers.has(completedSeq))
    .map((exchange) => ({
      ...exchange,
      seq: numberOf(exchange.seq),
      completedSeq: numberOf(exchange.completedSeq),
    }))
  return {
    match: { ...match, rows },
    record: {
      ...record,
      seats: record.seats
        .filter(({ id }) => !seats.includes(id))
        .map(({ household, ...seat }) => ({
          ...seat,
          ...(household === undefined || seats.includes(household) ? {} : { household }),
        })),
      exchanges,
      pledges: record.pledges.filter(({ debtor, creditor }) => !seats.includes(debtor) && !seats.includes(creditor)),
    },
    long: long.flatMap((row) => {
      const line = lines.get(row.seq)
      const seat = row.seat?.split('+').filter((one) => !seats.includes(one))
      return line === undefined ? [] : [{ ...row, seat: seat?.join('+'), seq: numberOf(row.seq), check: checkOf(line) }]
    }),
    leftOut: {
      ...{ match: match.match, market: match.market, seats: seats.length },
      events: match.rows.length - rows.length,
      exchanges: record.exchanges.length - exchanges.length,
      shared: sharedIn(match.rows) - sharedIn(rows),
      experiment:
        experimentRows({ ...match, seatsLeftOut: [] }).length -
        experimentRows({ ...match, seatsLeftOut: seats }).length,
    },
  }
}

const sharedIn = (rows: readonly ExportRow[]) => rows.filter(({ event }) => event.type === 'granaryShared').length

/** What came back from a common store is a sum of what each put in. */
function isShareOf(event: MarketEvent, seats: readonly SeatId[]): boolean {
  return event.type === 'granaryShared' && (event.among?.some((seat) => seats.includes(seat)) ?? true)
}

/** Whom else a gift to a common store, or a fine, concerns. */
function groupWithout(seats: readonly SeatId[]): (row: ExportRow) => ExportRow {
  return (row) => {
    const { event } = row
    if (!('among' in event) || !event.among) return row
    const among = event.among.filter((seat) => !seats.includes(seat))
    return among.length === 0 ? row : { ...row, event: { ...event, among } }
  }
}

/** That a stage of an experiment began is everybody's; what it hands to these seats is not. */
function stageWithout(seats: readonly SeatId[]): (row: ExportRow) => ExportRow {
  const isOthers = ({ seat }: { readonly seat: SeatId }) => !seats.includes(seat)
  return (row) => {
    const { event } = row
    if (event.type !== 'stageBegan') return row
    const { grants, needs, pairs, who, groups } = event.stage
    const stage = {
      ...event.stage,
      grants: grants.filter(isOthers),
      needs: needs.filter(isOthers),
      pairs: pairs.filter(({ from, to }) => !seats.includes(from) && !seats.includes(to)),
      ...(who ? { who: who.filter((seat) => !seats.includes(seat)) } : {}),
      ...(groups ? { groups: groups.map((group) => group.filter((seat) => !seats.includes(seat))) } : {}),
    }
    return { ...row, event: { ...event, stage } }
  }
}

/** They tell of every seat, or add up all of them: from them and the others' rows those left out could be worked out. */
const ofAllSeats: ReadonlySet<MarketEvent['type']> = new Set([
  ...(['opened', 'sealed', 'householdsDrawn', 'reckoned', 'closed'] as const),
])

/** False for a row that a seat caused, that names it, or that tells of an exchange with it. */
function keeps(rows: readonly ExportRow[], seats: readonly SeatId[]): (row: ExportRow) => boolean {
  // Ids of offers and needs are made of seats: s1-s3-2, s1n4.7.
  const named = new RegExp(`(?<![A-Za-z0-9])(?:${seats.join('|')})(?![0-9])`)
  const callings: Callings = new Map()
  for (const { event } of rows) noteNames(callings, event)
  const told = ({ event }: ExportRow) =>
    event.type === 'chatted' ? { ...event, text: withoutNames(event.text, callings) } : event
  const names = (row: ExportRow) => seats.includes(row.by) || named.test(JSON.stringify(told(row)))
  const theirs = new Set(rows.filter(names).flatMap(({ event }) => exchangeIn(event) ?? []))
  return (row) => !ofAllSeats.has(row.event.type) && !names(row) && !theirs.has(exchangeIn(row.event) ?? '')
}

function exchangeIn(event: MarketEvent): ExchangeId | undefined {
  if (event.type === 'reputationChanged') return event.gift
  return 'exchange' in event ? event.exchange : undefined
}

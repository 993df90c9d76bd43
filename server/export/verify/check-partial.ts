// Checks a market of which rows are left out: it cannot be played again, but what is left must come from what is left.

import { apply } from '../../../shared/game/apply.ts'
import { defaultSettings } from '../../../shared/game/settings.ts'
import { emptyMarket, type Market } from '../../../shared/game/state.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { csvLines } from '../csv.ts'
import type { WrittenMarket } from '../export-files.ts'
import type { LeftOut } from '../left-out.ts'
import { longColumns } from '../long-columns.ts'
import { foldedRows, type LongRow } from '../long-rows.ts'
import { sumColumns, sumsOf } from '../wide-columns.ts'
import { exchangeFault, judgedIn } from './check-written-labels.ts'
import type { ReadMatch } from './read-events.ts'
import { EVENTS, faultAt } from './verify-fault.ts'
import type { TableRow } from './written-tables.ts'

/** The market's rows of a table as they stand, each with its line. */
export type WrittenRows = Readonly<Record<'wide' | 'exchanges' | 'long' | 'experiment', readonly TableRow[]>>

/**
 * What the market's lines should be: long.csv made anew from its events, the other tables as they stand, once they were found to follow.
 * @throws VerifyFault at the first line that does not
 */
export function checkPartial(match: ReadMatch, leftOut: LeftOut, found: WrittenRows): WrittenMarket {
  checkPlaces(match)
  for (const row of found.exchanges) throwIf('exchanges.csv', row, exchangeFault(row, match))
  const long = longOf(match, found)
  for (const row of found.experiment) throwIf('experiment.csv', row, experimentFault(row, found.wide))
  for (const row of found.wide) throwIf('wide.csv', row, wideFault(row, long, found.exchanges, leftOut))
  return {
    leftOut,
    wide: textOf(found.wide),
    experiment: textOf(found.experiment),
    exchanges: textOf(found.exchanges),
    long: csvLines(longColumns, long),
    events: match.rows.map(({ line }) => `${line}\n`).join(''),
  }
}

function throwIf(
  file: 'wide.csv' | 'exchanges.csv' | 'experiment.csv',
  { line }: TableRow,
  wrong: string | undefined,
): void {
  if (wrong !== undefined) throw faultAt(file, line, `${wrong}.`)
}

/** What was measured is of a seat that is still here, in an experiment that there is. */
function experimentFault({ cells }: TableRow, wide: readonly TableRow[]): string | undefined {
  const { scenario = '', condition = '', measure = '', seat } = cells
  const known = scenarioOf(scenario)
  if (!known?.arms.includes(condition)) return `there is no condition ${condition} of ${scenario}`
  if (measure !== '' && !known.measures.some(({ id }) => id === measure))
    return `${scenario} does not measure ${measure}`
  return wide.some((row) => row.cells['seat'] === seat) ? undefined : `there is no seat ${seat} in wide.csv`
}

/** Rows of all seats at once would tell what is missing. */
function checkPlaces({ rows, firstLine }: ReadMatch): void {
  const ofAll = rows.findIndex(({ event }) => event.type === 'opened' || event.type === 'closed')
  if (ofAll >= 0)
    throw faultAt(
      EVENTS,
      firstLine + ofAll,
      'left-out.csv says that rows of this market are left out, and this one is not.',
    )
}

/** Played on as somebody would see it who knows what nobody holds. */
function longOf(match: ReadMatch, found: WrittenRows): LongRow[] {
  const market = spectated(match, found)
  const judged = judgedIn(found.exchanges)
  // The row of its end is among those left out: what came after it is known by its phase alone.
  const end = found.long.findIndex(({ cells }) => cells['phase'] === 'over')
  const [played, after] = end < 0 ? [match.rows, []] : [match.rows.slice(0, end), match.rows.slice(end)]
  try {
    const rows = foldedRows(played, market, judged)
    if (market.phase === 'evening') market.phase = 'over'
    return [...rows, ...foldedRows(after, market, judged)]
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw faultAt(EVENTS, match.firstLine, `the rows of this market do not follow from one another (${what}).`)
  }
}

function spectated({ rows }: ReadMatch, found: WrittenRows): Market {
  const market = emptyMarket('nobody')
  const ids = new Set([...found.wide.map(({ cells }) => cells['seat'] ?? ''), ...rows.map(({ by }) => by)])
  const seats = [...ids].map((id) => ({ id, name: id, face: 0, keeper: 'bot' as const, crafts: [] }))
  // A round may be played again only where its dawn is remembered, as in a class; a granary is filled only where one stands.
  const settings = { ...defaultSettings, clock: 'shared' as const, granary: true }
  apply(market, { type: 'opened', settings, pace: 1, serverMs: 0, coins: 0, seats })
  return market
}

/** Its sums come from the rows that are left; what it had at the end adds up. */
function wideFault(
  { cells }: TableRow,
  long: readonly LongRow[],
  exchanges: readonly TableRow[],
  { shared }: LeftOut,
): string | undefined {
  const seat = cells['seat'] ?? ''
  const sums = sumsOf(
    long.filter(({ counted }) => counted),
    seat,
  )
  const should = new Map<string, number>(sumColumns.map(({ name, of }) => [name, Number(of(sums) ?? 0)]))
  const gained = [...sums.about, ...sums.all]
  should.set(
    'needs_met',
    gained.reduce((sum, { needsMet = 0 }) => sum + needsMet, 0),
  )
  const wellbeing = gained.reduce((sum, { wellbeing = 0 }) => sum + wellbeing, 0)
  // What the granary returned is left out with its rows: it can only have been more.
  should.set('wellbeing', shared > 0 ? Math.max(wellbeing, Number(cells['wellbeing'])) : wellbeing)
  should.set(
    'prosperity',
    ['wellbeing', 'coins', 'left_over'].reduce((sum, name) => sum + Number(cells[name]), 0),
  )
  for (const [name, count] of dealtWith(seat, exchanges)) should.set(name, count)
  const wrong = [...should].find(([name, figure]) => Number(cells[name]) !== figure)
  return wrong && `${wrong[0]} is ${JSON.stringify(cells[wrong[0]] ?? '')} and should be "${wrong[1]}"`
}

/** What the labels say that a seat did and met with. */
function dealtWith(seat: string, exchanges: readonly TableRow[]): Map<string, number> {
  const counts = new Map(
    ['did_generalized', 'did_balanced', 'did_negative', 'met_generalized', 'met_negative'].map((name) => [name, 0]),
  )
  const partners = new Set<string>()
  for (const { cells } of exchanges) {
    const { kind, label = '', author = '', other = '', against } = cells
    if (label === '' || (seat !== author && seat !== other)) continue
    partners.add(seat === author ? other : author)
    const doer = label === 'negative' ? against : kind === 'grantedAsk' ? other : author
    const column = `${doer === seat || label === 'balanced' ? 'did' : 'met'}_${label}`
    counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  return counts.set('partners', partners.size)
}

function textOf(rows: readonly TableRow[]): string {
  return rows.map(({ text }) => `${text}\r\n`).join('')
}

// Every file of an export, made from the rows of its matches: for the zip, and for whoever verifies one.

import { createHash } from 'node:crypto'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { csvHead, csvLines } from './csv.ts'
import { dictionaryCsv } from './dictionary.ts'
import { exchangeColumns, exchangeRows } from './exchange-columns.ts'
import { experimentColumns, experimentRows } from './experiment-rows.ts'
import type { ExportedMatch } from './exported-log.ts'
import { type LeftOut, leftOutColumns, type MarketRows, withoutSeats } from './left-out.ts'
import { longColumns } from './long-columns.ts'
import { longRows } from './long-rows.ts'
import { readmeText } from './readme.ts'
import { wideColumns, wideRows } from './wide-columns.ts'

/** In the order in which they stand in the zip; the sums are of those before them. */
export const fileNames = [
  'README.txt',
  'dictionary.csv',
  'wide.csv',
  'exchanges.csv',
  'long.csv',
  'events.jsonl',
  'experiment.csv',
  'left-out.csv',
] as const
export type FileName = (typeof fileNames)[number]
export const SUMS = 'SHA256SUMS'

export type ExportFiles = Readonly<Record<FileName, Uint8Array>>

export type GrowingExport = {
  /** A match from its opening to its end. */
  add(match: ExportedMatch): void
  /** Of a market whose rows are not all here: its lines as they stand, without heads. */
  addWritten(market: WrittenMarket): void
  files(): ExportFiles
  /** Of the markets so far. */
  leftOut(): readonly LeftOut[]
}

export type WrittenMarket = Readonly<Record<'wide' | 'exchanges' | 'long' | 'events' | 'experiment', string>> & {
  readonly leftOut: LeftOut
}

/** Match by match, so that only what was written of each is kept. */
export function growingExport(): GrowingExport {
  const utf8 = new TextEncoder()
  const wide = [utf8.encode(csvHead(wideColumns))]
  const exchanges = [utf8.encode(csvHead(exchangeColumns))]
  const long = [utf8.encode(csvHead(longColumns))]
  const events: Uint8Array[] = []
  const experiment = [utf8.encode(csvHead(experimentColumns))]
  const leftOut: LeftOut[] = []
  let names = false
  const write = (market: Omit<WrittenMarket, 'leftOut'>) => {
    wide.push(utf8.encode(market.wide))
    exchanges.push(utf8.encode(market.exchanges))
    long.push(utf8.encode(market.long))
    events.push(utf8.encode(market.events))
    experiment.push(utf8.encode(market.experiment))
  }
  return {
    add(match) {
      const record = recordMatch(match.rows)
      const whole: MarketRows = { match, record, long: longRows(match, record) }
      names ||= record.seats.some(({ id, name }) => name !== id)
      const seats = match.seatsLeftOut ?? []
      if (seats.length === 0) return write(written(whole, match))
      const rest = withoutSeats(whole, seats)
      leftOut.push(rest.leftOut)
      write(written(rest, match))
    },
    addWritten(market) {
      leftOut.push(market.leftOut)
      write(market)
    },
    files: () => ({
      'README.txt': utf8.encode(readmeText({ names, leftOut })),
      'dictionary.csv': utf8.encode(dictionaryCsv()),
      'wide.csv': Buffer.concat(wide),
      'exchanges.csv': Buffer.concat(exchanges),
      'long.csv': Buffer.concat(long),
      'events.jsonl': Buffer.concat(events),
      'experiment.csv': Buffer.concat(experiment),
      'left-out.csv': utf8.encode(csvHead(leftOutColumns) + csvLines(leftOutColumns, leftOut)),
    }),
    leftOut: () => leftOut,
  }
}

/** @param whole with its opening, which may be among what is left out */
function written({ match, record, long }: MarketRows, whole: ExportedMatch): Omit<WrittenMarket, 'leftOut'> {
  return {
    wide: csvLines(wideColumns, wideRows(whole, record, long)),
    exchanges: csvLines(exchangeColumns, exchangeRows(match, record)),
    long: csvLines(longColumns, long),
    events: match.rows.map(({ line }) => `${line}\n`).join(''),
    experiment: csvLines(experimentColumns, experimentRows(whole)),
  }
}

export function exportFiles(matches: Iterable<ExportedMatch>): ExportFiles {
  const growing = growingExport()
  for (const match of matches) growing.add(match)
  return growing.files()
}

/** As `sha256sum` writes it. */
export function sumLine(name: FileName, bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`
}

// Every file of an export, made from the rows of its matches: for the zip, and for whoever verifies one.

import { createHash } from 'node:crypto'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { csvHead, csvLines } from './csv.ts'
import { dictionaryCsv } from './dictionary.ts'
import { exchangeColumns, exchangeRows } from './exchange-columns.ts'
import type { ExportedMatch } from './exported-log.ts'
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
] as const
export type FileName = (typeof fileNames)[number]
export const SUMS = 'SHA256SUMS'

export type ExportFiles = Readonly<Record<FileName, Uint8Array>>

export type GrowingExport = {
  /** A match from its opening to its end. */
  add(match: ExportedMatch): void
  files(): ExportFiles
}

/** Match by match, so that only what was written of each is kept. */
export function growingExport(): GrowingExport {
  const utf8 = new TextEncoder()
  const wide = [utf8.encode(csvHead(wideColumns))]
  const exchanges = [utf8.encode(csvHead(exchangeColumns))]
  const long = [utf8.encode(csvHead(longColumns))]
  const events: Uint8Array[] = []
  let names = false
  return {
    add(match) {
      const record = recordMatch(match.rows)
      const rows = longRows(match, record)
      names ||= record.seats.some(({ id, name }) => name !== id)
      wide.push(utf8.encode(csvLines(wideColumns, wideRows(match, record, rows))))
      exchanges.push(utf8.encode(csvLines(exchangeColumns, exchangeRows(match, record))))
      long.push(utf8.encode(csvLines(longColumns, rows)))
      events.push(utf8.encode(match.rows.map(({ line }) => `${line}\n`).join('')))
    },
    files: () => ({
      'README.txt': utf8.encode(readmeText({ names })),
      'dictionary.csv': utf8.encode(dictionaryCsv()),
      'wide.csv': Buffer.concat(wide),
      'exchanges.csv': Buffer.concat(exchanges),
      'long.csv': Buffer.concat(long),
      'events.jsonl': Buffer.concat(events),
    }),
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

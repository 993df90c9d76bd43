// Checks an export from its events up: sums, numbers, every event in turn, then every table made anew and compared.

import { LINE_END } from '../csv.ts'
import { checkOf } from '../events-jsonl.ts'
import { type ExportFiles, type FileName, growingExport, SUMS, sumLine } from '../export-files.ts'
import { type ReadZip, readExportZip, ZipFault } from '../export-zip.ts'
import type { LeftOut } from '../left-out.ts'
import { checkLog } from './check-log.ts'
import { checkPartial, type WrittenRows } from './check-partial.ts'
import { decoded, tableFault } from './compare-tables.ts'
import { type ReadMatch, readEvents } from './read-events.ts'
import { readLeftOut } from './read-left-out.ts'
import { EVENTS, faultAt, VerifyFault } from './verify-fault.ts'
import { marketKey, type TableRow, writtenRows } from './written-tables.ts'

export type Verified = {
  readonly matches: number
  readonly events: number
  readonly exchanges: number
  /** Markets of which rows are left out: they were checked as far as what is left goes. */
  readonly leftOut?: readonly LeftOut[]
}

/** @throws VerifyFault with one sentence: the file, the line, and what is wrong */
export function verifyExport(zip: Uint8Array): Verified {
  const read = readZip(zip)
  const { files } = read
  const wrongSums = wrongSumsIn(read)
  const lines = linesOf(files[EVENTS])
  if (lines.length === 0) throw faultAt(EVENTS, 1, 'this line is missing.')
  const matches = readEvents(lines)
  checkLines(lines, files['long.csv'], wrongSums)
  const leftOut = readLeftOut(files['left-out.csv'], matches)
  for (const match of matches) if (!leftOut.has(marketKey(match))) checkLog(match)
  const made = madeFrom(matches, leftOut, files)
  // What this version writes about the tables may be said in other words by another: a difference tells only where the sum is wrong.
  const compared = ['long.csv', 'exchanges.csv', 'wide.csv', 'experiment.csv'] as const
  for (const file of [...compared, ...wrongSums.keys()]) {
    const fault = tableFault(file, made[file], files[file])
    if (fault) throw fault
  }
  for (const [file, line] of wrongSums) throw faultAt(SUMS, line, `this is not the sum of ${file}.`)
  const rows = decoded(made['exchanges.csv']).split(LINE_END).length
  return {
    ...{ matches: matches.length, events: lines.length, exchanges: rows - 2 },
    ...(leftOut.size > 0 && { leftOut: [...leftOut.values()] }),
  }
}

function readZip(zip: Uint8Array) {
  try {
    return readExportZip(zip)
  } catch (error) {
    if (error instanceof ZipFault) throw new VerifyFault(`${error.message}.`)
    throw error
  }
}

/** Files whose sum is not the one that is written down, with the line on which it should be. */
function wrongSumsIn({ files, sums, names }: ReadZip): Map<FileName, number> {
  const lines = decoded(sums).split('\n')
  const wrong = new Map<FileName, number>()
  for (const [index, file] of names.entries()) {
    const line = lines[index] ?? ''
    if (!new RegExp(`^[0-9a-f]{64}  ${file.replace('.', '\\.')}$`).test(line))
      throw faultAt(SUMS, index + 1, `the sum of ${file} should stand here.`)
    if (line !== sumLine(file, files[file])) wrong.set(file, index + 1)
  }
  if (lines.length !== names.length + 1 || lines.at(-1) !== '')
    throw faultAt(SUMS, names.length + 1, 'there is more than the sums of the files.')
  return wrong
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = decoded(bytes).split('\n')
  const last = lines.pop()
  if (last !== '') throw faultAt(EVENTS, lines.length + 1, 'this line is cut short.')
  return lines
}

/** Each line of the events has its check in long.csv: an edited one is found at its place, whatever else follows from it. */
function checkLines(lines: readonly string[], long: Uint8Array, wrongSums: ReadonlyMap<FileName, number>): void {
  const rows = decoded(long).split(LINE_END)
  const blamed = wrongSums.has('long.csv') && !wrongSums.has(EVENTS) ? 'long.csv' : EVENTS
  for (const [index, line] of lines.entries()) {
    const row = rows[index + 1] ?? ''
    if (row.endsWith(`,#${checkOf(line)}`)) continue
    if (row === '') throw faultAt('long.csv', index + 2, 'this line is missing.')
    if (blamed === EVENTS)
      throw faultAt(EVENTS, index + 1, `it is not the line that long.csv line ${index + 2} was made from.`)
    throw faultAt('long.csv', index + 2, `it was made from another line than ${EVENTS} line ${index + 1}.`)
  }
}

function madeFrom(
  matches: readonly ReadMatch[],
  leftOut: ReadonlyMap<string, LeftOut>,
  files: ExportFiles,
): ExportFiles {
  const growing = growingExport()
  const found = leftOut.size > 0 ? foundIn(files) : undefined
  const experiment = writtenRows('experiment.csv', files['experiment.csv'])
  for (const match of matches) {
    const key = marketKey(match)
    const left = leftOut.get(key)
    if (left && found) growing.addWritten(checkPartial(match, left, found(key)))
    else addWhole(growing, { ...match, practice: practiceIn(experiment.get(key) ?? []) })
  }
  return growing.files()
}

function foundIn(files: ExportFiles): (market: string) => WrittenRows {
  const [wide, exchanges, long, experiment] = (
    ['wide.csv', 'exchanges.csv', 'long.csv', 'experiment.csv'] as const
  ).map((file) => writtenRows(file, files[file]))
  return (market) => ({
    wide: wide?.get(market) ?? [],
    exchanges: exchanges?.get(market) ?? [],
    long: long?.get(market) ?? [],
    experiment: experiment?.get(market) ?? [],
  })
}

/** Nothing in the events tells who had met an experiment before. */
function practiceIn(rows: readonly TableRow[]): string[] {
  return rows.filter(({ cells }) => cells['why'] === 'practice').map(({ cells }) => cells['seat'] ?? '')
}

function addWhole(growing: ReturnType<typeof growingExport>, match: ReadMatch): void {
  try {
    growing.add(match)
  } catch (error) {
    throw new VerifyFault(`${EVENTS}: no tables can be made of it (${error instanceof Error ? error.message : error}).`)
  }
}

// Compares a table with the one that its events make: the first cell that differs, by line and column.

import { parse } from 'csv-parse/sync'
import { LINE_END } from '../csv.ts'
import type { FileName } from '../export-files.ts'
import { faultAt, type VerifyFault } from './verify-fault.ts'

export const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** @returns undefined when they are the same, byte for byte */
export function tableFault(file: FileName, made: Uint8Array, found: Uint8Array): VerifyFault | undefined {
  if (Buffer.compare(made, found) === 0) return undefined
  const [should, is] = [decoded(made).split(LINE_END), decoded(found).split(LINE_END)]
  const line = should.findIndex((text, index) => text !== is[index])
  if (line < 0) return faultAt(file, should.length + 1, 'this line is too many.')
  const [expected = '', given] = [should[line], is[line]]
  if (given === undefined || (given === '' && line === is.length - 1))
    return faultAt(file, line + 1, 'this line is missing.')
  if (line === 0 && file.endsWith('.csv')) return faultAt(file, 1, 'these are not the columns of this version.')
  if (expected === '') return faultAt(file, line + 1, 'this line is too many.')
  const [cells, theirs] = [cellsOf(expected), cellsOf(given)]
  const column = cells.findIndex((cell, index) => cell !== theirs[index])
  const name = cellsOf(should[0] ?? '')[column]
  if (!file.endsWith('.csv') || name === undefined) return faultAt(file, line + 1, 'this line was changed.')
  return faultAt(file, line + 1, `${name} is ${quoted(theirs[column])} and should be ${quoted(cells[column])}.`)
}

/** Undefined for a line that is no row of a table any more. */
function cellsOf(line: string): readonly string[] {
  try {
    return parse(line, { bom: true, relax_column_count: true })[0] ?? []
  } catch {
    return []
  }
}

function quoted(cell: string | undefined): string {
  return cell ? JSON.stringify(cell) : 'empty'
}

// One-way transfers from a CSV with the columns giver, receiver and value.

import { CsvError, parse } from 'csv-parse/sync'
import type { Transfer } from '../../shared/reciprocity/measures/flows.ts'
import { UsageError } from './command.ts'

const columns = ['giver', 'receiver', 'value'] as const

/** Other columns are passed over, empty lines too. What cannot be used is told with its line and column. */
export function readTransfers(csv: string): Transfer[] {
  let header: readonly string[] = []
  const rows = parsed(csv, (names) => {
    header = names
    return names
  })
  const missing = columns.find((column) => !header.includes(column))
  if (missing)
    throw new UsageError(`Line 1: there is no column ${missing}; the first line names giver, receiver and value.`)
  const twice = columns.find((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice) throw new UsageError(`Line 1: there are two columns ${twice}.`)
  return rows.map(({ record, info }) => transferOf(record, info.lines))
}

type Row = { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }

function parsed(csv: string, columns: (names: string[]) => string[]): readonly Row[] {
  try {
    return parse(csv, { columns, info: true, trim: true, skip_empty_lines: true }) as unknown as Row[] // its types do not follow `info`
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines, column } = error as CsvError & { readonly lines?: number; readonly column?: string | number }
    throw new UsageError(`Line ${lines}, column ${column}: ${sentenceOf(error.code)}.`)
  }
}

function sentenceOf(code: CsvError['code']): string {
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return 'there are more or fewer cells than in the first line'
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened and never closed'
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'a quotation mark stands inside a cell'
    default:
      return `this is no CSV (${code})`
  }
}

function transferOf({ giver = '', receiver = '', value: cell = '' }: Row['record'], line: number): Transfer {
  if (giver === '') throw new UsageError(`Line ${line}, column giver: nobody is named.`)
  if (receiver === '') throw new UsageError(`Line ${line}, column receiver: nobody is named.`)
  if (giver === receiver) throw new UsageError(`Line ${line}, column receiver: "${giver}" cannot give to itself.`)
  const value = Number(cell)
  if (cell === '' || !Number.isFinite(value))
    throw new UsageError(`Line ${line}, column value: "${cell}" is not a number.`)
  if (value < 0) throw new UsageError(`Line ${line}, column value: ${cell} is less than nothing.`)
  return { giver, receiver, value }
}

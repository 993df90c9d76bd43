// A table as it stands in an export: its rows by match and market, each with its line, its text and its cells.

import { parse } from 'csv-parse/sync'
import { LINE_END } from '../csv.ts'
import type { FileName } from '../export-files.ts'
import { decoded } from './compare-tables.ts'
import { faultAt } from './verify-fault.ts'

export type TableRow = {
  /** From 1, the head among them. */
  readonly line: number
  readonly text: string
  readonly cells: Readonly<Record<string, string>>
}

export const marketKey = ({ match, market }: { readonly match: number | string; readonly market: number | string }) =>
  `${match}:${market}`

/** @throws VerifyFault at a line that is no row of a table */
export function writtenRows(file: FileName, bytes: Uint8Array): ReadonlyMap<string, readonly TableRow[]> {
  const lines = decoded(bytes).split(LINE_END)
  const head = cellsOf(file, lines[0] ?? '', 1)
  const rows = new Map<string, TableRow[]>()
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text === '') continue
    const values = cellsOf(file, text, index + 1)
    const cells = Object.fromEntries(head.map((name, at) => [name, values[at] ?? '']))
    const key = marketKey({ match: cells['match'] ?? '', market: cells['market'] ?? '' })
    const known = rows.get(key)
    if (known) known.push({ line: index + 1, text, cells })
    else rows.set(key, [{ line: index + 1, text, cells }])
  }
  return rows
}

function cellsOf(file: FileName, text: string, line: number): readonly string[] {
  try {
    return parse(text, { bom: true, relax_column_count: true })[0] ?? []
  } catch {
    throw faultAt(file, line, 'this is no row of a table.')
  }
}

// Rows as CSV that both a spreadsheet and a statistics program read rightly.

import { stringify } from 'csv-stringify/sync'
import type { Column } from './column.ts'

/** Excel takes a file for UTF-8 only with this at its beginning; pandas and Python's `utf-8-sig` leave it out. */
const BYTE_ORDER_MARK = '\ufeff'
export const LINE_END = '\r\n'

/** The first line of a table. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return BYTE_ORDER_MARK + written([columns.map(({ name }) => name)])
}

/** Lines without a head. A text that a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return written(rows.map((row) => columns.map(({ of }) => of(row))))
}

function written(rows: readonly (readonly unknown[])[]): string {
  // It takes mutable rows and leaves them as they are.
  return stringify(rows as unknown[][], { record_delimiter: LINE_END, escape_formulas: true })
}

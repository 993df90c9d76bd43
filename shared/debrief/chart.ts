// What every chart of the debrief is made of: its numbers, its one sentence as an id with facts, and the table behind it.

/** Plain values, so that a debrief goes over the wire as JSON; the client makes the words. */
type Facts = Readonly<Record<string, number | string>>

type Unit = 'text' | 'seat' | 'count' | 'coins' | 'share' | 'rounds' | 'number'
/** `null`: there is no such figure here (JSON has no undefined). */
type Cell = string | number | null

/** Values in coins, shares from 0 to 1. Every row has one cell a column. */
export type Table = {
  readonly columns: readonly { readonly id: string; readonly unit: Unit }[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Chart<Id extends string, Numbers, Finding extends string> = {
  readonly id: Id
  readonly numbers: Numbers
  readonly finding: { readonly id: Finding; readonly facts: Facts }
  readonly table: Table
}

/** A table from its columns, written as `id: unit`, and its rows. */
export function tableOf(columns: Readonly<Record<string, Unit>>, rows: Table['rows']): Table {
  return { columns: Object.entries(columns).map(([id, unit]) => ({ id, unit })), rows }
}

// A table's column: how its cells come from a row, and what the dictionary says of it. One place for both.

/** Empty where there is nothing to say. */
export type Cell = string | number | undefined

export type Column<Row> = {
  readonly name: string
  readonly meaning: string
  readonly unit: Unit
  /** What may stand in it, in words. */
  readonly values: string
  readonly of: (row: Row) => Cell
}

type Unit = 'text' | 'count' | 'number' | 'coins' | 'units' | 'ms' | 's' | 'share' | 'yes/no'

export function column<Row>(
  name: string,
  unit: Unit,
  values: string,
  meaning: string,
  of: (row: Row) => Cell,
): Column<Row> {
  return { name, meaning, unit, values, of }
}

/** Yes and no as every statistics program counts them. */
export const yesNo = (yes: boolean): number => (yes ? 1 : 0)

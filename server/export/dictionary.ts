// dictionary.csv: every column of every file.

import { type Column, column } from './column.ts'
import { csvHead, csvLines } from './csv.ts'
import { eventFacts } from './events/index.ts'
import { eventFields } from './events-jsonl.ts'
import { exchangeColumns } from './exchange-columns.ts'
import { experimentColumns } from './experiment-rows.ts'
import { leftOutColumns } from './left-out.ts'
import { longColumns } from './long-columns.ts'
import { wideColumns } from './wide-columns.ts'

type Entry = {
  readonly file: string
  readonly name: string
  readonly unit: string
  readonly values: string
  readonly meaning: string
}

const columns: readonly Column<Entry>[] = [
  column('file', 'text', 'a file of this zip', 'the file', (entry) => entry.file),
  column('column', 'text', 'its name', 'the column, or the field of events.jsonl', (entry) => entry.name),
  column('meaning', 'text', 'words', 'what it says', (entry) => entry.meaning),
  column(
    'unit',
    'text',
    'text; count; number; coins; units; ms; s; share; yes/no',
    'in what it is given',
    (entry) => entry.unit,
  ),
  column('values', 'text', 'words', 'what may stand in it', (entry) => entry.values),
]

export function dictionaryCsv(): string {
  const entries = [
    ...entriesOf('wide.csv', wideColumns),
    ...entriesOf('exchanges.csv', exchangeColumns),
    ...entriesOf('long.csv', longColumns),
    ...eventFields.map(
      ([name, unit, values, meaning]): Entry => ({ file: 'events.jsonl', name, unit, values, meaning }),
    ),
    ...Object.entries(eventFacts).map(
      ([type, { means }]): Entry => ({
        file: 'events.jsonl',
        name: `event ${type}`,
        unit: 'text',
        values: 'a JSON object',
        meaning: means,
      }),
    ),
    ...entriesOf('experiment.csv', experimentColumns),
    ...entriesOf('left-out.csv', leftOutColumns),
    ...entriesOf('dictionary.csv', columns),
  ]
  return csvHead(columns) + csvLines(columns, entries)
}

function entriesOf<Row>(file: string, columns: readonly Column<Row>[]): Entry[] {
  return columns.map(({ name, unit, values, meaning }) => ({ file, name, unit, values, meaning }))
}

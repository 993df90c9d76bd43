// The table behind a chart.

import type { Table } from '../../shared/debrief/chart.ts'
import { decimal, percent, tenth, whole } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import type { ChartPage, ChartPlace } from './charts/chart-page.ts'
import { columnWords, termWords } from './terms.ts'

type Column = Table['columns'][number]
type Cell = Table['rows'][number][number]

export function ChartTable({ page, place, id }: { page: ChartPage; place: ChartPlace; id: string }) {
  const { rows } = page.table
  const marketAt = page.table.columns.findIndex(({ id }) => id === 'market')
  // One market needs no number.
  const columns = page.table.columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ id }) => id !== 'market' || place.markets > 1)
  return (
    // A region that scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see the line before
    <section class="chart-table" id={id} tabIndex={0} aria-label={t('debrief.tableOf', { headline: page.headline })}>
      <table>
        <caption>{page.measured}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={isWords(column) ? '' : 'figure'}>
                {columnWords(column.id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, index) => {
                const words = cellWords(column, row[column.at] ?? null, (seat) =>
                  place.name(seat, Number(row[marketAt] ?? 1)),
                )
                const kind = isWords(column) ? '' : 'figure'
                return index === 0 ? (
                  <th key={column.id} scope="row" class={kind}>
                    {words}
                  </th>
                ) : (
                  <td key={column.id} class={kind}>
                    {words}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isWords = ({ unit }: Column) => unit === 'text' || unit === 'seat'

function cellWords({ id, unit }: Column, cell: Cell, name: (seat: string) => string): string {
  if (id === 'round' && !cell) return t('debrief.allRounds')
  if (cell === null) return t('debrief.noFigure')
  if (typeof cell === 'string') return unit === 'seat' && cell !== 'well' ? name(cell) : termWords(cell)
  switch (unit) {
    case 'share':
      return percent(cell)
    case 'coins':
    case 'rounds':
      return tenth(cell)
    case 'number':
      return decimal(cell)
    default:
      return whole(cell)
  }
}

// Every seat: how it is kept, where, how many deals; found by name, filtered by state, with actions on the selected row.

import './seats-panel.css'
import { useRef, useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { sheet } from '../desk-sheet.ts'
import { countsOf, marketName, rowsOf, type SeatFilter, seatFilters } from '../desk-view.ts'
import { SeatRow } from './seat-row.tsx'

export function SeatsPanel({ view }: { view: DeskView }) {
  const [find, setFind] = useState('')
  const [only, setOnly] = useState<SeatFilter | undefined>(undefined)
  const [selected, setSelected] = useState<string | undefined>(undefined)
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = rowsOf(view, find, only)
  const waiting = countsOf(view).door
  /** One row is in the tab order; the arrows go on from there. */
  const current = rows.find(({ id }) => id === selected)?.id ?? rows[0]?.id

  const focusRow = (id: string | undefined) => {
    setSelected(id)
    body.current?.querySelector<HTMLElement>(`[data-seat="${id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset['seat'] !== undefined
    const at = rows.findIndex(({ id }) => id === current)
    const to = nextRow(event.key, at, rows.length)
    if (to !== undefined) {
      event.preventDefault()
      focusRow(rows[to]?.id)
    } else if (event.key === 'Enter' && onRow) {
      event.preventDefault()
      setSelected(current)
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-seat="${current}"] button`)?.focus())
    } else if (event.key === 'Escape' && !onRow) focusRow(current)
  }

  return (
    <>
      <div class="seats-head">
        <Filters view={view} only={only} onChange={setOnly} />
        <input
          class="field seats-find"
          type="search"
          aria-label={t('desk.seats.find')}
          placeholder={t('desk.seats.find')}
          autoComplete="off"
          value={find}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
      </div>
      {view.locked && <p class="seats-locked">{t('desk.seats.locked')}</p>}
      <div class="seats-table">
        {rows.length === 0 ? (
          <p class="second">{t(view.roster.length === 0 ? 'desk.seats.none' : 'desk.seats.noneFound')}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen with the arrow keys, which is what a grid is.
          <table role="grid" aria-label={t('desk.seats.title')} aria-describedby="seats-hint">
            <thead>
              <tr>
                <th scope="col">{t('desk.seats.person')}</th>
                <th scope="col">{t('desk.seats.state')}</th>
                <th scope="col">{t('desk.seats.market')}</th>
                <th scope="col" class="right">
                  {t('desk.seats.deals')}
                </th>
                <th scope="col">
                  <span class="unseen">{t('desk.seats.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {rows.map((row) => (
                <SeatRow
                  key={row.id}
                  row={row}
                  market={marketName(view, row.market)}
                  selected={row.id === selected}
                  inTabOrder={row.id === current}
                  onSelect={setSelected}
                />
              ))}
            </tbody>
          </table>
        )}
        <p id="seats-hint" class="unseen">
          {t('desk.seats.hint')}
        </p>
      </div>
      <div class="seats-foot">
        {waiting > 0 && (
          <Button
            tone="primary"
            glyph="check"
            pending={isPending('approve')}
            onClick={() => void give({ type: 'approve', person: 'all' })}
          >
            {t('desk.seats.letAllIn', { count: waiting })}
          </Button>
        )}
        <Button
          glyph="message"
          onClick={() => {
            sheet.value = { kind: 'message', to: 'all' }
          }}
        >
          {t('desk.seats.messageAll')}
        </Button>
        <Button
          glyph="book"
          onClick={() => {
            sheet.value = { kind: 'roster' }
          }}
        >
          {t('desk.seats.roster')}
        </Button>
        <Button
          glyph="plus"
          onClick={() => {
            sheet.value = { kind: 'add' }
          }}
        >
          {t('desk.seats.add')}
        </Button>
        <Button
          glyph="lock"
          aria-pressed={view.locked}
          pending={isPending('lock')}
          onClick={() => void give({ type: 'lock', on: !view.locked })}
        >
          {t(view.locked ? 'desk.seats.unlock' : 'desk.seats.lock')}
        </Button>
      </div>
    </>
  )
}

function nextRow(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

type FilterProps = {
  view: DeskView
  only: SeatFilter | undefined
  onChange: (only: SeatFilter | undefined) => void
}

/** How many are how; pressed, only these are shown. */
function Filters({ view, only, onChange }: FilterProps) {
  const counts = countsOf(view)
  return (
    <div class="seats-counts">
      {seatFilters
        .filter((filter) => filter === 'here' || counts[filter] > 0 || filter === only)
        .map((filter) => (
          <button
            key={filter}
            type="button"
            class={`count count-${filter}`}
            aria-pressed={filter === only}
            onClick={() => onChange(filter === only ? undefined : filter)}
          >
            {t(`desk.seats.counts.${filter}`, { count: counts[filter] })}
          </button>
        ))}
    </div>
  )
}

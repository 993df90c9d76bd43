// One seat of the table. Its buttons are there only while the row is selected.

import { useMemo } from 'preact/hooks'
import type { RosterRow } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { Face } from '../../components/face.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { sheet } from '../desk-sheet.ts'
import { nameOf } from '../desk-view.ts'
import { StateMark } from './state-mark.tsx'

type Props = {
  row: RosterRow
  market: string
  selected: boolean
  inTabOrder: boolean
  onSelect: (id: string) => void
}

export function SeatRow({ row, market, selected, inTabOrder, onSelect }: Props) {
  const cells = useMemo(() => <Cells row={row} market={market} />, [row, market])
  return (
    <tr
      data-seat={row.id}
      class={selected ? 'selected' : ''}
      aria-selected={selected}
      tabIndex={inTabOrder ? 0 : -1}
      onClick={() => onSelect(row.id)}
      onFocus={() => onSelect(row.id)}
    >
      {cells}
      <td class="seat-actions">{selected && <Actions row={row} />}</td>
    </tr>
  )
}

function Cells({ row, market }: { row: RosterRow; market: string }) {
  const { name, realName, face, state, deals, hushed, extraPercent } = row
  return (
    <>
      <td class="seat-person">
        <span class="row">
          <Face face={face} mood={state === 'here' ? 'happy' : 'calm'} size={36} />
          <span class="seat-names">
            <b dir="auto">{nameOf(row)}</b>
            {realName !== undefined && realName !== name && (
              <span class="second" dir="auto">
                {name}
              </span>
            )}
          </span>
        </span>
      </td>
      <td class="seat-state">
        <StateMark row={row} />
        {hushed && <span class="second"> · {t('desk.seat.hush')}</span>}
        {extraPercent !== 100 && <span class="second"> · {t('desk.seat.percent', { count: extraPercent })}</span>}
      </td>
      <td class="seat-market">{market}</td>
      <td class="seat-deals right number">{market === '' ? '–' : deals}</td>
    </>
  )
}

function Actions({ row }: { row: RosterRow }) {
  const { id, state, name, hasPhone } = row
  const open = (kind: 'seat' | 'message') => {
    sheet.value = kind === 'seat' ? { kind, person: id } : { kind, to: { person: id, name: nameOf(row) } }
  }
  if (state === 'kicked')
    return (
      <Button
        glyph="undo"
        pending={isPending('kick', id)}
        onClick={() => void give({ type: 'kick', person: id, on: false })}
      >
        {t('desk.seats.letBack')}
      </Button>
    )
  return (
    <span class="row">
      {state === 'waiting' && (
        <Button
          tone="primary"
          pending={isPending('approve', id)}
          onClick={() => void give({ type: 'approve', person: id })}
        >
          {t('desk.seats.letIn')}
        </Button>
      )}
      {hasPhone && (
        <>
          <Button onClick={() => open('message')}>{t('desk.seats.message')}</Button>
          <Button
            glyph="bot"
            pending={isPending('bot', id)}
            onClick={() => void give({ type: 'bot', person: id, on: state !== 'bot' })}
          >
            {t(state === 'bot' ? 'desk.seats.back' : 'desk.seats.bot')}
          </Button>
        </>
      )}
      <Button class="square" glyph="menu" aria-label={t('desk.seats.more', { name })} onClick={() => open('seat')} />
    </span>
  )
}

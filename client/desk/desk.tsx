// The teacher's desk: the clock and its buttons above, seats and markets beside the lesson; on a phone one part at a time.

import './desk.css'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import type { DeskView } from '../../shared/protocol/class.ts'
import { Glyph } from '../components/glyph.tsx'
import type { GlyphName } from '../icons/glyphs.ts'
import { t } from '../text/i18n.ts'
import { DeskBar } from './desk-bar.tsx'
import { desk } from './desk-session.ts'
import { isNarrow, sheet, type Tab, tab, tabs } from './desk-sheet.ts'
import { DeskLinkSheet } from './keys/desk-link-sheet.tsx'
import { LessonSide } from './lesson/lesson-side.tsx'
import { PrintPage } from './lesson/print-page.tsx'
import { MarketsPanel } from './room/markets-panel.tsx'
import { RoomPanel } from './room/room-panel.tsx'
import { AddSheet } from './seats/add-sheet.tsx'
import { MessageSheet } from './seats/message-sheet.tsx'
import { RosterSheet } from './seats/roster-sheet.tsx'
import { SeatSheet } from './seats/seat-sheet.tsx'
import { SeatsPanel } from './seats/seats-panel.tsx'
import { TakenOut } from './seats/taken-out.tsx'
import { SetupSheet } from './setup/setup-sheet.tsx'
import { WallPanel } from './wall/wall-panel.tsx'

const panels: Readonly<Record<Tab, FunctionComponent<{ view: DeskView }>>> = {
  now: LessonSide,
  seats: SeatsPanel,
  markets: MarketsPanel,
  wall: WallPanel,
  room: RoomPanel,
}
const glyphs: Readonly<Record<Tab, GlyphName>> = {
  now: 'book',
  seats: 'people',
  markets: 'table',
  wall: 'board',
  room: 'gear',
}

export function Desk({ view }: { view: DeskView }) {
  const shown = !isNarrow.value && tab.value === 'now' ? 'seats' : tab.value
  const Panel = panels[shown]
  useEffect(
    () => () => {
      sheet.value = undefined
    },
    [],
  )
  if (sheet.value?.kind === 'print') return <PrintPage view={view} />
  return (
    <div class="desk">
      <DeskBar view={view} />
      <div class="desk-banner" role="status">
        {desk.status.value !== 'online' && (
          <p>
            {t('desk.away')}{' '}
            {desk.pending.value.length > 0 && t('desk.awayWaiting', { count: desk.pending.value.length })}
          </p>
        )}
      </div>
      <main class="desk-body">
        <div class="desk-left">
          <Tabs shown={shown} />
          <section
            id="desk-panel"
            class={`card desk-panel panel-${shown}`}
            role="tabpanel"
            aria-label={t(`desk.tabs.${shown}`)}
          >
            <Panel view={view} />
          </section>
        </div>
        {!isNarrow.value && (
          <aside class="desk-side" aria-label={t('desk.tabs.now')}>
            <LessonSide view={view} />
          </aside>
        )}
      </main>
      <TakenOut />
      <DeskSheets view={view} />
    </div>
  )
}

function Tabs({ shown }: { shown: Tab }) {
  const all: readonly Tab[] = isNarrow.value ? tabs : tabs.filter((one) => one !== 'now')
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = all[(all.indexOf(shown) + step + all.length) % all.length] ?? shown
    tab.value = next
    document.getElementById(`desk-tab-${next}`)?.focus()
  }
  return (
    <div class="desk-tabs" role="tablist" aria-label={t('desk.tabsName')} onKeyDown={move}>
      {all.map((one) => (
        <button
          key={one}
          id={`desk-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === shown}
          aria-controls="desk-panel"
          tabIndex={one === shown ? 0 : -1}
          onClick={() => {
            tab.value = one
          }}
        >
          <Glyph name={glyphs[one]} size={18} />
          {t(`desk.tabs.${one}`)}
        </button>
      ))}
    </div>
  )
}

function DeskSheets({ view }: { view: DeskView }) {
  const open = sheet.value
  switch (open?.kind) {
    case 'seat': {
      const row = view.roster.find(({ id }) => id === open.person)
      return row ? <SeatSheet key={row.id} view={view} row={row} /> : null
    }
    case 'message':
      return <MessageSheet to={open.to} />
    case 'roster':
      return <RosterSheet view={view} />
    case 'add':
      return <AddSheet />
    case 'setup':
      return <SetupSheet view={view} />
    case 'deskLink':
      return <DeskLinkSheet view={view} />
    default:
      return null
  }
}

// The bar above the desk: who is here, the code, the clock with its buttons, and the projector.

import type { DeskView } from '../../shared/protocol/class.ts'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { wallPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { ClassClock, ClockButtons } from './class-clock.tsx'
import { keys } from './desk-session.ts'
import { isNarrow, tab } from './desk-sheet.ts'
import { studentCount } from './desk-view.ts'

export function DeskBar({ view }: { view: DeskView }) {
  return (
    <header class="desk-bar">
      <div class="desk-name">
        <h1>{t('desk.bar.title')}</h1>
        <output class="desk-code display" aria-label={t('desk.bar.code')}>
          {view.code}
        </output>
        <p class="second">
          {t('desk.bar.people', { count: studentCount(view) })}
          {view.markets.length > 0 && ` · ${t('desk.bar.markets', { count: view.markets.length })}`}
        </p>
      </div>
      <span class="spread" />
      <ClassClock view={view} />
      <ClockButtons view={view} />
      {!isNarrow.value && <ProjectorLink code={view.code} />}
    </header>
  )
}

/** Opens the projector in a window of its own; a device without its link says where to find it. */
export function ProjectorLink({ code, words = t('desk.bar.projector') }: { code: string; words?: string }) {
  const wall = keys.of(code)?.wall
  if (wall === undefined)
    return (
      <Button
        glyph="board"
        onClick={() => {
          tab.value = 'wall'
        }}
      >
        {words}
      </Button>
    )
  return (
    <a class="button primary" href={wallPath(code, wall)} target="_blank" rel="noreferrer">
      <Glyph name="board" size={18} />
      {words}
    </a>
  )
}

// After the match: one chart at a time, the one that the desk has chosen.

import { useMemo } from 'preact/hooks'
import type { ClassMeasured } from '../../shared/lesson/class-measured.ts'
import type { WallView } from '../../shared/protocol/class.ts'
import { ChartCard } from '../debrief/chart-card.tsx'
import { Fills } from '../debrief/charts/fills.tsx'
import { chartPages } from '../debrief/charts/index.ts'
import { LessonCard } from '../lesson/lesson-card.tsx'
import { lessonIds } from '../lesson/lesson-ids.ts'
import { t } from '../text/i18n.ts'
import { spaced } from './spaced.ts'

export function WallChart({ view, measured }: { view: WallView; measured: ClassMeasured }) {
  const { debrief, lesson, names } = measured
  const [place, pages] = useMemo(() => {
    const place = {
      markets: debrief.markets,
      me: '',
      // Without names every stall has its number, and all the same face.
      name: (seat: string, market: number) =>
        names?.[market - 1]?.[seat]?.name ?? t('wall.seat', { number: seat.slice(1) }),
      face: (seat: string, market: number) => names?.[market - 1]?.[seat]?.face ?? 0,
    }
    return [place, chartPages(debrief, place)] as const
  }, [measured])
  const page = pages.find(({ id }) => id === view.chart) ?? pages.find(({ draw }) => draw) ?? pages[0]
  const isLesson = lessonIds.some((id) => id === view.chart)
  return (
    <main class="wall wall-chart">
      <Fills />
      {isLesson ? (
        <LessonCard id={view.chart ?? ''} lesson={lesson} />
      ) : (
        page && <ChartCard key={page.id} page={page} place={place} alone />
      )}
      <p class="wall-foot">
        <b>{t('wall.join', { code: spaced(view.code) })}</b>
      </p>
    </main>
  )
}

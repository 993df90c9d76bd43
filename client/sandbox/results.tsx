// What a run came to: its charts, each with its sentence and its table.

import { useMemo } from 'preact/hooks'
import { ChartCard } from '../debrief/chart-card.tsx'
import type { ChartPlace } from '../debrief/charts/chart-page.ts'
import { t } from '../text/i18n.ts'
import { generationPages } from './generation-pages.ts'
import type { Result } from './run-setting.ts'
import type { Setting } from './setting.ts'
import { thrivePages } from './thrive-pages.ts'

/** No seat is named here. */
const nowhere: ChartPlace = { markets: 1, me: '', name: (seat) => seat, face: () => 0 }

/** @param shown the setting as it is now, if the matches of the result were played for it: the rest of it may have changed since */
export function Results({ result, shown }: { result: Result; shown: Setting | undefined }) {
  const setting = shown ?? result.setting
  const groups = useMemo(
    () =>
      result.view === 'thrive'
        ? [{ id: 'thrive', pages: thrivePages(result.thriving) }]
        : result.worlds.map(({ reputation, figures }) => ({
            id: reputation,
            ...(result.worlds.length > 1 && { title: t(`sandbox.over.worlds.${reputation}`) }),
            pages: generationPages(setting, figures),
          })),
    [result, setting],
  )
  return (
    <>
      <div class={groups.length > 1 ? 'sandbox-worlds' : ''}>
        {groups.map(({ id, pages, ...group }) => (
          <section key={id} class="sandbox-charts" aria-label={'title' in group ? group.title : undefined}>
            {'title' in group && <h2 class="sandbox-world">{group.title}</h2>}
            {pages.map((page) => (
              <ChartCard key={page.id} page={page} place={nowhere} />
            ))}
          </section>
        ))}
      </div>
      <p class="second sandbox-model">{t('sandbox.inThisModel')}</p>
    </>
  )
}

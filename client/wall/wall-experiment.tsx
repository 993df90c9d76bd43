// While an experiment is played: how many are through. Nothing of what passes, and not which one it is.

import type { WallView } from '../../shared/protocol/class.ts'
import { Awning } from '../components/awning.tsx'
import { t } from '../text/i18n.ts'
import { spaced } from './spaced.ts'

export function WallExperiment({
  view,
  experiment,
}: {
  view: WallView
  experiment: NonNullable<WallView['experiment']>
}) {
  const { running, through, people } = experiment
  const isPaused = view.clock?.running === false && view.clock.phase !== 'over'
  return (
    <main class="wall wall-lobby wall-experiment">
      <Awning tall />
      <section class="card">
        <h1>{t(!running ? 'wall.experimentOver' : isPaused ? 'wall.experimentPaused' : 'wall.experiment')}</h1>
        {running ? (
          <>
            <p role="status">
              <b class="display">{t('wall.through', { through, people })}</b>
            </p>
            <progress max={people} value={through} aria-hidden="true" />
            <p class="wall-second">{t('wall.experimentLead')}</p>
          </>
        ) : (
          <p class="wall-second">{t('wall.experimentOverLead')}</p>
        )}
      </section>
      <p class="wall-foot">
        <b>{t('wall.join', { code: spaced(view.code) })}</b>
      </p>
    </main>
  )
}

// The experiment at the desk: how many are through while it is played, and afterwards what it came to.

import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { useLater } from '../../debrief/later.ts'
import { askMeasured } from '../../lesson/ask-measured.ts'
import { ExperimentCard } from '../../lesson/experiment-card.tsx'
import { experimentTitle } from '../../text/experiments/words-of.ts'
import { t } from '../../text/i18n.ts'
import { keys } from '../desk-session.ts'

export function ExperimentNow({ experiment }: { experiment: NonNullable<DeskView['experiment']> }) {
  const { scenario, through, people } = experiment
  return (
    <section class="card desk-card" aria-label={t('desk.experiment.clock')}>
      <h2>{experimentTitle(scenario)}</h2>
      <p role="status">
        <b>{t('desk.experiment.through', { through, people })}</b>
      </p>
      <progress class="experiment-through" max={people} value={through} aria-hidden="true" />
      <p class="second">{t('desk.experiment.nowLead')}</p>
    </section>
  )
}

/** Keyed by match. */
export function ExperimentResult({ view }: { view: DeskView }) {
  const measured = useLater((signal) => askMeasured(view.code, keys.of(view.code)?.host ?? '', signal))
  if (measured.at === 'here')
    return (
      <section class="desk-experiment" aria-label={t('desk.experiment.result')}>
        <ExperimentCard outcome={measured.value.lesson.experiment} />
      </section>
    )
  return (
    <section class="card desk-card" aria-label={t('desk.experiment.result')}>
      {measured.at === 'waiting' ? (
        <p role="status">{t('wall.notYet')}</p>
      ) : (
        <Button glyph="undo" onClick={measured.again}>
          {t('action.tryAgain')}
        </Button>
      )}
    </section>
  )
}

// The side of the desk that goes with the lesson: what to say, what matters in this step, two switches, the ends.

import './lesson-side.css'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { AskOnce } from '../../components/ask-once.tsx'
import { Switch } from '../../components/switch.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { ExportButton } from '../room/export-button.tsx'
import { JoinCard } from '../room/join-card.tsx'
import { ChartChoice } from '../wall/chart-choice.tsx'
import { ExperimentNow, ExperimentResult } from './experiment-side.tsx'
import { LessonCard } from './lesson-card.tsx'
import { NowCard } from './now-card.tsx'

export function LessonSide({ view }: { view: DeskView }) {
  return (
    <div class="lesson-side">
      <LessonCard view={view} />
      {!view.playing && view.phase === 'join' && <JoinCard view={view} />}
      {view.playing && (view.experiment ? <ExperimentNow experiment={view.experiment} /> : <NowCard />)}
      {!view.playing && view.phase === 'debrief' && (
        <section class="card desk-card" aria-label={t('desk.wall.title')}>
          <h2>{t('desk.wall.title')}</h2>
          <ChartChoice view={view} />
        </section>
      )}
      {!view.playing && view.phase === 'debrief' && view.experiment && (
        <ExperimentResult key={view.matches} view={view} />
      )}
      <section class="card desk-card switches" aria-label={t('desk.tabs.room')}>
        <Switch
          label={t('desk.fields.latecomers')}
          on={view.setup.latecomers}
          pending={isPending('setup')}
          onChange={(latecomers) => void give({ type: 'setup', setup: { ...view.setup, latecomers } })}
        />
        <Switch
          label={t('desk.fields.wallNames')}
          on={view.setup.wallNames}
          pending={isPending('wallNames')}
          onChange={(on) => void give({ type: 'wallNames', on })}
        />
      </section>
      <div class="ends">
        <ExportButton view={view} />
        <AskOnce
          tone="danger"
          glyph="door"
          words={t('desk.lesson.endMatch')}
          sure={t('desk.lesson.endMatchSure')}
          disabled={!view.playing}
          pending={isPending('endMatch')}
          onSure={() => void give({ type: 'endMatch' })}
        />
      </div>
    </div>
  )
}

// What was going on: what was arranged, what this one bet and did, and what was published. Nothing is left unsaid.

import { lessonOfScenario } from '../../shared/lesson/learn.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { armOf, playedIn } from '../../shared/scenarios/scenario.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { LessonBet, LessonEnd } from '../learn/lesson-end.tsx'
import { usePlace } from '../market/table.ts'
import { glossaryPath, go, replayPath } from '../router.ts'
import { session } from '../session.ts'
import { experimentWords, scriptOf } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { botsTold } from './bots-told.ts'
import { ExperimentOthers } from './experiment-others.tsx'
import { Passed } from './passed.tsx'
import { Published } from './published.tsx'
import { sideOf } from './side.ts'
import { Findings } from './told.tsx'
import { saidOf, useObservation, Yours } from './yours.tsx'

export function Reveal() {
  const { market, table } = usePlace()
  const scenario = scenarioOf(playedIn(market))
  const words = experimentWords(market.scenario ?? '')
  const room = session.room.value
  const seen = useObservation(scenario, market, table.me, room?.code ?? '')
  if (!scenario || !words) return null
  const arm = armOf(market)
  const asks = sideOf(scenario, market, table.me) === 'requester'
  const lesson = room?.kind === 'solo' ? lessonOfScenario(scenario.id) : undefined
  const whoWereBots = lesson ? t('experiment.bots') : botsTold(scenario, market, table.me)
  const [main] = scenario.measures
  const value = main && seen?.values?.[main.id]
  const mine =
    main && value !== undefined && !asks
      ? { arm, said: saidOf(main.kind, value, words.shares?.includes(main.id) ?? false) }
      : undefined
  return (
    <main class="experiment">
      <section class="experiment-page card">
        <Awning />
        <h1>{words.title}</h1>
        <h2>{t('experiment.arranged')}</h2>
        <p>{scriptOf(scenario.id, asks)}</p>
        {whoWereBots && <p class="second">{whoWereBots}</p>}
        {!asks && scenario.arms.length > 1 && words.arms[arm] && (
          <p class="experiment-yours">{t('experiment.yourCondition', { condition: words.arms[arm] })}</p>
        )}
        {seen && <Yours scenario={scenario} seen={seen} asks={asks} />}
        {seen?.values && Object.keys(seen.values).length === 0 && <Passed />}
        {lesson && !asks && <LessonBet lesson={lesson} />}
        {lesson && !asks && <ExperimentOthers scenario={scenario} lesson={lesson.id} arm={arm} seen={seen} />}
        <Published scenario={scenario} {...(mine ? { mine } : {})} />
        <Findings scenario={scenario.id} />
        {lesson && <LessonEnd lesson={lesson} />}
        <div class="experiment-answers">
          {room && (
            <Button glyph="play" onClick={() => go(replayPath(room.code))}>
              {t('debrief.replay')}
            </Button>
          )}
          <Button
            glyph="book"
            onClick={() => {
              go(glossaryPath)
            }}
          >
            {t('learn.glossary')}
          </Button>
        </div>
      </section>
    </main>
  )
}

// An experiment while it is played: its story, its questions, whom one meets, and at the end what was going on.

import './experiment.css'
import type { Stage } from '../../shared/game/stage.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { usePlace } from '../market/table.ts'
import { Tools } from '../market/top-bar.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { Encounter } from './encounter.tsx'
import { ExperimentClock } from './experiment-clock.tsx'
import { MarketStage } from './market-stage.tsx'
import { Rating } from './rating.tsx'
import { Reveal } from './reveal.tsx'
import { tellingOf } from './telling.ts'

export function Experiment() {
  const { market, table } = usePlace()
  const { stage } = market
  const words = experimentWords(market.scenario ?? '')
  if (market.phase === 'over') return <Reveal />
  if (stage?.kind === 'market') return <MarketStage key={stage.firstRound} />
  return (
    <main class="experiment">
      <header class="experiment-bar">
        <ExperimentClock />
        <span class="spread" />
        <Tools />
      </header>
      <section class="experiment-page card" aria-live="polite">
        <Awning />
        {/* What it is called would tell what is looked at. */}
        <h1>{words?.headings?.[stage?.id ?? ''] ?? t(`experiment.heading.${headingOf(stage)}`)}</h1>
        <p class="experiment-story">{tellingOf(market, table.me)}</p>
        <StageBody />
      </section>
    </main>
  )
}

function StageBody() {
  const { market, mine, table } = usePlace()
  const { stage } = market
  if (!stage) return null
  if (stage.kind === 'encounter') return <Encounter key={market.round} stage={stage} />
  if (mine.done)
    return (
      <p class="second experiment-wait" role="status">
        {t(stage.early ? 'experiment.othersStill' : 'experiment.timePasses')}
      </p>
    )
  if (stage.kind === 'rating') return <Rating key={market.round} stage={stage} />
  if (!stage.early) return <p class="second experiment-wait">{t('experiment.timePasses')}</p>
  return (
    <Button tone="lantern" class="big" glyph="next" onClick={() => table.act({ type: 'done', done: true })}>
      {t('experiment.goOn')}
    </Button>
  )
}

/** A common store is nobody's opinion, and no meeting of two. */
function headingOf(stage: Stage | undefined): Stage['kind'] | 'store' {
  if (!stage) return 'reading'
  return stage.collects !== undefined || stage.can.includes('fine') ? 'store' : stage.kind
}

// An experiment while it is played: its story, its questions, whom one meets, and at the end what was going on.

import './experiment.css'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { MarketScreen } from '../market/market-screen.tsx'
import { usePlace } from '../market/table.ts'
import { Clock, Tools } from '../market/top-bar.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { Encounter } from './encounter.tsx'
import { Rating } from './rating.tsx'
import { Reveal } from './reveal.tsx'

export function Experiment() {
  const { market } = usePlace()
  const { stage, scenario = '' } = market
  if (market.phase === 'over') return <Reveal />
  if (stage?.kind === 'market') return <MarketScreen />
  const words = experimentWords(scenario)
  return (
    <main class="experiment">
      <header class="experiment-bar">
        <Clock />
        <span class="spread" />
        <Tools />
      </header>
      <section class="experiment-page card" aria-live="polite">
        <Awning />
        <h1>{words?.title ?? scenario}</h1>
        <p class="experiment-story">{words?.stages[stage?.id ?? '']}</p>
        <StageBody />
      </section>
    </main>
  )
}

function StageBody() {
  const { market, mine, table } = usePlace()
  const { stage } = market
  if (!stage) return null
  if (mine.done)
    return (
      <p class="second experiment-wait" role="status">
        {t(stage.early ? 'experiment.othersStill' : 'experiment.timePasses')}
      </p>
    )
  if (stage.kind === 'rating') return <Rating stage={stage} />
  if (stage.kind === 'encounter') return <Encounter stage={stage} />
  if (!stage.early) return <p class="second experiment-wait">{t('experiment.timePasses')}</p>
  return (
    <Button tone="lantern" class="big" glyph="next" onClick={() => table.act({ type: 'done', done: true })}>
      {t('experiment.goOn')}
    </Button>
  )
}

// The debrief on the projector: fetched once a match, drawn a chart at a time.

import type { WallView } from '../../shared/protocol/class.ts'
import { useLater } from '../debrief/later.ts'
import { askMeasured } from '../lesson/ask-measured.ts'
import { t } from '../text/i18n.ts'
import { WallChart } from './wall-chart.tsx'

/** Keyed by match, and by whether names are shown: another one is another debrief. */
export function WallDebrief({ view, token }: { view: WallView; token: string }) {
  const measured = useLater((signal) => askMeasured(view.code, token, signal))
  if (measured.at === 'here') return <WallChart view={view} measured={measured.value} />
  if (measured.at === 'failed') setTimeout(measured.again, AGAIN_MS)
  return (
    <p class="door-wait" role="status">
      {t('wall.notYet')}
    </p>
  )
}

/** A projector has nobody to press "again". Guess: soon enough to be waited for. */
const AGAIN_MS = 2_000

// My market: the charts, fetched and drawn when somebody looks.

import { t } from '../text/i18n.ts'
import type { Measured } from './ask-debrief.ts'
import { Coming } from './coming.tsx'
import { type Later, useLater } from './later.ts'

export function MarketTab({ measured }: { measured: Later<Measured> }) {
  // The drawing library is as large as the rest of the page: only who opens the charts loads it.
  const drawing = useLater(() => import('./charts-view.tsx'))
  if (measured.at !== 'here') return <Coming later={measured} failure={t('debrief.failed')} />
  if (drawing.at !== 'here') return <Coming later={drawing} failure={t('debrief.failedDrawing')} />
  const { ChartsView } = drawing.value
  return <ChartsView debrief={measured.value.debrief} />
}

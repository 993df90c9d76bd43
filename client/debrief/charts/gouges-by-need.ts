// The chart of gouges by need: how often a price was steep, by how much the buyer needed the goods.

import type { GougesByNeedChart } from '../../../shared/debrief/charts/gouges-by-need.ts'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { barRows, barRowsHeight, shares } from './bar-rows.ts'
import type { ChartPage } from './chart-page.ts'

const levels = { 0: 'none', 2: 'ordinary', 3: 'urgent' } as const

export function gougesByNeedPage({ id, numbers, finding, table }: GougesByNeedChart): ChartPage {
  const rows = numbers.byWho[numbers.spokenOf].filter(({ bargains }) => bargains > 0)
  const facts = {
    count: Number(finding.facts['bargains'] ?? 0),
    gouges: Number(finding.facts['gouges'] ?? 0),
    withNeed: percent(Number(finding.facts['shareWithNeed'] ?? 0)),
    without: percent(Number(finding.facts['shareWithout'] ?? 0)),
  }
  const words = rows.map(({ need, gouges, bargains, share }) => ({
    label: t(`debrief.needOf.${levels[need]}`),
    length: share,
    words: t('debrief.gougesOf', { gouges, of: bargains }),
    fill: 'negative' as const,
  }))
  return {
    id,
    headline: t(`debrief.finding.gougesByNeed.${finding.id}`, facts),
    measured: t(`debrief.measured.gougesByNeed.${numbers.spokenOf}`, facts),
    description: t('debrief.describe.gougesByNeed', {
      rows: words.map(({ label, words }) => `${label}: ${words}`).join('; '),
    }),
    table,
    height: barRowsHeight(words.length),
    ...(words.length > 0 && { draw: (frame) => barRows(frame, words, shares) }),
  }
}

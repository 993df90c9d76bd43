// Every chart of the debrief, in the order it is shown: a chart is a file here and a line.

import type { Debrief } from '../../../shared/debrief/debrief.ts'
import type { ChartPage, ChartPlace } from './chart-page.ts'
import { feltComputedPage } from './felt-computed.ts'
import { finesPage } from './fines.ts'
import { giniPage } from './gini.ts'
import { gougesByNeedPage } from './gouges-by-need.ts'
import { granaryPage } from './granary.ts'
import { householdsPage } from './households.ts'
import { modeSharePage } from './mode-share.ts'
import { needsMetPage } from './needs-met.ts'
import { obligationOverTimePage } from './obligation-over-time.ts'
import { pledgesPage } from './pledges.ts'
import { possibleGainsPage } from './possible-gains.ts'
import { techniquesPage } from './techniques.ts'
import { wealthByActsPage } from './wealth-by-acts.ts'
import { weightedReciprocityPage } from './weighted-reciprocity.ts'
import { whoGaveWhomPage } from './who-gave-whom.ts'

export function chartPages(debrief: Debrief, place: ChartPlace): readonly ChartPage[] {
  return pagesOf(debrief, place).map((page) => {
    const beside = debrief.beside.filter(({ chart }) => chart === page.id)
    return beside.length > 0 ? { ...page, beside } : page
  })
}

function pagesOf({ charts, seats }: Debrief, place: ChartPlace): readonly ChartPage[] {
  return [
    modeSharePage(charts.modeShare),
    whoGaveWhomPage(charts.whoGaveWhom, place),
    needsMetPage(charts.needsMet),
    pledgesPage(charts.pledges),
    feltComputedPage(charts.feltComputed),
    weightedReciprocityPage(charts.weightedReciprocity),
    giniPage(charts.gini, seats),
    gougesByNeedPage(charts.gougesByNeed),
    obligationOverTimePage(charts.obligationOverTime, place),
    wealthByActsPage(charts.wealthByActs, place),
    possibleGainsPage(charts.possibleGains),
    techniquesPage(charts.techniques),
    // A page for what was switched on; of the rest there is nothing to say.
    ...(charts.granary.numbers.villages > 0 ? [granaryPage(charts.granary)] : []),
    ...(charts.fines.numbers.villages > 0 ? [finesPage(charts.fines)] : []),
    ...(charts.households.numbers.villages > 0 ? [householdsPage(charts.households)] : []),
  ]
}

// The charts of the debrief and the pages of the lesson, in the order in which a class is shown them.

import type { Debrief } from '../../../shared/debrief/debrief.ts'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { lessonIds } from '../../lesson/lesson-ids.ts'

const debriefIds = [
  'modeShare',
  'whoGaveWhom',
  'needsMet',
  'pledges',
  'feltComputed',
  'weightedReciprocity',
  'gini',
  'gougesByNeed',
  'obligationOverTime',
  'wealthByActs',
  'possibleGains',
  'techniques',
  'granary',
  'fines',
  'households',
] as const satisfies readonly (keyof Debrief['charts'])[]
const chartIds = [...debriefIds, ...lessonIds] as const
export type ChartId = (typeof chartIds)[number]

/** The charts of what a room may switch on, by the setting that does. */
const modules = { granary: 'granary', fines: 'fine', households: 'households' } as const

/** Those that this class has: a module's chart where it was on, for all or for half of the villages. */
/** After an experiment: what it came to, and the quiz. */
const experimentCharts: readonly ChartId[] = ['experiment', 'quiz']

export function chartsOf({ setup, experiment }: Pick<DeskView, 'setup' | 'experiment'>): readonly ChartId[] {
  if (experiment) return experimentCharts
  const { settings, treatment } = setup
  return chartIds.filter((id) => {
    if (id === 'experiment') return false
    const module = id in modules ? modules[id as keyof typeof modules] : undefined
    return module === undefined || settings[module] || treatment?.vary === module
  })
}

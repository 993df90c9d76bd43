// The charts of the debrief and the pages of the lesson, in the order in which a class is shown them.

import type { Debrief } from '../../../shared/debrief/debrief.ts'
import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
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
export function chartsOf({ settings, treatment }: ClassSetup): readonly ChartId[] {
  return chartIds.filter((id) => {
    const module = id in modules ? modules[id as keyof typeof modules] : undefined
    return module === undefined || settings[module] || treatment?.vary === module
  })
}

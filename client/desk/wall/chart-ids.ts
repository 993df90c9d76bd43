// The charts of the debrief and the pages of the lesson, in the order in which a class is shown them.

import type { Debrief } from '../../../shared/debrief/debrief.ts'
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
] as const satisfies readonly (keyof Debrief['charts'])[]
export const chartIds = [...debriefIds, ...lessonIds] as const
export type ChartId = (typeof chartIds)[number]

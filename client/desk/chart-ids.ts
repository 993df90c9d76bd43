// The charts of the debrief in the order in which a class is shown them.

import type { Debrief } from '../../shared/debrief/debrief.ts'

export const chartIds = [
  'modeShare',
  'whoGaveWhom',
  'needsMet',
  'pledges',
  'feltComputed',
  'weightedReciprocity',
  'gini',
  'gougesByNeed',
  'wealthByActs',
  'possibleGains',
  'techniques',
] as const satisfies readonly (keyof Debrief['charts'])[]
export type ChartId = (typeof chartIds)[number]

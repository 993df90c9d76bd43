// The published figures that a class is set beside.

import type { PublishedFigure } from '../reciprocity/published/figure.ts'
import { publishedFigure } from '../reciprocity/published.ts'
import type { Scenario } from './scenario.ts'

/** None where only a direction was published, or nothing. */
export function comparedWith({ compare }: Pick<Scenario, 'compare'>): readonly PublishedFigure[] {
  return figuresOf(compare).flatMap((id) => publishedFigure(id) ?? [])
}

function figuresOf(compare: Scenario['compare']): readonly string[] {
  switch (compare.kind) {
    case 'logOdds':
    case 'rateRatio':
    case 'share':
    case 'decay':
      return [compare.figure]
    case 'shares':
      return [compare.first, compare.second]
    case 'studies':
      return Object.values(compare.figures)
    case 'within':
    case 'measures':
    case 'direction':
      return []
  }
}

// What the gauge says of a deal: from this player's view of the market, and not at all where labels come after the match.

import type { Market, Terms } from '../../shared/game/state.ts'
import { valuesOf } from '../../shared/game/terms.ts'
import { classify } from '../../shared/reciprocity/classify.ts'
import { softGauge } from '../../shared/reciprocity/soft-gauge.ts'
import type { Reading } from '../components/gauge.tsx'

export function readingOf(market: Market, terms: Terms): Reading | undefined {
  if (market.settings.labels !== 'live') return undefined
  const { given, got } = valuesOf(terms)
  const { label, confidence, against } = classify({ given, got, due: terms.due !== undefined, distance: 1 })
  return { label, confidence, against, needy: false, soft: softGauge({ given, got, tau: 1, needy: false }) }
}

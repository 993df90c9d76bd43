// What the gauge says of a deal: from this player's view of the market, and not at all where labels come after the match.

import { type DealTerms, gaugeFor } from '../../shared/game/gauge.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import type { Reading } from '../components/gauge-sentence.ts'

/** @param other of a gift at the well: nobody in particular */
export function readingOf(
  market: Market,
  author: SeatId,
  other: SeatId | undefined,
  terms: DealTerms,
): Reading | undefined {
  if (market.settings.labels !== 'live') return undefined
  const { facts, classified, soft } = gaugeFor(market, author, other ?? 'well', terms)
  const { label, confidence, against } = classified
  return { label, confidence, against, needy: facts.needOfOther > 0, soft }
}

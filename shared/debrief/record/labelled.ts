// Labels the exchanges of a match by the truth, and tags them with the patterns that were seen on the way.

import { items, unitValue } from '../../game/goods.ts'
import { classify } from '../../reciprocity/classify.ts'
import { detectTechniques, type OfferLogEvent } from '../../reciprocity/techniques.ts'
import type { ExchangeRecord } from '../match-record.ts'
import type { Draft } from './exchange-drafts.ts'
import { subjectOf } from './offer-log.ts'

/** What is no exchange of its own has no label. */
const notItsOwn = ['refused', 'handed_back', 'return'] as const

const referenceValues = Object.fromEntries(items.map((item) => [item, unitValue(item)]))

export function labelled(drafts: readonly Draft[], log: readonly OfferLogEvent[]) {
  const hits = detectTechniques(log, referenceValues)
  const techniques = new Map<string, Set<string>>()
  for (const { technique, e2 } of hits) {
    const subject = subjectOf(e2)
    const seen = techniques.get(subject) ?? new Set()
    techniques.set(subject, seen)
    seen.add(technique)
  }
  return { hits, records: drafts.map((draft) => recordOf(draft, [...(techniques.get(draft.offer ?? '') ?? [])])) }
}

function recordOf({ postedS: _, flags, ...draft }: Draft, techniques: readonly string[]): ExchangeRecord {
  const none = notItsOwn.find((flag) => flags.has(flag))
  const { label, subtype, confidence, against } = classify(draft.facts)
  return {
    ...draft,
    ...(none ? { label: undefined, subtype: none, confidence: 1 } : { label, subtype, confidence }),
    ...(against && !none ? { against: draft[against] } : {}),
    flags: [...flags],
    techniques,
  }
}
